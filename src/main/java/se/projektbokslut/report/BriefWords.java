package se.projektbokslut.report;

import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;

/// A year in three sentences made from its figures.
final class BriefWords {
    private final AnnualReport report;
    private final Texts texts;
    private final Formats formats;

    BriefWords(AnnualReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        this.formats = Formats.of(texts);
    }

    String sentences() {
        ProcessFigures total = Edition.total(report);
        return total.projects() == 0
                ? texts.label("brief.no-projects", report.year())
                : String.join(" ", count(total), processes(total), money(total));
    }

    private String count(ProcessFigures total) {
        return texts.label(
                "brief.projects",
                report.year(),
                formats.count(total.projects()),
                formats.count(total.closed()),
                formats.count(total.cancelled()),
                formats.count(total.ongoing()));
    }

    private String processes(ProcessFigures total) {
        int named = total.projectsDirect() + total.projectsTouched();
        return texts.label(
                "brief.processes",
                formats.count(total.projectsDirect()),
                formats.count(total.projectsTouched()),
                formats.count(total.projects() - named));
    }

    private String money(ProcessFigures total) {
        if (total.withBudget() == 0 && total.withActual() == 0) {
            return texts.label("brief.no-money");
        }
        String known = texts.label("brief.money", formats.count(total.withBudget()), formats.count(total.withActual()));
        if (total.variance() == null) {
            return known + " " + texts.label("brief.no-variance");
        }
        return known + " "
                + texts.label("brief.variance", formats.count(total.withVariance()), formats.amount(total.variance()));
    }
}
