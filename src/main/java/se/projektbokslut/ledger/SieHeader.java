package se.projektbokslut.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.CodePoints;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.ledger.SieLedger.Balance;
import se.projektbokslut.ledger.SieLedger.Company;
import se.projektbokslut.ledger.SieLedger.FiscalYear;

/// What a file's records other than vouchers say, wherever in the file they stand.
final class SieHeader {
    private static final String PROJECT = Integer.toString(ObjectList.PROJECT);

    private final SieText text;
    private final NavigableMap<String, String> accountNames = new TreeMap<>();
    private final NavigableMap<String, String> projectNames = new TreeMap<>();
    private final SortedMap<Integer, FiscalYear> fiscalYears = new TreeMap<>(Comparator.reverseOrder());
    private final SortedMap<String, String> dimensionNames = new TreeMap<>();
    private final Map<String, SortedSet<String>> objects = new TreeMap<>();
    private final Map<String, Set<String>> parts = new TreeMap<>();
    private final SieBalances balances;
    private final List<SliceSums.RowFault> refusals = new ArrayList<>();
    private @Nullable String number;
    private @Nullable String companyName;
    private @Nullable LocalDate generated;
    private @Nullable String currency;
    private @Nullable String type;
    private long typeLine;
    private @Nullable LocalDate through;
    private final NavigableSet<String> balanceProjects = new TreeSet<>(CodePoints.ORDER);
    private SliceSums.@Nullable RowFault fault;

    SieHeader(SieText text) {
        this.text = text;
        this.balances = new SieBalances(text);
    }

    /// Takes the next record of the file.
    ///
    /// @param line counted from the file's beginning
    void add(long line, SliceSums.HeaderRow row) {
        String first = row.field(0);
        switch (SieLabel.valueOf(row.label())) {
            case GEN ->
                generated = generated == null
                        ? SieDates.parse(FigureField.stripped(first)).orElse(null)
                        : generated;
            case SIETYP -> {
                if (type == null && !first.isBlank()) {
                    type = FigureField.stripped(first);
                    typeLine = line;
                }
            }
            case OMFATTN ->
                through = through == null
                        ? SieDates.parse(FigureField.stripped(first)).orElse(null)
                        : through;
            case PSALDO, OIB, OUB -> balanceProjects.add(text.code(first));
            case ORGNR ->
                number = OrganisationNumber.isPlaceholder(first) ? number : number(line, row.label(), number(first));
            case FNAMN ->
                companyName =
                        companyName == null && !first.isBlank() ? text.of(first).strip() : companyName;
            case VALUTA -> {
                currency = once(line, row.label(), currency, first.strip().toUpperCase(Locale.ROOT));
                if (currency != null && !currency.equals("SEK")) {
                    fault(line, row.label(), Problem.SIE_CURRENCY);
                }
            }
            case RAR -> fiscalYear(line, row);
            case KONTO -> name(accountNames, first, row.field(1));
            case OBJEKT -> object(row);
            case DIM -> dimension(first, row.field(1));
            case UNDERDIM -> {
                dimension(first, row.field(1));
                parts.computeIfAbsent(dimensionNumber(row.field(2)), _ -> new TreeSet<>())
                        .add(dimensionNumber(first));
            }
            case IB -> balance(line, row, Balance.Kind.OPENING);
            case UB -> balance(line, row, Balance.Kind.CLOSING);
            case RES -> balance(line, row, Balance.Kind.RESULT);
            default -> {}
        }
    }

    /// The digits of an organisation number; before those of a VAT number its `SE`.
    private static String number(String stated) {
        String digits = stated.replaceAll("[^0-9]", "");
        return stated.strip().toUpperCase(Locale.ROOT).startsWith("SE") && !digits.isEmpty() ? "SE" + digits : digits;
    }

    /// The number as it was stated first; another form of it says no other company.
    private @Nullable String number(long line, String label, String now) {
        String before = number;
        boolean same = before != null && OrganisationNumber.canonical(before).equals(OrganisationNumber.canonical(now));
        return same ? before : once(line, label, before, now);
    }

    private void name(SortedMap<String, String> names, String id, String name) {
        String code = text.code(id);
        if (!code.isEmpty()) {
            names.putIfAbsent(code, text.of(name).strip());
        }
    }

    private void object(SliceSums.HeaderRow row) {
        String number = dimensionNumber(row.field(0));
        if (number.equals(PROJECT)) {
            name(projectNames, row.field(1), row.field(2));
        } else if (!number.isEmpty()) {
            objects.computeIfAbsent(number, _ -> new TreeSet<>()).add(text.code(row.field(1)));
        }
    }

    private void dimension(String number, String name) {
        if (!number.isBlank()) {
            dimensionNames.putIfAbsent(dimensionNumber(number), text.of(name).strip());
        }
    }

