package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.report.ChangedField.Kind;

/// What a report says otherwise than the one before it, as a letter says it: which figure or fact, from what to
/// what.
///
/// @param lines a sentence each, the figures of the whole year first, then those of processes, then what is
///     said of projects
/// @param others how many figures and facts have changed beside them
public record ChangesInWords(List<String> lines, int others) {
    /// What a reader of a row asks for; the rest follows from it or stands in the report.
    private static final Set<String> FIGURES = Set.of(
            "projects",
            "closed",
            "cancelled",
            "ongoing",
            "budget",
            "actual",
            "compared_budget",
            "compared_actual",
            "variance",
            "forecast",
            "investment.budget",
            "investment.actual",
            "investment.variance",
            "ledger.vouchers");

    /// Of a text; the report has it whole.
    private static final int LONGEST = 120;

    public ChangesInWords {
        lines = List.copyOf(lines);
    }

    /// @param report as it is now
    /// @param changes that the reader hears of
    /// @param most so many sentences
    public static ChangesInWords of(AnnualReport report, List<Change> changes, Texts texts, int most) {
        ChangeRows rows = new ChangeRows(new Wording(report, texts), changes);
        List<String> figures = new ArrayList<>();
        List<String> ofProcesses = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        int others = 0;
        for (ChangeRows.Line line : rows.lines()) {
            ChangedField field = ChangedField.of(line.change().field());
            if (line.change().isOfWhole()) {
                facts.add(texts.label("delivery.before-is-lost"));
            } else if (field.kind() == Kind.PROCESS && FIGURES.contains(field.rest())) {
                boolean total = field.owner().equals(ProcessFigures.TOTAL);
                (total ? figures : ofProcesses).add(sentence(rows.nameInLetter(line), field, line, texts));
            } else if (field.isOfProject()) {
                facts.add(sentence(rows.nameInLetter(line), field, line, texts));
            } else if (!line.change().field().equals("ledger_through")) {
                others++;
            }
        }
        figures.addAll(ofProcesses);
        figures.addAll(facts);
        int shown = Math.min(most, figures.size());
        return new ChangesInWords(figures.subList(0, shown), others + figures.size() - shown);
    }

    private static String sentence(String name, ChangedField field, ChangeRows.Line line, Texts texts) {
        String before = value(field, line.change().before(), line.before(), texts);
        String after = value(field, line.change().after(), line.after(), texts);
        if (line.change().before() == null) {
            return texts.label("delivery.now-stated", name, after);
        }
        return line.change().after() == null
                ? texts.label("delivery.no-longer-stated", name, before)
                : texts.label("delivery.from-to", name, before, after);
    }

    private static String value(ChangedField field, @Nullable String value, String words, Texts texts) {
        boolean amount = (field.kind() == Kind.PROCESS || !field.amount().isEmpty())
                && value != null
                && value.matches("-?\\d+\\.\\d\\d");
        return amount ? texts.label("delivery.kronor", Formats.withoutOre(words)) : Wording.shortened(words, LONGEST);
    }
}
