package se.projektbokslut.steps;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.projektbokslut.annual.ControlTotals;
import se.projektbokslut.annual.Overview;
import se.projektbokslut.delivery.AlertReason;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieOutline;
import se.projektbokslut.ledger.VolumesReader;
import se.projektbokslut.project.RecordFile;
import se.projektbokslut.publication.Editions;
import se.projektbokslut.publication.KeptEditions;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.report.Texts;
import se.projektbokslut.words.Language;

/// What must hold before anything is published (CONTRACT, "Control totals").
public final class ControlChecks {
    /// The input has shrunk when more than one id in this many is gone.
    private static final int SHRUNK = 5;

    /// So many refused files are named in one line.
    private static final int MOST_NAMED = 3;

    private ControlChecks() {}

    /// Findings of a ledger file that contradicts itself.
    private static final Set<FindingCode> CONTRADICTIONS = Set.of(
            FindingCode.SIE_CHECKSUM,
            FindingCode.SIE_VOUCHER_UNBALANCED,
            FindingCode.SIE_BALANCE_DIFFERS,
            FindingCode.SIE_RESULT_DIFFERS,
            FindingCode.SIE_BALANCE_STATED_TWICE,
            FindingCode.LEDGER_VOUCHER_REPEATED);

    /// @param published what the last completed run left
    /// @throws StopReason.Stop if something does not hold
    public static void check(Overview overview, RunPlan plan, PublishedOutput published) throws IOException {
        ControlTotals totals = overview.controlTotals();
        if (!totals.tie()) {
            throw notTied(
                    new AlertReason(
                            "records",
                            totals.read(),
                            totals.reported(),
                            totals.undated(),
                            totals.planned(),
                            totals.refused()),
                    "records read %s are not reported %s + undated %s + planned %s + refused %s; report this fault"
                            .formatted(
                                    totals.read(),
                                    totals.reported(),
                                    totals.undated(),
                                    totals.planned(),
                                    totals.refused()));
        }
        if (!overview.ledgerTotals().tie()) {
            throw notTied(
                    new AlertReason("ledger"),
                    String.join("; ", overview.ledgerTotals().untied()) + "; report this fault");
        }
        if (plan.options().ledger().strict()) {
            checkContradictions(overview, Texts.of(plan.options().lang()));
        }
        checkAdoptions(plan);
        checkDecisions(plan);
        checkInputIsWhole(overview, plan, published);
        checkYears(overview.years(), plan.options().year());
    }

    /// @throws StopReason.Stop if a file has rows that became neither a record nor a refusal
    static void checkRows(List<RecordFile> files) {
        for (RecordFile file : files) {
            if (!file.ties()) {
                throw notTied(
                        new AlertReason("rows", file.file()),
                        "%s: %s rows are not %s records + %s refused; report this fault"
                                .formatted(
                                        file.file(),
                                        file.counted(),
                                        file.projects().size(),
                                        file.refused()));
            }
        }
    }

    /// @throws StopReason.Stop if a list of the ledger has rows that became neither an entry nor a refusal
    static void checkLists(List<SieOutline> ledgers) {
        Map<String, Long> accounted = new TreeMap<>();
        Map<String, Long> rows = new TreeMap<>();
        for (SieOutline outline : ledgers) {
            SieLedger ledger = outline.ledger();
            SieLedger.OfList list = ledger.list();
            if (list != null) {
                rows.merge(ledger.file(), list.rows(), Long::sum);
                accounted.merge(ledger.file(), ledger.entries() + list.passedOver(), Long::sum);
            }
        }
        rows.forEach((file, count) -> {
            if (!count.equals(accounted.get(file))) {
                throw notTied(
                        new AlertReason("rows", file),
                        "%s: %s rows are not %s entries, passed over and refused; report this fault"
                                .formatted(file, count, accounted.get(file)));
            }
        });
    }

    /// @throws StopReason.Stop if a row of `volumes.csv` became neither a volume nor a refusal
    static void checkRows(VolumesReader.Outcome volumes) {
        if (!volumes.ties()) {
            throw notTied(
                    new AlertReason("rows", "volumes.csv"),
                    "%s: %s rows are not %s volumes + %s refused; report this fault"
                            .formatted(
                                    VolumesReader.FILE,
                                    volumes.counted(),
                                    volumes.volumes().size(),
                                    volumes.refusedRows()));
        }
    }

    private static void checkInputIsWhole(Overview overview, RunPlan plan, PublishedOutput published)
            throws IOException {
        if (!plan.options().acceptRemovals()) {
            checkRemovals(overview, published.ids());
            if (published.hadLedger() && !plan.hasLedger()) {
                throw notTied(
                        new AlertReason("ledger-gone"),
                        "all ledger files are gone; is the input folder whole? If they were removed on purpose, run once with --accept-removals");
            }
        }
    }

