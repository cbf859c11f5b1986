package se.projektbokslut.ledger;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ListBytes;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.lists.ColumnDescription;
import se.projektbokslut.lists.DescribedList;

/// Reads an office's own lists of entries (CONTRACT, "An office's own list"): their sums, and the ledgers of
/// their companies as if these were SIE files.
public final class EntryLists {
    /// How many rows are held at a time where the rows of vouchers stand apart.
    private static final long MOST_HELD = 1 << 20;

    private EntryLists() {}

    /// The sums of a list.
    ///
    /// @param file its path relative to the input folder
    /// @throws IOException if it cannot be read
    public static EntryListSums read(
            String file, ListBytes bytes, ColumnDescription description, ProcessOfAccount processes)
            throws IOException {
        return switch (DescribedList.open(file, bytes, description)) {
            case DescribedList.Opened.Refused(List<Refusal> refusals, int rows) ->
                EntryListSums.refused(refusals, rows);
            case DescribedList.Opened.Ready(DescribedList list) -> {
                try {
                    yield sums(list, processes);
                } catch (ArithmeticException sumTooLarge) {
                    yield EntryListSums.refused(
                            List.of(new Refusal(list.head(), "", "", Problem.SIE_SUM_TOO_LARGE)), 1);
                }
            }
        };
    }

    /// A list that cannot be read at all.
    public static EntryListSums unusable(List<Refusal> why) {
        return EntryListSums.refused(why, 1);
    }

    private static EntryListSums sums(DescribedList list, ProcessOfAccount processes) {
        EntryFold first = new EntryFold(list, processes, way(false, 0, 1, true, true)).fold();
        boolean plain = !first.isAmbiguous();
        boolean told = !first.isWithoutNumbers();
        first = plain && told ? first : new EntryFold(list, processes, way(false, 0, 1, plain, told)).fold();
        if (first.rows() == 0) {
            return unusable(List.of(new Refusal(list.head(), "", "", Problem.FILE_EMPTY)));
        }
        Problem fault = first.fault();
        if (fault != null) {
            return EntryListSums.refused(List.of(new Refusal(list.head(), "", "", fault)), first.rows());
        }
        Optional<Refusal> unread = first.unread();
        if (unread.isPresent()) {
            return EntryListSums.refused(List.of(unread.get()), first.rows());
        }
        if (first.refused() > Refusal.MOST_ROWS) {
            return EntryListSums.refused(List.of(Refusal.ofTooMany(list.head(), first.refused())), first.rows());
        }
        ColumnDescription.Exported exported = list.description().exported();
        LocalDate on = exported == null ? null : exported.on();
        List<EntryFold> folds = new ArrayList<>();
        if (first.isScattered()) {
            int parts = Math.toIntExact(Math.ceilDiv(first.rows(), MOST_HELD));
            for (int part = 0; part < parts; part++) {
                folds.add(new EntryFold(list, processes, way(true, part, parts, plain, told)).fold());
            }
        } else {
            folds.add(first);
        }
        Map<String, List<SliceSums>> slices = new TreeMap<>();
        var companies = new TreeSet<String>();
        folds.forEach(fold -> companies.addAll(fold.companies().keySet()));
        for (EntryFold fold : folds) {
            for (String company : companies) {
                EntriesOfCompany own = fold.companies().get(company);
                slices.computeIfAbsent(company, _ -> new ArrayList<>())
                        // Each of the folds reads all rows.
                        .add((own == null ? nothing(company, processes) : own)
                                .sums(on, fold == folds.getFirst() ? first.refusedCodes(company) : List.of()));
            }
        }
        return new EntryListSums(
                first.rows(),
                first.passedOver(),
                first.refused(),
                first.refusals(),
                false,
                findings(list, first),
                first.hasVouchers(),
                first.rowsRead().isByMonth(),
                first.rowsRead().hasProjects(),
                exported != null && exported.byName(),
                on,
                list.shape().sheet(),
                first.isScattered(),
                plain,
                slices.entrySet().stream()
                        .map(e -> new EntryListSums.Part(e.getKey(), e.getValue()))
                        .toList());
    }

    private static EntriesOfCompany nothing(String company, ProcessOfAccount processes) {
        return new EntriesOfCompany(company, true, processes, VoucherLook.NONE);
    }

    private static EntryWay way(boolean gathered, int part, int parts, boolean plain, boolean told) {
        return new EntryWay(gathered, part, parts, plain, told, null, VoucherLook.NONE);
    }

