package se.projektbokslut.project;

import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Problem;

/// Reads how a project hangs together with others.
final class RelationsReader {
    private static final Choice<Relations.LineageRelation> LINEAGE = Choice.of(Relations.LineageRelation.values());
    private static final Choice<Relations.RelatedKind> RELATED = Choice.of(Relations.RelatedKind.values());
    private static final Relations NONE = new Relations(null, null, null);

    private RelationsReader() {}

    static Relations read(MappingReader in) {
        Relations relations = new Relations(
                Shapes.list(in, "predecessors", RelationsReader::lineage),
                Shapes.list(in, "successors", RelationsReader::lineage),
                Shapes.list(in, "related", RelationsReader::related));
        return relations.equals(NONE) ? NONE : relations;
    }

    private static Relations.@Nullable Lineage lineage(MappingReader in, Node node, String key) {
        Other<Relations.LineageRelation> other = other(in, node, key, LINEAGE);
        return other == null ? null : new Relations.Lineage(other.id, other.title, other.relation, other.because);
    }

    private static Relations.@Nullable Related related(MappingReader in, Node node, String key) {
        Other<Relations.RelatedKind> other = other(in, node, key, RELATED);
        return other == null ? null : new Relations.Related(other.id, other.title, other.relation, other.because);
    }

    private record Other<E>(
            @Nullable String id,
            @Nullable String title,
            @Nullable E relation,
            @Nullable String because) {}

    /// A plain text is an id; a mapping has either an id or a title.
    private static <E> @Nullable Other<E> other(MappingReader in, Node node, String key, Choice<E> relations) {
        if (!(node instanceof Node.Mapping)) {
            String id = Shapes.id(in, node, key);
            return id == null ? null : new Other<>(id, null, null, null);
        }
        MappingReader nested = in.mapping(node, key, RecordKeys.of(key));
        if (nested == null) {
            return null;
        }
        if (nested.states("id") == nested.states("title")) {
            in.refuse(node.at(), key, Problem.ID_OR_TITLE, key);
        }
        Node idNode = nested.node("id");
        return new Other<>(
                idNode == null ? null : Shapes.id(nested, idNode, "id"),
                nested.text("title"),
                Shapes.choice(nested, "relation", relations),
                nested.text("because"));
    }
}
