package se.projektbokslut.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import se.projektbokslut.findings.Location;

/// What a list states of a project that a record of another file does not: the list completes the record.
///
/// @param at the list's row
/// @param keys dotted, those of which the value is the list's
/// @param lines the row at which each of the list's top-level keys stands
/// @param columns dotted key to the number of the column in which its value stands; empty of a JSON list
public record Completion(
        Location at,
        SortedSet<String> keys,
        Map<String, Integer> lines,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, Integer> columns) {
    public Completion {
        lines = KeyLines.of(lines);
        columns = KeyColumns.sorted(columns);
    }

    /// Whether a field is to be looked for in the list: it is the list's, or nobody states it and the list has a
    /// column for it.
    ///
    /// @param stated whether the record states anything under its top-level key
    boolean isOf(String field, boolean stated) {
        return states(field) || (!stated && KeyColumns.column(columns, field) > 0);
    }

    /// Whether the value under the key, or all that is stated under it, is the list's.
    boolean states(String field) {
        return keys.stream().anyMatch(key -> field.equals(key) || field.startsWith(key + "."));
    }
}