    private static String dimensionNumber(String dimension) {
        return dimension.strip().replaceFirst("^0+(?=[0-9])", "");
    }

    /// The dimensions other than projects, by number as text, with the objects that are declared or that entries
    /// carry.
    ///
    /// @param carried those that entries carry, by dimension, one character a byte
    List<SieLedger.Dimension> dimensions(Map<String, Set<String>> carried) {
        SortedMap<String, SortedSet<String>> all = new TreeMap<>();
        dimensionNames.keySet().forEach(number -> all.put(number, new TreeSet<>()));
        carried.forEach((number, raw) ->
                all.put(number, raw.stream().map(text::code).collect(Collectors.toCollection(TreeSet::new))));
        objects.forEach((number, codes) ->
                all.computeIfAbsent(number, _ -> new TreeSet<>()).addAll(codes));
        all.remove(PROJECT);
        return all.entrySet().stream()
                .map(e -> new SieLedger.Dimension(
                        e.getKey(), dimensionNames.getOrDefault(e.getKey(), ""), List.copyOf(e.getValue())))
                .toList();
    }

    /// What is stated, where it is no other than what was stated before.
    private @Nullable String once(long line, String label, @Nullable String before, String now) {
        if (now.isEmpty()) {
            return before;
        }
        if (before != null && !before.equals(now)) {
            fault(line, label, Problem.SIE_CONTRADICTED);
        }
        return now;
    }

    private void fault(long line, String label, Problem problem) {
        if (fault == null) {
            fault = new SliceSums.RowFault(line, "#" + label, problem);
        }
    }

    private void fiscalYear(long line, SliceSums.HeaderRow row) {
        String fromText = FigureField.stripped(row.field(1));
        String toText = FigureField.stripped(row.field(2));
        if (isNothing(fromText) && isNothing(toText)) {
            return;
        }
        Optional<Integer> index = SieDates.yearIndex(FigureField.stripped(row.field(0)));
        Optional<LocalDate> from = SieDates.parse(fromText);
        Optional<LocalDate> to = SieDates.parse(toText);
        if (index.isEmpty() || from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
            refusals.add(new SliceSums.RowFault(line, "#RAR", Problem.SIE_FISCAL_YEAR_INVALID));
            return;
        }
        var year = new FiscalYear(index.get(), from.get(), to.get());
        FiscalYear before = fiscalYears.putIfAbsent(index.get(), year);
        if (before != null && !before.equals(year)) {
            fault(line, "RAR", Problem.SIE_CONTRADICTED);
        }
    }

    /// One program writes `-` for a date that it has not.
    private static boolean isNothing(String date) {
        return date.isEmpty() || date.equals("-");
    }

    private void balance(long line, SliceSums.HeaderRow row, Balance.Kind kind) {
        Problem problem = balances.add(line, row, kind);
        if (problem != null) {
            refusals.add(new SliceSums.RowFault(line, "#" + row.label(), problem));
        }
    }

    Company company() {
        return new Company(number, companyName);
    }

    /// 1 to 4; 1 where none is stated, 4 where something else is.
    int type() {
        if (type == null) {
            return 1;
        }
        return type.matches("[123].*") ? type.charAt(0) - '0' : 4;
    }

    /// Where the type is stated; 0 where it is not.
    long typeLine() {
        return typeLine;
    }

    /// The last day that the file goes to; null where not stated.
    @Nullable
    LocalDate through() {
        return through;
    }

    /// The projects that balances of single objects are stated for.
    NavigableSet<String> balanceProjects() {
        return balanceProjects;
    }

    @Nullable
    LocalDate generated() {
        return generated;
    }

    /// By index falling.
    List<FiscalYear> fiscalYears() {
        return List.copyOf(fiscalYears.values());
    }

    NavigableMap<String, String> accountNames() {
        return accountNames;
    }

    NavigableMap<String, String> projectNames() {
        return projectNames;
    }

    SieBalances balances() {
        return balances;
    }

    /// The dimensions that are parts of that one, parts of parts included.
    Set<Long> partsOf(String dimension) {
        Set<String> found = new HashSet<>();
        collectParts(dimension, found);
        return found.stream()
                .filter(d -> d.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void collectParts(String root, Set<String> found) {
        List<String> pending = new ArrayList<>(List.of(root));
        while (!pending.isEmpty()) {
            for (String part : parts.getOrDefault(pending.removeLast(), Set.of())) {
                if (!part.equals(root) && found.add(part)) {
                    pending.add(part);
                }
            }
        }
    }

    /// Why single records cannot be used.
    List<SliceSums.RowFault> refusals() {
        return refusals;
    }

    /// What makes the whole file unusable; null where nothing does.
    SliceSums.@Nullable RowFault fault() {
        return fault;
    }
}