    /// A year that was mistyped would otherwise publish nothing, and say nothing.
    private static void checkYears(List<Integer> years, List<Integer> wanted) {
        String missing = listed(wanted.stream().filter(year -> !years.contains(year)));
        if (!missing.isEmpty()) {
            throw new StopReason.Stop(new StopReason.YearWithoutReport(
                    "--year %s: there is no report of that year, so nothing is published; write one of the years that have a report (%s)"
                            .formatted(missing, years.isEmpty() ? "none has" : listed(years.stream()))));
        }
    }

    private static String listed(Stream<Integer> years) {
        return years.distinct().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static void checkContradictions(Overview overview, Texts texts) {
        for (Finding finding : overview.findings()) {
            if (CONTRADICTIONS.contains(finding.code()) && !finding.accepted()) {
                throw notTied(
                        new AlertReason(
                                "contradiction",
                                finding.at().file() + ":" + finding.at().line(),
                                finding.code()),
                        "%s:%s: the file contradicts itself (%s), and projektbokslut.ledger.strict is set; mend the file, or accept the finding in accepted.yaml: %s"
                                .formatted(
                                        finding.at().file(),
                                        finding.at().line(),
                                        finding.code(),
                                        texts.findingMessage(finding)));
            }
        }
    }

    /// A year is opened again by saying so, not by a line of `years.yaml` that is gone.
    private static void checkAdoptions(RunPlan plan) throws IOException {
        Map<Integer, Integer> adopted = new KeptEditions(plan.options().output(), plan.known()).adopted();
        for (Map.Entry<Integer, Integer> year : adopted.entrySet()) {
            if (!plan.settings().adoptions().containsKey(year.getKey())) {
                throw notTied(
                        new AlertReason("adoption-gone", year.getKey(), year.getValue()),
                        "years.yaml: %s is published as adopted, revision %s, and is not named any more; put its line back, with \"reopened: {date, because}\" if the year is open again"
                                .formatted(year.getKey(), year.getValue()));
            }
        }
    }

    /// Nobody can have decided on what was not proposed.
    private static void checkDecisions(RunPlan plan) throws IOException {
        List<String> faults = new Editions(plan.options().output(), plan.known(), plan.settings()).faults();
        if (!faults.isEmpty()) {
            throw new StopReason.Stop(new StopReason.DecisionOnNothing(faults.getFirst()));
        }
    }

    private static void checkRemovals(Overview overview, List<String> lastIds) {
        Set<String> now = new HashSet<>();
        overview.ids().forEach(id -> now.add(id.toLowerCase(Locale.ROOT)));
        long gone = lastIds.stream()
                .filter(id -> !now.contains(id.toLowerCase(Locale.ROOT)))
                .count();
        if (gone * SHRUNK > lastIds.size()) {
            List<Refusal> refused = withoutIds(overview.refusals());
            if (!refused.isEmpty()) {
                throw toMendFirst(gone, lastIds.size(), refused);
            }
            throw notTied(
                    new AlertReason("records-gone", gone, lastIds.size()),
                    "%s of the %s records that were read last time are gone; is the input folder whole? If they were removed on purpose, run once with --accept-removals"
                            .formatted(gone, lastIds.size()));
        }
    }

    /// The first refusal of each file of records of which ids may not have been read: of a list without one of its
    /// columns none is.
    private static List<Refusal> withoutIds(List<Refusal> refusals) {
        Map<String, Refusal> first = new LinkedHashMap<>();
        refusals.stream()
                .filter(refusal ->
                        refusal.record().isEmpty() && refusal.at().file().startsWith("projects/"))
                .forEach(refusal -> first.putIfAbsent(refusal.at().file(), refusal));
        return List.copyOf(first.values());
    }

    /// Nobody is told to go on without the records while a file that may hold them waits to be mended: that would
    /// publish reports without them.
    private static StopReason.Stop toMendFirst(long gone, int last, List<Refusal> refused) {
        List<Refusal> named = refused.stream().limit(MOST_NAMED).toList();
        int more = refused.size() - named.size();
        String line = "%s of the %s records that were read last time are gone; first mend what is refused: %s%s"
                .formatted(
                        gone,
                        last,
                        named.stream()
                                .map(refusal -> AlertReason.named(refusal, Texts.of(Language.EN)))
                                .collect(Collectors.joining(" ")),
                        more == 0 ? "" : " And %s more, which projektbokslut check names".formatted(more));
        AlertReason why = new AlertReason("records-refused", gone, last, refused.size(), more == 0 ? "" : named.size());
        return notTied(why.naming(named), line);
    }

    private static StopReason.Stop notTied(AlertReason why, String line) {
        return new StopReason.Stop(new StopReason.NotTied(line, why));
    }
}
