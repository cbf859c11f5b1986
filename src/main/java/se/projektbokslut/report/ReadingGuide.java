package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.report.pdf.TaggedPdf.Fact;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.settings.AmountUnit;

/// How to read the report: the rules of year, process, sign and unit, in the office's words.
final class ReadingGuide {
    static final String PLACE = "guide";

    private static final List<String> RULES = List.of(
            "year",
            "process",
            "total",
            "amounts",
            "compared",
            "variance",
            "investment",
            "actual",
            "length",
            "on-time",
            "within-budget",
            "judged",
            "missing",
            "unit",
            "links",
            "csv");

    private ReadingGuide() {}

    static void print(Edition edition, Text title) {
        edition.pdf.heading(2, title, PLACE);
        List<Fact> rules = new ArrayList<>();
        for (String rule : RULES) {
            rules.add(new Fact(
                    edition.label("guide." + rule + ".name"),
                    List.of(edition.words(key(edition, rule), edition.report.year()))));
        }
        edition.pdf.facts(rules);
    }

    private static String key(Edition edition, String rule) {
        return rule.equals("unit") && edition.unit() == AmountUnit.KR ? "guide.unit-kr" : "guide." + rule;
    }
}