    private static List<Finding> findings(DescribedList list, EntryFold fold) {
        List<String> args = List.of(
                list.description().file(),
                list.written(fold.decimal()),
                Long.toString(fold.rows()),
                Long.toString(fold.rows() - fold.passedOver() - fold.refused()),
                Long.toString(fold.passedOver()),
                Long.toString(fold.refused()));
        FindingCode code = FindingCode.LEDGER_LIST_READ;
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(list.head(), "", null, "", code, code.severity(), args, false));
        findings.addAll(list.findings(fold.passedOver() == fold.rows()));
        fold.signs().finding(list).ifPresent(findings::add);
        return findings;
    }

    /// A part of a company's vouchers once more, looked at.
    ///
    /// @param sums what the list said before
    /// @throws IOException if it cannot be read
    static SliceSums again(
            String file,
            ListBytes bytes,
            ColumnDescription description,
            ProcessOfAccount processes,
            EntryListSums sums,
            int company,
            int slice,
            VoucherLook look)
            throws IOException {
        EntryListSums.Part part = sums.parts().get(company);
        if (!(DescribedList.open(file, bytes, description) instanceof DescribedList.Opened.Ready(DescribedList list))) {
            throw new IOException("no longer the list that was read: " + file);
        }
        var way = new EntryWay(
                sums.gathered(), slice, part.slices().size(), sums.plain(), sums.vouchers(), part.company(), look);
        EntryFold fold = new EntryFold(list, processes, way).fold();
        EntriesOfCompany own = fold.asked();
        EntriesOfCompany made =
                own == null ? new EntriesOfCompany(part.company(), sums.vouchers(), processes, look) : own;
        return made.sums(sums.exported(), List.of());
    }

    /// The ledgers of the list's companies, each with what it takes to look at its vouchers again; of a list that
    /// is refused one without figures. The rows that are refused are those of the first.
    ///
    /// @param said gives the sums, as often as it is asked
    /// @param bytes opens the list again, and makes sure that it is still the one that was read
    public static List<SieSource> sources(
            String file,
            Supplier<EntryListSums> said,
            ListBytes bytes,
            @Nullable ColumnDescription description,
            ProcessOfAccount processes) {
        EntryListSums sums = said.get();
        List<SieSource> sources = new ArrayList<>();
        SiePlan plan = new SiePlan(file, null, true, false, List.of(), List.of());
        if (sums.parts().isEmpty() || description == null) {
            var index = new VoucherIndex(plan);
            SieLedger ledger = ledger(
                    file,
                    sums,
                    SieFiles.merge(plan, List.of(nothing("", (_, _) -> "").sums(null, List.of()))),
                    true);
            return List.of(new SieSource(ledger, index, _ -> SliceSums.unusable(0, 0, null), (_, _) -> {
                throw new IllegalStateException("nothing stands in " + file);
            }));
        }
        for (int i = 0; i < sums.parts().size(); i++) {
            int company = i;
            List<SliceSums> slices = sums.parts().get(i).slices();
            var index = new VoucherIndex(plan);
            SieLedger ledger = ledger(file, sums, SieFiles.merge(plan, slices, index), i == 0);
            sources.add(new SieSource(
                    ledger,
                    index,
                    slice -> said.get().parts().get(company).slices().get(slice),
                    (slice, look) -> again(file, bytes, description, processes, said.get(), company, slice, look)));
        }
        return sources;
    }

    /// The ledger of a SIE file that would say the same, as one of a list.
    ///
    /// @param first whether it is the first of its file, which has what belongs to no company
    private static SieLedger ledger(String file, EntryListSums sums, SieLedger merged, boolean first) {
        long refused = first ? sums.refusedRows() : 0;
        List<Finding> findings = new ArrayList<>(first ? sums.findings() : List.of());
        // How a list is written, and that it declares no account, is no fault of it.
        Set<FindingCode> unsaid = EnumSet.of(FindingCode.SIE_ENCODING, FindingCode.SIE_ACCOUNT_UNDECLARED);
        if (sums.findings().stream().anyMatch(finding -> finding.code() == FindingCode.LEDGER_CREDIT_NEGATIVE)) {
            // No voucher is to be corrected for it.
            unsaid.add(FindingCode.SIE_VOUCHER_UNBALANCED);
        }
        for (Finding finding : merged.findings()) {
            if (!unsaid.contains(finding.code())) {
                findings.add(at(finding, new Location(file, finding.at().line(), 0, sums.sheet())));
            }
        }
        return new SieLedger(
                file,
                merged.company(),
                merged.generated(),
                merged.fiscalYears(),
                sums.refused() ? SieExtent.NONE : merged.extent(),
                merged.groups(),
                merged.vouchers(),
                merged.through(),
                merged.balances(),
                merged.accountNames(),
                merged.projectNames(),
                merged.entries() + refused,
                refused,
                first ? sums.refusals() : List.of(),
                sums.refused(),
                findings,
                merged.dimensions(),
                null,
                new SieLedger.OfList(
                        first ? sums.rows() : 0,
                        first ? sums.passedOver() : 0,
                        sums.vouchers(),
                        sums.byMonth(),
                        sums.projects(),
                        sums.byName(),
                        sums.sheet()));
    }

    private static Finding at(Finding finding, Location at) {
        return new Finding(
                at,
                finding.record(),
                finding.year(),
                finding.field(),
                finding.code(),
                finding.severity(),
                finding.args(),
                finding.accepted());
    }
}
