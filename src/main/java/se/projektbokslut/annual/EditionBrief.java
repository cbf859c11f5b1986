package se.projektbokslut.annual;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Status;

/// What is needed of a decided edition as long as it stands: far less than the edition, which need not be read then.
///
/// @param figures the report without its projects and findings
/// @param actualsToDate what it shows as accumulated on each project that goes on, by id
/// @param content what the input said of the year ([Compilation#content]) when it was found to say the same as the
///     edition; null where that was not found yet
public record EditionBrief(
        AnnualReport figures,
        SortedMap<String, Money> actualsToDate,
        @Nullable String content) {
    /// Of an edition that has not been compared with the input.
    public static EditionBrief of(AnnualReport edition) {
        var known = new TreeMap<String, Money>();
        for (YearProject row : edition.projects()) {
            Money actual = row.amounts().actualToDate();
            if (row.status() == Status.ONGOING && actual != null) {
                known.put(row.project().id(), actual);
            }
        }
        return new EditionBrief(edition.figuresOnly(), known, null);
    }

    /// The same, found to say what the input says.
    public EditionBrief saidBy(String found) {
        return new EditionBrief(figures, actualsToDate, found);
    }
}
