package se.projektbokslut.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.delivery.Letter.Attachment;
import se.projektbokslut.report.Formats;
import se.projektbokslut.report.ReportOptions;
import se.projektbokslut.report.StateWords;
import se.projektbokslut.report.Texts;

/// The mail that a year's report comes with.
final class ReportLetter {
    private final PublishedReport published;
    private final Scope scope;
    private final Texts texts;

    /// @param published what is sent
    /// @param scope what the recipient hears of
    ReportLetter(PublishedReport published, Scope scope, Texts texts) {
        this.published = published;
        this.scope = scope;
        this.texts = texts;
    }

    /// @param before the report that the recipient got last; null where none is known
    /// @param since the as-of day on which it was sent, ISO; null where there was none
    Letter write(
            @Nullable AnnualReport before, @Nullable String since, DeliverySettings settings, ReportOptions options)
            throws IOException {
        AnnualReport report = published.value();
        List<Attachment> papers = Papers.of(published, texts, options);
        long size = papers.stream().mapToLong(Attachment::encodedBytes).sum();
        boolean fits = size <= settings.maxBytes();
        List<String> body = new ArrayList<>();
        body.add(texts.label("title.full", report.year()) + ".");
        body.add(state(report));
        body.add("");
        List<String> lines = WhatChanged.lines(report, before, scope, texts);
        if (before == null) {
            body.add(texts.label("delivery.in-brief"));
        } else if (lines.isEmpty()) {
            body.add(texts.label("delivery.same", String.valueOf(since)));
        } else {
            body.add(texts.label("delivery.since", String.valueOf(since)));
        }
        lines.forEach(line -> body.add("– " + line));
        body.add("");
        String said = String.join("\n", body) + "\n";
        Letter withLink = letter(report, said, whereItIs(settings), List.of(), null);
        return fits
                ? letter(report, said, texts.label("delivery.attached", names(papers)), papers, withLink)
                : withLink;
    }

    private Letter letter(
            AnnualReport report, String said, String where, List<Attachment> papers, @Nullable Letter withLink) {
        String body = said + where + "\n\n" + texts.label("delivery.automatic") + "\n";
        return new Letter(subject(report), body, texts.language(), papers, withLink);
    }

    private String subject(AnnualReport report) {
        Formats formats = Formats.of(texts);
        List<String> rows = new ArrayList<>();
        for (ProcessFigures row : scope.rows(report)) {
            String figures =
                    texts.label("delivery.subject-figures", formats.count(row.closed()), formats.count(row.ongoing()));
            rows.add(
                    scope.isWhole() || row.name() == null ? figures : row.name().in(texts.language()) + ": " + figures);
        }
        String edition = report.state() == YearState.ADOPTED
                ? texts.label("delivery.subject-adopted", report.revision())
                : texts.label("delivery.subject-preliminary");
        return "%s (%s)%s%s"
                .formatted(
                        texts.label("title.report", report.year()),
                        edition,
                        scope.isWhole() ? ": " : ", ",
                        String.join("; ", rows));
    }

    /// Who adopted it and as which edition; of an open year what it covers, and that it was opened again.
    private String state(AnnualReport report) {
        StateWords words = new StateWords(report, texts);
        return report.state() == YearState.ADOPTED && report.adoption() != null
                ? words.since().strip() + " " + words.edition() + "."
                : words.covers() + words.since();
    }

    private String whereItIs(DeliverySettings settings) {
        int year = published.manifest().year();
        String path = year + "/annual-report-" + year + ".pdf";
        return texts.label(
                settings.baseUrl() == null ? "delivery.too-large" : "delivery.link", settings.whereItIs(path));
    }

    private static String names(List<Attachment> papers) {
        return String.join(", ", papers.stream().map(Attachment::name).toList());
    }
}
