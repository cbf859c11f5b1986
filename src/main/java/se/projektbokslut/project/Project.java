package se.projektbokslut.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;

/// A project as its record states it; nothing in it is computed. Absent keys are null, a heading with nothing
/// under it is an empty list (CONTRACT, "A project record", lists every key).
///
/// @param at where the record begins
/// @param id unique ignoring case among all records that are used
/// @param statusDate the date on which the status was stated; null where not
/// @param investment `type: investment`; false for an operating project, which is the default
/// @param processes null where not stated
/// @param context texts on where in the organisation the project belongs
/// @param people who has which role; names are as the record states them, never split
/// @param description its prose, as written
/// @param yearNotes calendar year to what the leader says of it; empty where not stated
/// @param ledgerCodes null where not stated
/// @param notAvailable never null, empty where not stated
/// @param lines the line of the file at which each stated top-level key stands
/// @param columns where the record is a row of a list: dotted key to the number of the column in which its value
///     stands or belongs; empty elsewhere
/// @param completion what a list states in place of the record; null where the record stands alone
public record Project(
        Location at,
        String id,
        String title,
        Stated<Status> status,
        @Nullable PartialDate statusDate,
        boolean investment,
        @Nullable List<ProcessLink> processes,
        Facts context,
        Period period,
        Facts people,
        Facts description,
        Results results,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<Integer, String> yearNotes,
        Relations relations,
        @Nullable Economy economy,
        @Nullable List<Economy.LedgerCode> ledgerCodes,
        @Nullable Progress progress,
        Documentation documentation,
        List<NotAvailable> notAvailable,
        Map<String, Integer> lines,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, Integer> columns,
        @Nullable Completion completion) {
    public Project {
        // Editions that were decided before there were such notes state none.
        yearNotes = yearNotes == null ? Collections.emptySortedMap() : yearNotes;
        notAvailable = List.copyOf(notAvailable);
        lines = KeyLines.of(lines);
        // Editions that were decided before cells were cited have none.
        columns = KeyColumns.sorted(columns);
    }

    /// A project whose record stands alone.
    public Project(
            Location at,
            String id,
            String title,
            Stated<Status> status,
            @Nullable PartialDate statusDate,
            boolean investment,
            @Nullable List<ProcessLink> processes,
            Facts context,
            Period period,
            Facts people,
            Facts description,
            Results results,
            SortedMap<Integer, String> yearNotes,
            Relations relations,
            @Nullable Economy economy,
            @Nullable List<Economy.LedgerCode> ledgerCodes,
            @Nullable Progress progress,
            Documentation documentation,
            List<NotAvailable> notAvailable,
            Map<String, Integer> lines) {
        this(
                at,
                id,
                title,
                status,
                statusDate,
                investment,
                processes,
                context,
                period,
                people,
                description,
                results,
                yearNotes,
                relations,
                economy,
                ledgerCodes,
                progress,
                documentation,
                notAvailable,
                lines,
                Collections.emptySortedMap(),
                null);
    }

    /// The same with other ledger codes.
    ///
    /// @param codes null for none stated
    public Project withCodes(@Nullable List<Economy.LedgerCode> codes) {
        return with(yearNotes, economy, codes, lines, columns);
    }

    /// The same with other notes of years and another economy.
    public Project with(SortedMap<Integer, String> notes, @Nullable Economy amounts) {
        return with(notes, amounts, ledgerCodes, lines, columns);
    }

    private Project with(
            SortedMap<Integer, String> notes,
            @Nullable Economy amounts,
            @Nullable List<Economy.LedgerCode> codes,
            Map<String, Integer> places,
            SortedMap<String, Integer> cells) {
        return new Project(
                at,
                id,
                title,
                status,
                statusDate,
                investment,
                processes,
                context,
                period,
                people,
                description,
                results,
                notes,
                relations,
                amounts,
                codes,
                progress,
                documentation,
                notAvailable,
                places,
                cells,
                completion);
    }

    /// The same with other lines.
    Project withLines(Map<String, Integer> others) {
        return with(yearNotes, economy, ledgerCodes, others, columns);
    }

    /// The same as a row of a list, each key in its column.
    Project withColumns(SortedMap<String, Integer> others) {
        return with(yearNotes, economy, ledgerCodes, lines, others);
    }

    /// Where a dotted field stands: the line of its top-level key, in a list its cell. Where it is not stated,
    /// the cell in which a list has it, or the record's own place.
    public Location placeOf(String field) {
        int dot = field.indexOf('.');
        String key = dot < 0 ? field : field.substring(0, dot);
        Completion list = completion != null && completion.isOf(field, lines.containsKey(key)) ? completion : null;
        Integer line = (list == null ? lines : list.lines()).get(key);
        Location place = list == null ? at : list.at();
        int column = KeyColumns.column(list == null ? columns : list.columns(), field);
        return line == null && column == 0 ? place : place.at(line == null ? place.line() : line, column);
    }

    /// The field of a year's own amount under a field of amounts; the field itself where that year has none.
    public String amountOf(String field, int year) {
        Economy.Amounts amounts = economy == null
                ? null
                : switch (field) {
                    case "economy.budget" -> economy.budget();
                    case "economy.actual" -> economy.actual();
                    case "economy.forecast" -> economy.forecast();
                    default -> null;
                };
        return amounts != null && amounts.years().containsKey(year) ? field + "." + year : field;
    }

    /// The same on a line that is known more exactly.
    public Location placeOf(String field, int line) {
        Completion list = completion != null && completion.states(field) ? completion : null;
        return list == null
                ? at.at(line, KeyColumns.column(columns, field))
                : list.at().at(line, KeyColumns.column(list.columns(), field));
    }

    public @Nullable Stated<String> leader() {
        return people.stated("leader");
    }

    public @Nullable Contact contact() {
        return people.contact();
    }

    public @Nullable List<String> aliases() {
        return context.texts("aliases");
    }

    /// The text under a key of [RecordTable]; null where not stated.
    public @Nullable String text(RecordKey key) {
        return group(key).text(key.name());
    }

    /// The texts under a key of [RecordTable]; null where not stated, empty for a heading with nothing under it.
    public @Nullable List<String> texts(RecordKey key) {
        return group(key).texts(key.name());
    }

    private Facts group(RecordKey key) {
        return switch (key.group()) {
            case "context" -> context;
            case "people" -> people;
            case "description" -> description;
            default -> throw new IllegalArgumentException(key.name() + " is in no group of texts");
        };
    }
}
