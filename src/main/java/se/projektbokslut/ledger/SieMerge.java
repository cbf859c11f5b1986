package se.projektbokslut.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.CodePoints;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.ledger.SieLedger.Group;
import se.projektbokslut.ledger.SieLedger.VoucherCount;
import se.projektbokslut.money.Money;

/// Puts the slices of one file together: resolves names, periods and lines that need the whole file, and checks
/// the file against itself.
final class SieMerge {
    private final SiePlan plan;
    private final List<SliceSums> slices;
    private final SieText text;
    private final SieHeader header;
    private final ChecksumCheck checksum;
    private final SieFindings findings;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<GroupKey, GroupSum> groups = new HashMap<>();
    private final SortedMap<YearProcess, Long> vouchers = new TreeMap<>(YearProcess.ORDER);
    private final SortedMap<Integer, LocalDate> through = new TreeMap<>();
    private final SortedSet<LocalDate> months = new TreeSet<>();
    private final RefusedCodes refusedCodes = new RefusedCodes();
    private long entries;
    private long refusedEntries;

    private record GroupSum(long entries, long debit, long credit) {
        private GroupSum plus(GroupSum other) {
            return new GroupSum(
                    entries + other.entries, Math.addExact(debit, other.debit), Math.addExact(credit, other.credit));
        }
    }

    private record YearProcess(int year, String process) {
        private static final Comparator<YearProcess> ORDER =
                Comparator.comparingInt(YearProcess::year).thenComparing(YearProcess::process, CodePoints.ORDER);
    }

    SieMerge(SiePlan plan, List<SliceSums> slices) {
        this.plan = plan;
        this.slices = slices;
        text = SieText.decide(plan.byteOrderMark(), slices);
        header = new SieHeader(text);
        checksum = new ChecksumCheck(text);
        findings = new SieFindings(plan.file());
    }

    SieLedger ledger() {
        long known = 0;
        for (SliceSums slice : slices) {
            entries += slice.entries();
            refusedEntries += slice.refusedEntries();
            known += slice.known();
        }
        if (plan.refusal() != null) {
            return refused(plan.refusal());
        }
        try {
            return unrefused(known);
        } catch (ArithmeticException sumTooLarge) {
            return refused(refusal(0, new SliceSums.RowFault(1, "", Problem.SIE_SUM_TOO_LARGE)));
        }
    }

    /// The ledger of a file that looks like one.
    ///
    /// @param known how many records have a label that the standard knows
    /// @throws ArithmeticException if a sum, of entries or of them and a balance, leaves the range of a `long`
    private SieLedger unrefused(long known) {
        SliceSums.RowFault fault = add();
        if (fault == null) {
            fault = header.fault();
        }
        if (fault == null && known == 0) {
            fault = new SliceSums.RowFault(1, "", Problem.SIE_UNKNOWN);
        }
        if (fault == null && checksum.open() > 0) {
            fault = new SliceSums.RowFault(checksum.open(), "#KSUMMA", Problem.SIE_TRUNCATED);
        }
        if (fault != null) {
            return refused(refusal(0, fault));
        }
        if (refusedEntries > Refusal.MOST_ROWS) {
            return refused(Refusal.ofTooMany(new Location(plan.file(), 1, 0), refusedEntries));
        }
        return whole();
    }

    /// Adds all slices; gives what makes the file unusable, null where nothing does.
    private SliceSums.@Nullable RowFault add() {
        long linesBefore = 0;
        for (SliceSums slice : slices) {
            SliceSums.RowFault fault = slice.fault();
            if (fault != null) {
                return new SliceSums.RowFault(linesBefore + fault.line(), fault.label(), fault.problem());
            }
            for (SliceSums.HeaderRow row : slice.header()) {
                header.add(linesBefore + row.line(), row);
            }
            for (SliceSums.Stretch stretch : slice.checksums()) {
                checksum.add(linesBefore, stretch);
            }
            linesBefore += slice.lines();
        }
        linesBefore = 0;
        for (SliceSums slice : slices) {
            add(slice, linesBefore);
            if (groups.size() > EntryTable.LIMIT) {
                return new SliceSums.RowFault(1, "", Problem.SIE_TOO_VARIED);
            }
            linesBefore += slice.lines();
        }
        header.refusals().forEach(row -> refusals.add(refusal(0, row)));
        return null;
    }

