package se.projektbokslut.report;

import java.util.List;
import java.util.stream.Collectors;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.LedgerNotes;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.report.pdf.Text.Target;

/// That a ledger covers a part of the year only: which days the figures of a company are of.
final class LedgerParts {
    /// More characters than these leave the page that leads too little room.
    private static final int LONGEST = 320;

    private LedgerParts() {}

    /// One for each company whose files leave out days; none where every day is covered.
    static List<String> sentences(AnnualReport report, Texts texts) {
        return report.ledger().parts().stream()
                .map(part -> sentence(part, texts))
                .toList();
    }

    private static String sentence(LedgerNotes.PartOfYear part, Texts texts) {
        String company = part.company().isEmpty() ? texts.label("ledger.company-unnamed") : part.company();
        String covered = days(part.covered(), texts);
        String missing = days(part.missing(), texts);
        if (covered.isEmpty()) {
            return texts.label("ledger.part.none", company, missing);
        }
        return missing.isEmpty()
                ? texts.label("ledger.part", company, covered)
                : texts.label("ledger.part.missing", company, covered, missing);
    }

    private static String days(List<LedgerNotes.Days> all, Texts texts) {
        return all.stream()
                .map(days -> days.from().equals(days.to())
                        ? days.from().toString()
                        : texts.label("ledger.days", days.from(), days.to()))
                .collect(Collectors.joining(", "));
    }

    /// The same for the page that leads: where the sentences are long or many, of how many companies, and on which
    /// page they stand. Empty where every day is covered.
    static Text inBrief(Edition edition) {
        List<String> sentences = sentences(edition.report, edition.texts);
        if (sentences.isEmpty()) {
            return Text.EMPTY;
        }
        Target files = new Target.Place(LedgerSection.FILES);
        String all = String.join(" ", sentences);
        if (all.length() <= LONGEST) {
            return Text.strong(edition.label("brief.part-of-year")).and(" " + all);
        }
        return Text.strong(edition.label("brief.part-of-year"))
                .and(" " + edition.label("brief.part-companies", edition.formats.count(sentences.size())) + " ")
                .and(Text.link(edition.label("brief.see-page"), files))
                .and(Formats.NO_BREAK_SPACE + "")
                .and(Text.pageOf(LedgerSection.FILES, edition.pages()));
    }

    /// The same for the page to open, after the words that lead. Writes nothing where every day is covered.
    static void write(AnnualReport report, Texts texts, Html html) {
        List<String> sentences = sentences(report, texts);
        if (sentences.isEmpty()) {
            return;
        }
        String all = String.join(" ", sentences);
        html.open("p", "class", "part").element("strong", texts.label("brief.part-of-year"));
        html.text(" " + (all.length() <= LONGEST ? all : texts.label("index.part-companies", sentences.size())));
        html.close("p").line();
    }
}
