package se.projektbokslut.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Location;
import se.projektbokslut.lists.ListKeys;

/// Makes the nodes of a record of what its rows state under dotted keys.
final class ListTree {
    private final Location at;
    private final Map<String, Object> top = new LinkedHashMap<>();

    private record Group(Location at, Map<String, Object> inner) {}

    /// @param at the record's row
    ListTree(Location at) {
        this.at = at;
    }

    void put(String key, ListSlots.Slot slot) {
        Node node;
        if (slot.use().shape() == ListKeys.Shape.LIST) {
            List<Node> items = new ArrayList<>();
            slot.items().forEach(item -> items.add(new Node.Scalar(item.at(), item.text(), true)));
            node = new Node.Sequence(slot.at(), items);
        } else {
            ListSlots.Item item = slot.items().getFirst();
            node = new Node.Scalar(item.at(), item.text(), true);
        }
        put(top, key, slot.at(), node);
    }

    void put(String key, Location place, Node node) {
        put(top, key, place, node);
    }

    /// A whole amount and those of years may stand side by side: then the whole one is the `total`.
    private static void put(Map<String, Object> tree, String key, Location place, Node node) {
        int dot = key.indexOf('.');
        String first = dot < 0 ? key : key.substring(0, dot);
        Object there = tree.get(first);
        if (dot < 0) {
            if (there instanceof Group group) {
                group.inner.putIfAbsent("total", node);
            } else {
                tree.put(first, node);
            }
            return;
        }
        Group group;
        if (there instanceof Group known) {
            group = known;
        } else {
            group = new Group(place, new LinkedHashMap<>());
            if (there instanceof Node whole) {
                group.inner.put(whole(key), whole);
            }
            tree.put(first, group);
        }
        put(group.inner, key.substring(dot + 1), place, node);
    }

    /// The key of the plain value beside others: a value with its basis, or the amount of all years.
    private static String whole(String key) {
        return RecordKeys.STATED.contains(key.substring(key.indexOf('.') + 1)) ? "value" : "total";
    }

    Node.Mapping node() {
        return mapping(at, top);
    }

    private static Node.Mapping mapping(Location at, Map<String, Object> tree) {
        List<Node.Entry> entries = new ArrayList<>(tree.size());
        tree.forEach((key, value) -> {
            Node node = value instanceof Group(var place, var inner) ? mapping(place, inner) : (Node) value;
            entries.add(new Node.Entry(node.at(), key, node));
        });
        return new Node.Mapping(at, entries);
    }
}
