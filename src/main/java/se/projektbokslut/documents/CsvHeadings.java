package se.projektbokslut.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.words.Unlike;

/// Finds the headings of a CSV file and what is wrong with them.
///
/// The headings are the row among the first ones, at whatever separator, that has the most known columns; the
/// first row where none has any. Rows above them are titles and no records.
final class CsvHeadings {
    /// So many rows from the beginning the headings are looked for.
    private static final int LOOKED_AT = 20;

    private static final int MOST_NAMED = 20;

    /// What separates cells in files that only a `sep=` line makes readable.
    private static final char[] OTHER_SEPARATORS = {'|', '^', '~', ':'};

    private final String file;
    private final byte[] bytes;
    private final CsvShape shape;
    private final CsvColumns columns;
    private final List<Refusal> faults = new ArrayList<>();

    private char separator = CsvShape.SEPARATORS[0];
    private List<String> names = List.of();
    private int width;
    private int line = 1;
    private int nextFrom;
    private int nextLine;
    private boolean found;
    private int known = -1;
    private int unsound = -1;

    private CsvHeadings(String file, byte[] bytes, CsvShape shape, CsvColumns columns) {
        this.file = file;
        this.bytes = bytes;
        this.shape = shape;
        this.columns = columns;
    }

    /// The headings; empty where the file has no row that is not blank.
    static Optional<CsvHeadings> find(String file, byte[] bytes, CsvShape shape, CsvColumns columns) {
        var headings = new CsvHeadings(file, bytes, shape, columns);
        char[] separators = shape.stated() == 0 ? CsvShape.SEPARATORS : new char[] {shape.stated()};
        for (char separator : separators) {
            headings.look(separator);
        }
        if (headings.found && headings.known == 0 && shape.stated() != 0) {
            // What the file says of itself is obeyed; if no heading is known then, it is looked at without.
            for (char separator : CsvShape.SEPARATORS) {
                headings.look(separator);
            }
        }
        if (!headings.found) {
            return Optional.empty();
        }
        headings.check();
        return Optional.of(headings);
    }

    char separator() {
        return separator;
    }

    /// As written, without blanks around them and without those that are empty at the end.
    List<String> names() {
        return names;
    }

    /// The number of cells of their row, empty ones at the end too.
    int width() {
        return width;
    }

    /// Their line, counted from 1.
    int line() {
        return line;
    }

    int nextFrom() {
        return nextFrom;
    }

    int nextLine() {
        return nextLine;
    }

    /// Why no row of the file can be used; empty where nothing stands in the way. One fault has one refusal.
    List<Refusal> faults() {
        return faults;
    }

    private void look(char candidate) {
        var cutter = new CsvCutter(bytes, shape.charset(), shape.from(), shape.line(), candidate, 0, 0);
        boolean first = true;
        for (int looked = 0; looked < LOOKED_AT && cutter.next(); ) {
            if (cutter.isBlank()) {
                continue;
            }
            looked++;
            if (cutter.to() - cutter.from() > Piece.LONGEST) {
                continue;
            }
            List<String> cells = cells(cutter);
            int count = cutter.unsound() >= 0 ? 0 : known(cells);
            boolean better = count > known || (first && count == 0 && known == 0 && cells.size() > width);
            if (better && (first || count > 0)) {
                found = true;
                known = count;
                separator = candidate;
                names = named(cells);
                width = cells.size();
                unsound = cutter.unsound();
                line = cutter.line();
                nextFrom = cutter.nextFrom();
                nextLine = cutter.nextLine();
            }
            first = false;
        }
    }

    /// How many of the cells are known columns. The headings of our own lists are before all others: what they say
    /// of records has keys among its cells.
    private int known(List<String> cells) {
        return OwnLists.isHeading(cells)
                ? Integer.MAX_VALUE
                : (int) cells.stream().filter(columns::has).distinct().count();
    }

