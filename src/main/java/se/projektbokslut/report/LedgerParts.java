package se.projektbokslut.report;

import java.util.List;
import java.util.stream.Collectors;
import se.projektbokslut.annual.LedgerNotes;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.report.pdf.Text.Target;

/// That a ledger covers a part of the year only: which days the figures of a company are of.
final class LedgerParts {
    /// More characters than these leave the page that leads too little room.
    private static final int LONGEST = 320;

    private LedgerParts() {}

    /// One for each company whose files leave out days; none where every day is covered.
    static List<String> sentences(Edition edition) {
        return edition.report.ledger().parts().stream()
                .map(part -> sentence(edition, part))
                .toList();
    }

    private static String sentence(Edition edition, LedgerNotes.PartOfYear part) {
        String company = part.company().isEmpty() ? edition.label("ledger.company-unnamed") : part.company();
        String covered = days(edition, part.covered());
        String missing = days(edition, part.missing());
        if (covered.isEmpty()) {
            return edition.label("ledger.part.none", company, missing);
        }
        return missing.isEmpty()
                ? edition.label("ledger.part", company, covered)
                : edition.label("ledger.part.missing", company, covered, missing);
    }

    private static String days(Edition edition, List<LedgerNotes.Days> all) {
        return all.stream()
                .map(days -> days.from().equals(days.to())
                        ? days.from().toString()
                        : edition.label("ledger.days", days.from(), days.to()))
                .collect(Collectors.joining(", "));
    }

    /// The same for the page that leads: where the sentences are long or many, of how many companies, and on which
    /// page they stand. Empty where every day is covered.
    static Text inBrief(Edition edition) {
        List<String> sentences = sentences(edition);
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
}