    private void add(SliceSums slice, long linesBefore) {
        for (SliceSums.GroupSum sum : slice.groups()) {
            String project = sum.project() == null ? "" : text.code(sum.project());
            groups.merge(
                    new GroupKey(sum.year(), text.code(sum.account()), project.isEmpty() ? null : project),
                    new GroupSum(sum.entries(), sum.debit(), sum.credit()),
                    GroupSum::plus);
        }
        for (VoucherCount count : slice.vouchers()) {
            vouchers.merge(new YearProcess(count.year(), count.process()), count.vouchers(), Long::sum);
        }
        for (SliceSums.DateCount count : slice.dates()) {
            LocalDate date = SieDates.date(count.date());
            through.merge(date.getYear(), date, (a, b) -> a.isAfter(b) ? a : b);
            months.add(date.withDayOfMonth(1));
        }
        for (SliceSums.RefusedCode code : slice.refusedCodes()) {
            refusedCodes.add(new SliceSums.RefusedCode(
                    code.year(), text.code(code.project()), code.entries(), linesBefore + code.line()));
        }
        slice.refusals().forEach(row -> refusals.add(refusal(linesBefore, row)));
    }

    private Refusal refusal(long linesBefore, SliceSums.RowFault row) {
        return new Refusal(
                new Location(plan.file(), (int) Math.min(linesBefore + row.line(), Integer.MAX_VALUE), 0),
                "",
                row.label(),
                row.problem(),
                row.args());
    }

    private SieLedger whole() {
        joinEmptyRecords();
        refusals.sort(Comparator.comparingInt(r -> r.at().line()));
        Integer year = through.isEmpty() ? null : through.lastKey();
        findings.aboutType(header, slices);
        findings.aboutText(text, header, slices);
        findings.aboutRows(slices, header, checksum);
        var checks = new SieChecks(header, slices, text, plan.boundaries());
        checks.addTo(findings);
        return new SieLedger(
                plan.file(),
                header.company(),
                header.generated(),
                header.fiscalYears(),
                new SieExtent(
                        header.type(),
                        header.through(),
                        months,
                        header.balanceProjects(),
                        checks.sumsOfCurrentYear(),
                        periods(),
                        header.balances().untoldOpenings(),
                        header.balances().untoldClosings(),
                        refusedCodes.all()),
                groups.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(GroupKey.ORDER))
                        .map(e -> new Group(
                                e.getKey().year(),
                                e.getKey().account(),
                                e.getKey().project(),
                                e.getValue().entries(),
                                new Money(e.getValue().debit()),
                                new Money(e.getValue().credit())))
                        .toList(),
                vouchers.entrySet().stream()
                        .map(e -> new VoucherCount(e.getKey().year(), e.getKey().process(), e.getValue()))
                        .toList(),
                through,
                header.balances().told(),
                header.accountNames(),
                header.projectNames(),
                entries,
                refusedEntries,
                refusals,
                false,
                findings.all(year),
                header.dimensions(carried(slices)),
                null,
                null);
    }

    private SortedMap<Integer, SortedMap<String, Money>> periods() {
        var periods = new TreeMap<Integer, SortedMap<String, Money>>();
        for (SliceSums slice : slices) {
            for (SliceSums.PeriodSum sum : slice.periods()) {
                periods.computeIfAbsent(sum.period(), _ -> new TreeMap<>())
                        .merge(text.code(sum.account()), new Money(sum.sum()), Money::plus);
            }
        }
        return periods;
    }

    /// Records without the fields that they are about have one cause, the program that writes them, and are
    /// refused together at the first.
    private void joinEmptyRecords() {
        List<Refusal> empty = refusals.stream()
                .filter(r -> r.problem() == Problem.SIE_FIELDS_MISSING)
                .sorted(Comparator.comparingInt(r -> r.at().line()))
                .toList();
        if (!empty.isEmpty()) {
            String labels =
                    empty.stream().map(Refusal::field).distinct().sorted().collect(Collectors.joining(", "));
            refusals.removeAll(empty);
            refusals.add(new Refusal(
                    empty.getFirst().at(),
                    "",
                    empty.getFirst().field(),
                    Problem.SIE_FIELDS_MISSING,
                    Integer.toString(empty.size()),
                    labels));
        }
    }

    private SieLedger refused(Refusal why) {
        return SieLedger.refused(plan.file(), header.company(), header.generated(), header.fiscalYears(), entries, why);
    }

    /// The objects that entries carry, by dimension: as many as one slice would keep of the whole file.
    private static SortedMap<String, Set<String>> carried(List<SliceSums> slices) {
        SortedMap<String, Set<String>> carried = new TreeMap<>();
        for (SliceSums slice : slices) {
            for (SliceSums.DimensionCount dimension : slice.dimensions()) {
                Set<String> raw = dimension.objects().isEmpty()
                        ? Set.of()
                        : carried.computeIfAbsent(Long.toString(dimension.dimension()), _ -> new LinkedHashSet<>());
                for (String object : dimension.objects()) {
                    if (raw.size() < Notes.MOST_OBJECTS) {
                        raw.add(object);
                    }
                }
            }
        }
        return carried;
    }
}