    private List<String> cells(CsvCutter row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.cells(); i++) {
            cells.add(Blanks.stripped(row.cell(i)));
        }
        return cells;
    }

    /// Without the columns at the end that have no heading.
    private static List<String> named(List<String> cells) {
        int last = cells.size();
        while (last > 1 && Blanks.isBlank(cells.get(last - 1))) {
            last--;
        }
        return cells.subList(0, last);
    }

    private void check() {
        if (unsound >= 0) {
            refuse(unsound, "", Problem.CSV_QUOTE);
        } else if (OwnLists.isHeading(names)) {
            refuse(0, "", Problem.FILE_IS_OUTPUT);
        } else if (shape.stated() != 0 && separator != shape.stated()) {
            faults.add(new Refusal(
                    new Location(file, 1, 1),
                    "",
                    "",
                    Problem.CSV_SEPARATOR_STATED,
                    CsvShape.named(separator),
                    CsvShape.named(shape.stated())));
        } else if (known == 0 && isKnownDividedBy(CsvShape.SEPARATORS)) {
            refuse(0, "", Problem.CSV_QUOTED_AGAIN);
        } else if (known == 0 && isKnownDividedBy(OTHER_SEPARATORS)) {
            refuse(0, "", Problem.CSV_SEPARATOR, divider(OTHER_SEPARATORS));
        } else {
            checkNames();
            checkRequired();
        }
    }

    /// Whether the headings, which are a single cell, are known ones if one of these characters divides them:
    /// each row stands in quotes as a whole, or has a separator that is not looked for.
    private boolean isKnownDividedBy(char[] candidates) {
        return !divider(candidates).isEmpty();
    }

    private String divider(char[] candidates) {
        for (char candidate : candidates) {
            List<String> parts = List.of(names.getFirst().split(Pattern.quote(String.valueOf(candidate)), -1));
            if (names.size() == 1
                    && parts.stream().filter(part -> columns.has(part.strip())).count() > 1) {
                return String.valueOf(candidate);
            }
        }
        return "";
    }

    private void checkNames() {
        Set<String> seen = new HashSet<>();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String column = names.get(i);
            if (Blanks.isBlank(column)) {
                continue;
            }
            if (!columns.has(column)) {
                if (columns.elsewhere().contains(column)) {
                    refuse(i, column, Problem.CSV_NESTED_KEY, column);
                } else {
                    unknown.add(i);
                }
            } else if (!seen.add(column)) {
                refuse(i, column, Problem.KEY_DUPLICATE, column);
            } else {
                int cell = i;
                names.stream()
                        .filter(other -> other.startsWith(column + "."))
                        .findFirst()
                        .ifPresent(divided -> refuse(
                                cell,
                                column,
                                Problem.CSV_HEADER,
                                column,
                                MappingReader.shortened(divided),
                                total(column)));
            }
        }
        refuseUnknown(unknown);
    }

    /// The column of the whole amount beside those of its years; empty for what has none.
    private String total(String column) {
        String total = column + ".total";
        return columns.has(total) ? total : "";
    }

    private void refuseUnknown(List<Integer> unknown) {
        if (unknown.isEmpty()) {
            return;
        }
        int first = unknown.getFirst();
        String name = MappingReader.shortened(names.get(first));
        Optional<String> meant = columns.meant(names.get(first));
        if (known == 0 && !columns.required().isEmpty() && unknown.size() == 1 && meant.isEmpty()) {
            refuse(first, "", Problem.LIST_UNDESCRIBED, file);
            return;
        }
        if (unknown.size() == 1
                && missing().allMatch(column -> meant.filter(column::equals).isPresent())) {
            Optional<Unlike> unlike = Unlike.in(names.get(first));
            if (unlike.isPresent()) {
                refuse(first, name, Problem.CHARACTER_UNLIKE, unlike.get().args(file, name));
            } else if (meant.isPresent()) {
                refuse(first, name, Problem.KEY_UNKNOWN_SUGGESTION, name, meant.get());
            } else {
                refuse(first, name, Problem.KEY_UNKNOWN, name);
            }
            return;
        }
        String listed = unknown.stream()
                .limit(MOST_NAMED)
                .map(names::get)
                .map(heading -> MappingReader.shortened(heading)
                        + columns.meant(heading).map(key -> " (" + key + "?)").orElse(""))
                .collect(Collectors.joining(", ", "", unknown.size() > MOST_NAMED ? ", …" : ""));
        refuse(first, "", Problem.CSV_KEYS_UNKNOWN, listed, file);
    }

    private void checkRequired() {
        String missing = missing().collect(Collectors.joining(", "));
        if (faults.isEmpty() && !missing.isEmpty()) {
            refuse(0, "", Problem.CSV_COLUMNS_MISSING, missing, file);
        }
    }

    /// The columns without which no row can be used and that are not there.
    private Stream<String> missing() {
        return columns.required().stream()
                .filter(column ->
                        names.stream().noneMatch(name -> name.equals(column) || name.startsWith(column + ".")));
    }

    private void refuse(int cell, String field, Problem problem, String... args) {
        faults.add(new Refusal(
                new Location(file, line, cell + 1), "", MappingReader.shortened(field), problem, List.of(args)));
    }
}
