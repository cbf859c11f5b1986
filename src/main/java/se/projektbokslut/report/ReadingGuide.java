package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.report.pdf.Text;

/// How to read the report: the rules of year, process, sign and unit, in the office's words.
final class ReadingGuide {
    static final String PLACE = "guide";

    private static final List<String> RULES =
            List.of("year", "process", "total", "amounts", "variance", "missing", "unit", "links", "csv");

    private ReadingGuide() {}

    static void print(Edition edition) {
        edition.pdf.heading(2, edition.words("guide.title"), PLACE);
        List<Text> rules = new ArrayList<>();
        for (String rule : RULES) {
            rules.add(Text.strong(edition.label("guide." + rule + ".name") + " ")
                    .and(edition.label("guide." + rule, edition.report.year())));
        }
        edition.pdf.bullets(rules);
    }
}
