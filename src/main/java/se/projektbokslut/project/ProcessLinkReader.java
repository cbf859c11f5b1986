package se.projektbokslut.project;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.money.Money;
import se.projektbokslut.words.ValueWords;

/// Reads the key `processes`: which processes a project belongs to or touches, and the shares of its amounts.
final class ProcessLinkReader {
    private static final String KEY = "processes";
    private static final Choice<Boolean> DIRECT = Choice.of("direct", "touched");
    private static final Choice<Basis> BASIS = Choice.of(Basis.values());
    private static final int WHOLE = 100_00;

    /// The links of processes that are named without more words, which most records share.
    private final Map<String, ProcessLink> plain = new HashMap<>();

    private final String allowed;

    ProcessLinkReader(Set<String> ids) {
        ids.forEach(id -> plain.put(id, new ProcessLink(id, true, Basis.STATED, null, List.of(), null)));
        this.allowed = String.join(", ", new TreeSet<>(ids));
    }

    /// Null where the key is not stated.
    @Nullable
    List<ProcessLink> read(MappingReader in) {
        List<Node> items = in.items(KEY);
        if (items == null) {
            return null;
        }
        List<ProcessLink> links = new ArrayList<>(items.size());
        Set<String> seen = new HashSet<>();
        for (Node item : items) {
            ProcessLink link = link(in, item);
            if (link != null && !seen.add(link.id())) {
                in.refuse(item.at(), KEY, Problem.PROCESS_TWICE, link.id());
            } else if (link != null) {
                links.add(link);
            }
        }
        if (links.size() == items.size()) {
            refuseUnevenShares(in, links);
        }
        return List.copyOf(links);
    }

    private @Nullable ProcessLink link(MappingReader in, Node item) {
        if (!(item instanceof Node.Mapping)) {
            String id = processId(in, item, KEY);
            return id == null ? null : plain.get(id);
        }
        MappingReader nested = in.mapping(item, KEY, RecordKeys.of(KEY));
        if (nested == null) {
            return null;
        }
        Node idNode = Shapes.required(nested, "id");
        String id = idNode == null ? null : processId(nested, idNode, "id");
        Boolean direct = Shapes.choice(nested, "role", DIRECT);
        Basis basis = Shapes.choice(nested, "basis", BASIS);
        String because = nested.text("because");
        List<String> lines = Shapes.lines(nested);
        Integer share = share(nested, direct == null || direct);
        return id == null
                ? null
                : new ProcessLink(
                        id, direct == null || direct, basis == null ? Basis.STATED : basis, because, lines, share);
    }

    private @Nullable String processId(MappingReader in, Node node, String key) {
        String id = in.text(node, key);
        if (id == null) {
            return null;
        }
        ProcessLink known = plain.get(id);
        if (known == null) {
            refuseUnknown(in, node, key, id);
            return null;
        }
        return known.id();
    }

    private void refuseUnknown(MappingReader in, Node node, String key, String id) {
        String written = MappingReader.shortened(id);
        Optional<String> meant = meant(id);
        List<Optional<String>> several =
                Stream.of(id.split("[,;/]")).map(this::meant).toList();
        if (meant.isPresent()) {
            in.refuse(node.at(), key, Problem.PROCESS_MEANT, written, meant.get(), allowed);
        } else if (several.size() > 1 && several.stream().allMatch(Optional::isPresent)) {
            String ids = several.stream().flatMap(Optional::stream).collect(Collectors.joining("|"));
            in.refuse(node.at(), key, Problem.PROCESS_SEVERAL, written, ids);
        } else {
            in.refuse(node.at(), key, Problem.PROCESS_UNKNOWN, written, allowed);
        }
    }

    /// The process that is meant by a text that is no id: its id in other letters, also with å, ä and ö.
    private Optional<String> meant(String text) {
        String plainLetters =
                Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return ValueWords.meant(plainLetters, plain.keySet());
    }

    /// A percentage as hundredths of a percent. What is only touched has no part of the amounts.
    private static @Nullable Integer share(MappingReader in, boolean direct) {
        String text = in.text("share");
        if (text == null) {
            return null;
        }
        long hundredths =
                text.length() > 6 ? -1 : Money.parse(text).map(Money::ore).orElse(-1L);
        if (hundredths < 0 || hundredths > WHOLE || text.startsWith("-") || !direct) {
            in.refuseValue("share", Problem.SHARE_INVALID, MappingReader.shortened(text));
            return null;
        }
        return (int) hundredths;
    }

    private static void refuseUnevenShares(MappingReader in, List<ProcessLink> links) {
        int direct = 0;
        int withShare = 0;
        long sum = 0;
        for (ProcessLink link : links) {
            direct += link.direct() ? 1 : 0;
            if (link.shareHundredths() != null) {
                withShare++;
                sum += link.shareHundredths();
            }
        }
        if (withShare > 0 && (withShare < direct || sum != WHOLE)) {
            in.refuseValue(KEY, Problem.SHARE_SUM, new Money(sum).toString());
        }
    }
}
