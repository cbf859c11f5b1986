package se.projektbokslut.annual;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Status;
import se.projektbokslut.words.Language;

/// Projects that do not stand in a year and that its report names all the same. They are no part of what the
/// year says ([Statement]): a proposal of an adopted year comes of none of them.
///
/// @param planned planned to begin in the year after, by id in code-point order: the first ones, at most [#MOST]
/// @param morePlanned how many there are beside those
/// @param undated records with no year to stand in, by id in code-point order: the first ones, at most
///     [#MOST]; only in a preliminary report
/// @param moreUndated how many there are beside those
public record OtherProjects(List<Planned> planned, int morePlanned, List<Undated> undated, int moreUndated) {
    /// A report is read by people; `projects-planned.csv` and `projects-undated.csv` have them all.
    public static final int MOST = 100;

    public static final OtherProjects NONE = new OtherProjects(List.of(), 0, List.of(), 0);

    public OtherProjects {
        planned = List.copyOf(planned);
        undated = List.copyOf(undated);
    }

    /// The same for a year that somebody adopted: what has no year is no part of what was decided.
    OtherProjects withoutUndated() {
        return new OtherProjects(planned, morePlanned, List.of(), 0);
    }

    /// The projects' titles by their ids.
    public Map<String, String> titles() {
        Map<String, String> titles = new TreeMap<>();
        planned.forEach(project -> titles.put(project.id(), project.title()));
        undated.forEach(project -> titles.put(project.id(), project.title()));
        return titles;
    }

    /// What a planned project states of itself.
    ///
    /// @param language of its title
    /// @param processes that it names, in the order of `processes.yaml`, those that it is about first
    /// @param period when it is planned, as a whole; null where not stated
    /// @param start its planned start, without one the `start` that it states; null where neither is stated
    /// @param end its planned end; null where not stated
    /// @param leader null where not stated
    /// @param budget of the whole project; null where not known
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Planned(
            String id,
            String title,
            Language language,
            List<String> processes,
            @Nullable PartialDate period,
            @Nullable PartialDate start,
            @Nullable PartialDate end,
            @Nullable String leader,
            @Nullable Money budget) {
        public Planned {
            processes = List.copyOf(processes);
        }
    }

    /// A record with no year to stand in.
    ///
    /// @param language of its title
    /// @param missing why: [FindingCode#END_MISSING], [FindingCode#STATUS_DATE_MISSING] or
    ///     [FindingCode#START_AFTER_AS_OF]
    /// @param start as stated; null where not
    /// @param codes of the ledger's project dimension that it claims: the first ones, at most [#MOST_CODES]
    /// @param booked what the ledger has on them through the report's year, by year and code: the first
    ///     ones, at most [#MOST_CODES]
    /// @param moreBooked how many there are beside those
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Undated(
            String id,
            String title,
            Language language,
            Status status,
            FindingCode missing,
            @Nullable PartialDate start,
            List<String> codes,
            List<Booked> booked,
            int moreBooked) {
        public static final int MOST_CODES = 12;

        public Undated {
            codes = List.copyOf(codes);
            booked = List.copyOf(booked);
        }
    }

    /// The entries of a code in a year, in whichever company.
    ///
    /// @param actual their sum on the accounts that such a project's actual is summed from; costs positive.
    ///     Null where the settings name none
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Booked(
            int year, String code, long entries, @Nullable Money actual) {
        Booked plus(Booked other) {
            return new Booked(
                    year,
                    code,
                    entries + other.entries,
                    actual == null || other.actual == null ? null : actual.plus(other.actual));
        }
    }
}
