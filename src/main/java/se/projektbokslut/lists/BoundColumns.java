package se.projektbokslut.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.projektbokslut.documents.ListRows;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Which column of a list each use in its description means, and what the two have that the other lacks.
final class BoundColumns {
    private static final int MOST_NAMED = 20;

    private final String file;
    private final ListRows rows;
    private final ColumnDescription description;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<DescribedList.Use> uses = new ArrayList<>();
    private final List<Refusal> faults = new ArrayList<>();
    private final List<Integer> nameless = new ArrayList<>();
    private final Set<Integer> unfilled = new HashSet<>();

    /// @param file the list's path
    BoundColumns(String file, ListRows rows, ColumnDescription description) {
        this.file = file;
        this.rows = rows;
        this.description = description;
        List<ListRows.Column> columns = rows.columns();
        Map<String, ColumnDescription.Column> described = new HashMap<>();
        description.columns().forEach(column -> described.put(ListRows.folded(column.heading()), column));
        Set<String> ofRows = ofRows().map(ListRows::folded).collect(Collectors.toSet());
        List<ListRows.Column> unnamed = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ListRows.Column column = columns.get(i);
            String name = ListRows.folded(column.name());
            ColumnDescription.Column here = described.get(name);
            if (name.isEmpty()) {
                if (!description.ignoresOthers()) {
                    nameless.add(i);
                }
            } else if (indexes.putIfAbsent(name, i) != null) {
                if (here != null && !here.uses().isEmpty()) {
                    refuse(column.at(), Problem.LIST_COLUMN_TWICE, MappingReader.shortened(column.name()));
                }
            } else if (here == null
                    && !description.ignoresOthers()
                    && !ofRows.contains(name)
                    && !isWithinIgnored(name, described)) {
                unnamed.add(column);
            }
        }
        for (ColumnDescription.Column column : description.columns()) {
            Integer index = indexes.get(ListRows.folded(column.heading()));
            if (index != null) {
                column.uses().forEach(use -> uses.add(new DescribedList.Use(use, index)));
                column.uses().stream()
                        .filter(BoundColumns::isReadAsKronor)
                        .findFirst()
                        .ifPresent(_ -> refuseUnit(columns.get(index)));
                boolean once = column.uses().stream().anyMatch(this::countsOnce);
                if (once) {
                    unfilled.add(index);
                }
            }
        }
        refuseGone(unnamed);
        refuseUnnamed(unnamed);
    }

    /// Whether the description leaves the amounts as they stand.
    private static boolean isReadAsKronor(ColumnUse use) {
        return use.shape() == ListKeys.Shape.AMOUNT && use.times() == null && use.values() == null;
    }

    /// Refuses a column whose heading says thousands or millions and whose description says nothing of
    /// that: read as kronor its amounts would be a thousandth of what people read. `times: 1` says that
    /// they are kronor.
    private void refuseUnit(ListRows.Column column) {
        AmountUnits.large(column.name())
                .ifPresent(unit -> refuse(
                        column.at(),
                        Problem.LIST_AMOUNT_UNIT,
                        MappingReader.shortened(column.name()),
                        unit.word(),
                        unit.times(0)));
    }

    /// Whether a key of JSON is within one that the description leaves aside: `team.name` where it says
    /// `team: ignore`.
    private boolean isWithinIgnored(String name, Map<String, ColumnDescription.Column> described) {
        boolean json = rows.shape().heading() == 0;
        for (int dot = name.lastIndexOf('.'); json && dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            ColumnDescription.Column around = described.get(name.substring(0, dot));
            if (around != null) {
                return around.uses().isEmpty();
            }
        }
        return false;
    }

    private boolean countsOnce(ColumnUse use) {
        return use.shape() == ListKeys.Shape.AMOUNT
                || (use.key().equals("id") && description.rows().onePer() == null);
    }

    /// The columns that rules for rows name.
    private Stream<String> ofRows() {
        ColumnDescription.RowRules rules = description.rows();
        String per = rules.onePer();
        ColumnDescription.Company company = description.company();
        String ofCompany = company == null ? null : company.column();
        return Stream.of(
                        rules.only().keySet().stream().sorted(),
                        rules.idFrom().stream(),
                        Stream.ofNullable(per),
                        Stream.ofNullable(ofCompany))
                .flatMap(each -> each);
    }

    /// Refuses what the description names and the list has not.
    private void refuseGone(List<ListRows.Column> unnamed) {
        Stream<String> used = description.columns().stream()
                .filter(column -> !column.uses().isEmpty())
                .map(ColumnDescription.Column::heading);
        Stream.concat(used, ofRows())
                .distinct()
                .filter(heading -> !indexes.containsKey(ListRows.folded(heading)))
                .forEach(heading -> refuse(
                        headings(),
                        Problem.LIST_COLUMN_GONE,
                        MappingReader.shortened(heading),
                        description.file(),
                        named(unnamed.isEmpty() ? rows.columns() : unnamed)));
    }

    private void refuseUnnamed(List<ListRows.Column> unnamed) {
        if (!unnamed.isEmpty() && faults.isEmpty()) {
            refuse(unnamed.getFirst().at(), Problem.LIST_COLUMNS_UNNAMED, named(unnamed), description.file());
        }
    }

    private static String named(List<ListRows.Column> columns) {
        return columns.stream()
                .filter(column -> !column.name().isEmpty())
                .limit(MOST_NAMED)
                .map(column -> MappingReader.shortened(column.name()))
                .collect(Collectors.joining(", ", "", columns.size() > MOST_NAMED ? ", …" : ""));
    }

    /// The row of the headings.
    private Location headings() {
        return rows.columns().isEmpty()
                ? new Location(file, 1, 1)
                : rows.columns().getFirst().at().at(Math.max(1, rows.shape().heading()), 0);
    }

    private void refuse(Location at, Problem problem, String... args) {
        faults.add(new Refusal(at, "", "", problem, args));
    }

    /// In the order of the description.
    List<DescribedList.Use> uses() {
        return uses;
    }

    /// Why none of the list's rows can be used; empty where they can.
    List<Refusal> faults() {
        return faults;
    }

    /// The columns without a heading in which no value may stand, by their numbers.
    List<Integer> nameless() {
        return nameless;
    }

    /// The columns whose merged cells are not filled, by their numbers.
    Set<Integer> unfilled() {
        return unfilled;
    }

    /// The number of the column with that heading, counted from 0; -1 where there is none.
    int index(String heading) {
        return indexes.getOrDefault(ListRows.folded(heading), -1);
    }
}
