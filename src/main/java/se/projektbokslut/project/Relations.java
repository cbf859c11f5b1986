package se.projektbokslut.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a project hangs together with others. Each list is null where not stated.
public record Relations(
        @Nullable List<Lineage> predecessors,
        @Nullable List<Lineage> successors,
        @Nullable List<Related> related) {

    /// A project before or after this one.
    ///
    /// @param id the other record's id; null where only a title is given
    /// @param title the other project's title, for one without a record; null where an id is given
    /// @param relation null where not stated
    public record Lineage(
            @Nullable String id,
            @Nullable String title,
            @Nullable LineageRelation relation,
            @Nullable String because) {}

    public enum LineageRelation {
        @JsonProperty("continues")
        CONTINUES,
        @JsonProperty("split")
        SPLIT,
        @JsonProperty("merged")
        MERGED,
        @JsonProperty("replaces")
        REPLACES
    }

    /// Another project that has to do with this one. Exactly one of id and title is given.
    public record Related(
            @Nullable String id,
            @Nullable String title,
            @Nullable RelatedKind relation,
            @Nullable String because) {}

    public enum RelatedKind {
        @JsonProperty("possible-duplicate")
        POSSIBLE_DUPLICATE,
        @JsonProperty("same-name")
        SAME_NAME,
        @JsonProperty("distinct")
        DISTINCT,
        @JsonProperty("other")
        OTHER
    }
}
