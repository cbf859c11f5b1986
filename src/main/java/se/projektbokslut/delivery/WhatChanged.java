package se.projektbokslut.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.money.Money;
import se.projektbokslut.publication.Changes;
import se.projektbokslut.report.Change;
import se.projektbokslut.report.Formats;
import se.projektbokslut.report.Texts;

/// A report in at most five lines: what it says, or what it says otherwise than the one that was sent before.
final class WhatChanged {
    /// A line names no more projects than this.
    private static final int NAMED = 3;

    private final AnnualReport report;
    private final @Nullable AnnualReport before;
    private final Scope scope;
    private final Texts texts;
    private final Formats formats;

    private WhatChanged(AnnualReport report, @Nullable AnnualReport before, Scope scope, Texts texts) {
        this.report = report;
        this.before = before;
        this.scope = scope;
        this.texts = texts;
        this.formats = Formats.of(texts);
    }

    /// @param before the report that the recipient got last; null where there was none
    /// @return empty where nothing that the recipient hears of has changed
    static List<String> lines(AnnualReport report, @Nullable AnnualReport before, Scope scope, Texts texts) {
        WhatChanged what = new WhatChanged(report, before, scope, texts);
        return Stream.of(what.counts(), what.amounts(), what.ledger(), what.projects(), what.details())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String counts() {
        return perRow(row -> {
            Map<String, String> figures = new LinkedHashMap<>();
            figures.put("count.projects", formats.count(row.projects()));
            figures.put("count.closed", formats.count(row.closed()));
            figures.put("count.cancelled", formats.count(row.cancelled()));
            figures.put("count.ongoing", formats.count(row.ongoing()));
            return figures;
        });
    }

    private String amounts() {
        return perRow(row -> {
            Map<String, String> figures = new LinkedHashMap<>();
            figures.put("amount.budget", amount(row.budget()));
            figures.put("amount.actual", amount(row.actual()));
            figures.put("amount.variance", amount(row.variance()));
            return figures;
        });
    }

    private String ledger() {
        List<String> parts = new ArrayList<>();
        String now = through(report);
        String then = before == null ? now : through(before);
        if (before == null || !now.equals(then)) {
            parts.add(before == null ? now : texts.label("delivery.was", now, then));
        }
        String entries = perRow(row -> {
            Map<String, String> figures = new LinkedHashMap<>();
            ProcessFigures.LedgerFigures figuresOfLedger = row.ledger();
            if (figuresOfLedger != null) {
                figures.put("count.vouchers", formats.count(figuresOfLedger.vouchers()));
            }
            return figures;
        });
        if (!entries.isEmpty()) {
            parts.add(entries);
        }
        return String.join("; ", parts);
    }

    private String through(AnnualReport of) {
        return of.ledgerThrough() == null
                ? texts.label("delivery.no-ledger")
                : texts.label("delivery.ledger-through", of.ledgerThrough());
    }

    private String projects() {
        if (before == null) {
            return named("delivery.projects", scope.projects(report));
        }
        String come = named("delivery.come", without(scope.projects(report), scope.projects(before)));
        String gone = named("delivery.gone", without(scope.projects(before), scope.projects(report)));
        return Stream.of(come, gone)
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private String details() {
        if (before == null) {
            long findings = scope.findings(report);
            return findings == 0 ? "" : texts.label("delivery.findings", formats.count(findings));
        }
        List<Change> changes = scope.of(Changes.between(before, report), before, report);
        if (changes.isEmpty()) {
            return "";
        }
        List<YearProject> touched = scope.projects(report).stream()
                .filter(project -> changes.stream().anyMatch(change -> Scope.isAbout(change, project)))
                .toList();
        String count = texts.label("delivery.changes", formats.count(changes.size()));
        return touched.isEmpty() ? count : count + " " + named("delivery.about", touched);
    }

    private static List<YearProject> without(List<YearProject> all, List<YearProject> others) {
        List<String> ids =
                others.stream().map(project -> project.project().id()).toList();
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

    /// The figures of each row, those that have changed where there was a report before.
    private String perRow(Function<ProcessFigures, Map<String, String>> figures) {
        List<String> rows = new ArrayList<>();
        for (ProcessFigures row : scope.rows(report)) {
            Map<String, String> earlier = before == null
                    ? Map.of()
                    : scope.rows(before).stream()
                            .filter(old -> old.process().equals(row.process()))
                            .findFirst()
                            .map(figures)
                            .orElse(Map.of());
            List<String> parts = new ArrayList<>();
            figures.apply(row).forEach((name, now) -> {
                String then = earlier.get(name);
                String said = texts.label("delivery." + name, now);
                if (before == null) {
                    parts.add(said);
                } else if (!Objects.equals(now, then)) {
                    parts.add(texts.label("delivery.was", said, then == null ? texts.label("missing") : then));
                }
            });
            if (!parts.isEmpty()) {
                String name =
                        scope.isWhole() || row.name() == null ? "" : row.name().in(texts.language()) + ": ";
                rows.add(name + String.join(", ", parts));
            }
        }
        String line = String.join("; ", rows);
        return line.isEmpty() ? "" : line.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + line.substring(1);
    }

    private String amount(@Nullable Money amount) {
        return amount == null ? texts.label("missing") : texts.label("delivery.kronor", formats.amount(amount));
    }
}
