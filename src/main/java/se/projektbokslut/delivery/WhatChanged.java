package se.projektbokslut.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.ProcessFigures.Investment;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.money.Money;
import se.projektbokslut.publication.Changes;
import se.projektbokslut.report.Change;
import se.projektbokslut.report.ChangesInWords;
import se.projektbokslut.report.Formats;
import se.projektbokslut.report.Texts;

/// A report in a few lines: what it says, or which figures and facts it says otherwise than the one that was sent
/// before, from what to what. Nothing is said twice.
final class WhatChanged {
    /// A line names no more projects than this.
    private static final int NAMED = 3;
    /// So many changes are told one by one; the report has them all.
    private static final int MOST_CHANGES = 20;

    private final AnnualReport report;
    private final Scope scope;
    private final Texts texts;
    private final Formats formats;

    private WhatChanged(AnnualReport report, Scope scope, Texts texts) {
        this.report = report;
        this.scope = scope;
        this.texts = texts;
        this.formats = Formats.of(texts);
    }

    /// @param before the report that the recipient got last; null where there was none
    /// @return empty where nothing that the recipient hears of has changed
    static List<String> lines(AnnualReport report, @Nullable AnnualReport before, Scope scope, Texts texts) {
        WhatChanged what = new WhatChanged(report, scope, texts);
        List<String> lines = before == null ? what.inBrief() : what.changes(before);
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private List<String> inBrief() {
        long findings = scope.findings(report);
        boolean saidAbove = report.state() != YearState.ADOPTED || report.adoption() == null;
        return List.of(
                perRow(this::counts),
                perRow(this::amounts),
                saidAbove ? "" : through(report) + ".",
                named("delivery.projects", scope.projects(report)),
                findings == 0 ? "" : texts.label("delivery.findings", formats.count(findings)));
    }

    private String counts(ProcessFigures row) {
        List<String> parts = new ArrayList<>();
        count(parts, "delivery.count.projects", row.projects());
        count(parts, "delivery.count.closed", row.closed());
        count(parts, "delivery.count.cancelled", row.cancelled());
        count(parts, "delivery.count.ongoing", row.ongoing());
        return String.join(", ", parts);
    }

    /// What there is none of is not spoken of, but for the projects themselves.
    private void count(List<String> parts, String key, int count) {
        if (count > 0 || parts.isEmpty()) {
            parts.add(texts.label(key, formats.count(count)));
        }
    }

    /// What can be compared, then what cannot; operating and investment apart.
    private String amounts(ProcessFigures row) {
        List<String> parts = new ArrayList<>();
        if (row.comparedBudget() != null && row.comparedActual() != null && row.variance() != null) {
            parts.add(texts.label(
                    "delivery.compared",
                    formats.count(row.withVariance()),
                    kronor(row.comparedBudget()),
                    kronor(row.comparedActual()),
                    (row.variance().ore() > 0 ? "+" : "") + kronor(row.variance())));
        }
        amount(parts, "delivery.actual-only", row.actualWithoutBudget());
        amount(parts, "delivery.budget-only", row.budgetWithoutActual());
        Investment investment = row.investment();
        if (investment != null) {
            amount(parts, "delivery.investment-budget", investment.budget());
            amount(parts, "delivery.investment-actual", investment.actual());
        }
        return String.join("; ", parts);
    }

    private void amount(List<String> parts, String key, @Nullable Money amount) {
        if (amount != null) {
            parts.add(texts.label(key, kronor(amount)));
        }
    }

    private List<String> changes(AnnualReport from) {
        List<YearProject> now = scope.projects(report);
        List<YearProject> then = scope.projects(from);
        List<YearProject> come = without(now, then);
        List<YearProject> gone = without(then, now);
        List<String> lines = new ArrayList<>(List.of(named("delivery.come", come), named("delivery.gone", gone)));
        if (!through(report).equals(through(from))) {
            lines.add(ledgerFrom(from));
        }
        Set<String> named =
                Stream.of(come, gone).flatMap(List::stream).map(Scope::subject).collect(Collectors.toSet());
        List<Change> told = scope.of(Changes.between(from, report), from, report).stream()
                .filter(change -> !named.contains(change.subject()))
                .toList();
        ChangesInWords words = ChangesInWords.of(report, told, texts, MOST_CHANGES);
        lines.addAll(words.lines());
        if (words.others() > 0) {
            String key = words.lines().isEmpty() ? "delivery.changes" : "delivery.other-changes";
            lines.add(texts.label(key, formats.count(words.others())));
        }
        return lines;
    }

    private String ledgerFrom(AnnualReport from) {
        if (report.ledgerThrough() == null || from.ledgerThrough() == null) {
            return texts.label("delivery.was", through(report), through(from));
        }
        return texts.label(
                "delivery.from-to", texts.label("column.ledger_through"), from.ledgerThrough(), report.ledgerThrough());
    }

    private String through(AnnualReport of) {
        return of.ledgerThrough() == null
                ? texts.label("delivery.no-ledger", report.year())
                : texts.label("delivery.ledger-through", of.ledgerThrough());
    }

    private static List<YearProject> without(List<YearProject> all, List<YearProject> others) {
        Set<String> ids = others.stream().map(project -> project.project().id()).collect(Collectors.toSet());
        return all.stream()
                .filter(project -> !ids.contains(project.project().id()))
                .toList();
    }

    private String named(String key, List<YearProject> projects) {
        if (projects.isEmpty()) {
            return "";
        }
        String titles = String.join(
                "; ",
                projects.stream()
                        .limit(NAMED)
                        .map(project -> project.project().title())
                        .toList());
        int more = projects.size() - NAMED;
        return texts.label(
                key, more > 0 ? titles + " " + texts.label("delivery.and-more", formats.count(more)) : titles);
    }

    /// What is said of each row that the recipient hears of.
    private String perRow(Function<ProcessFigures, String> words) {
        List<String> rows = new ArrayList<>();
        for (ProcessFigures row : scope.rows(report)) {
            String said = words.apply(row);
            if (!said.isEmpty()) {
                String name =
                        scope.isWhole() || row.name() == null ? "" : row.name().in(texts.language()) + ": ";
                rows.add(name + said);
            }
        }
        String line = String.join(". ", rows);
        return line.isEmpty() ? "" : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1) + ".";
    }

    private String kronor(Money amount) {
        return texts.label("delivery.kronor", formats.kronor(amount));
    }
}
