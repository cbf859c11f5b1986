package se.projektbokslut.annual;

import static se.projektbokslut.findings.FindingCode.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.inventory.InputNames;
import se.projektbokslut.project.Basis;
import se.projektbokslut.project.Contact;
import se.projektbokslut.project.Documentation;
import se.projektbokslut.project.Documentation.Document;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.PartialDate.Precision;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.ProcessLink;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Relations.Lineage;
import se.projektbokslut.project.Results.Handover;
import se.projektbokslut.project.Stated;
import se.projektbokslut.project.Status;
import se.projektbokslut.project.TextCut;

/// The findings of a record: what is missing or doubtful in it. Each code's meaning stands at
/// [FindingCode][se.projektbokslut.findings.FindingCode].
///
/// A planned project has no start, budget or leader yet, and nobody is asked for them.
final class ProjectFindings {
    /// In the place of an argument that the record does not state.
    static final String NOT_GIVEN = "–";
    private static final Pattern ROLE = Pattern.compile(
            "((del)?projektledare|projektägare|kontaktperson|beställare|uppdragsgivare|mottagare"
                    + "|project (leader|manager|owner)|contact( person)?|client)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Less exact than a month, but more than a year, which has a finding of its own where it is the end.
    private static final Set<Precision> PARTS_OF_YEAR =
            EnumSet.of(Precision.SEASON, Precision.QUARTER, Precision.THIRD, Precision.HALF);

    private final Set<String> ids;
    private final InputNames inputFiles;
    private final Map<String, List<TextCut>> cuts;
    private final Duplicates duplicates;
    private final Acceptances acceptances;
    private final LedgerFindings ledger;
    private final AmountFindings amounts;
    private final LostCharacters lostCharacters;
    private final int asOfYear;

    /// @param ids of every record that is used, in lower case
    /// @param cuts the texts that are cut short, by the id of their record
    ProjectFindings(
            Set<String> ids,
            InputNames inputFiles,
            Map<String, List<TextCut>> cuts,
            Duplicates duplicates,
            Acceptances acceptances,
            LedgerFindings ledger,
            AmountFindings amounts,
            LostCharacters lostCharacters,
            int asOfYear) {
        this.ledger = ledger;
        this.amounts = amounts;
        this.lostCharacters = lostCharacters;
        this.ids = ids;
        this.inputFiles = inputFiles;
        this.cuts = cuts;
        this.duplicates = duplicates;
        this.acceptances = acceptances;
        this.asOfYear = asOfYear;
    }

    /// Every finding of the record, for the run.
    ///
    /// @param year the latest in which it stands; null for none
    List<Finding> of(Project record, @Nullable Integer year) {
        var found = new FindingList(record, year, acceptances);
        aboutRecord(record, record, record.status().value(), found);
        aboutAsOf(record, found);
        cuts(record).forEach(cut -> aboutCut(cut, found));
        duplicates.of(record).forEach(other -> found.add(POSSIBLE_DUPLICATE, other.id(), other.title()));
        Placement placement = Placement.of(record, asOfYear);
        ledger.add(record, placement, found);
        AmountFindings.addOutside(record, placement, found);
        return found.sorted();
    }

    /// The findings that a year's report shows: of the project as it stood then, and of no later year.
    ///
    /// @param shown the project as it stood at the year's end
    /// @param asDecided whether that says what an edition says and the record may not
    List<Finding> in(int year, Project shown, boolean asDecided, Project record) {
        var found = new FindingList(shown, year, acceptances);
        aboutRecord(shown, asDecided ? null : record, record.status().value(), found);
        for (TextCut cut : cuts(record)) {
            if (shown.equals(record) || !YearView.mayLeaveOut(cut.field())) {
                aboutCut(cut, found);
            }
        }
        for (Project other : duplicates.of(record)) {
            if (Duplicates.firstYear(other) <= year) {
                found.add(POSSIBLE_DUPLICATE, other.id(), other.title());
            }
        }
        ledger.addIn(year, shown, found);
        amounts.addIn(year, shown, found);
        return found.sorted();
    }

    /// @param record null where the project says more than it
    /// @param recordStatus the record's own, also where the project is shown as it was while ongoing
    private void aboutRecord(Project project, @Nullable Project record, Status recordStatus, FindingList found) {
        aboutProcesses(project, found);
        aboutNames(project, found);
        aboutLineage(project, found);
        aboutDocuments(project, found);
        aboutSeasons(project, found);
        aboutSums(project, found);
        lostCharacters.add(project, record, found);
        if (!recordStatus.isOver()) {
            aboutConflict(project, recordStatus, found);
        }
        if (recordStatus != Status.PLANNED) {
            aboutMissing(project, found);
        }
        EndFindings.add(project, recordStatus, found);
    }

    private List<TextCut> cuts(Project record) {
        return cuts.getOrDefault(record.id(), List.of());
    }

    private static void aboutCut(TextCut cut, FindingList found) {
        found.addAt(cut.line(), TEXT_CUT, cut.field(), cut.field(), cut.kept().isEmpty() ? NOT_GIVEN : cut.kept());
    }

    private static void aboutProcesses(Project project, FindingList found) {
        List<ProcessLink> links = project.processes();
        if (links == null || links.isEmpty()) {
            found.add(PROCESS_MISSING);
            return;
        }
        for (ProcessLink link : links) {
            if (link.basis() == Basis.DERIVED) {
                found.add(PROCESS_DERIVED, link.id(), link.because() == null ? NOT_GIVEN : link.because());
            }
        }
    }

    private static void aboutNames(Project project, FindingList found) {
        Stated<String> leader = project.leader();
        Contact contact = project.contact();
        aboutName("leader", leader == null ? null : leader.value(), found);
        aboutName("owner", project.people().text("owner"), found);
        aboutName("contact.name", contact == null ? null : contact.name(), found);
    }

    private static void aboutName(String field, @Nullable String name, FindingList found) {
        if (name == null) {
            return;
        }
        if (ROLE.matcher(name.strip()).lookingAt()) {
            found.addAbout(ROLE_IN_NAME, field, field);
        }
    }

    private void aboutLineage(Project project, FindingList found) {
        aboutLineage("predecessors", project.relations().predecessors(), found);
        aboutLineage("successors", project.relations().successors(), found);
    }

    private void aboutLineage(String field, @Nullable List<Lineage> others, FindingList found) {
        if (others == null) {
            return;
        }
        for (Lineage other : others) {
            if (other.id() == null) {
                found.addAbout(SUCCESSOR_UNKNOWN, field, other.title() == null ? NOT_GIVEN : other.title());
            } else if (!ids.contains(other.id().toLowerCase(Locale.ROOT))) {
                found.addAbout(SUCCESSOR_UNKNOWN, field, other.id());
            }
        }
    }

    private void aboutDocuments(Project project, FindingList found) {
        Documentation documentation = project.documentation();
        if (documentation.finalReport() != null) {
            aboutTarget("final-report", documentation.finalReport(), found);
        }
        if (documentation.documents() != null) {
            documentation.documents().forEach(document -> aboutTarget("documents", document, found));
        }
        Documentation.Source source = documentation.source();
        if (source != null && inputFiles.path(source.document()) == null) {
            found.add(SOURCE_MISSING, source.document());
        }
    }

    private static void aboutTarget(String field, Document document, FindingList found) {
        if (document.url() == null) {
            found.addAbout(DOCUMENT_WITHOUT_TARGET, field, document.title());
        }
    }

    private static void aboutSeasons(Project project, FindingList found) {
        Period period = project.period();
        aboutSeason("start", valueOf(period.start()), found);
        aboutSeason("end", valueOf(period.end()), found);
        aboutSeason("worked", valueOf(period.worked()), found);
        Handover handover = project.results().handover();
        aboutSeason("handover.date", handover == null ? null : handover.date(), found);
    }

    private static void aboutSeason(String field, @Nullable PartialDate date, FindingList found) {
        if (date != null && PARTS_OF_YEAR.contains(date.precision())) {
            found.addAbout(SEASON_ONLY, field, field, date.stated());
        }
    }

    private static void aboutSums(Project project, FindingList found) {
        Economy economy = project.economy();
        if (economy == null) {
            return;
        }
        if (YearAmounts.contradictsTotal(project, economy.budget())) {
            addSum(BUDGET_SUM_DIFFERS, economy.budget(), found);
        }
        if (YearAmounts.contradictsTotal(project, economy.forecast())) {
            addSum(FORECAST_SUM_DIFFERS, economy.forecast(), found);
        }
        if (YearAmounts.actualContradictsTotal(project, economy.actual())) {
            addSum(ACTUAL_SUM_DIFFERS, economy.actual(), found);
        }
    }

    private static void addSum(FindingCode code, Economy.@Nullable Amounts amounts, FindingList found) {
        if (amounts != null && amounts.total() != null) {
            found.add(
                    code,
                    YearAmounts.sum(amounts.years()).toString(),
                    amounts.total().toString());
        }
    }

    private static void aboutConflict(Project project, Status status, FindingList found) {
        if (project.period().end() != null) {
            found.add(STATUS_CONFLICT, "end", status.code());
        }
        if (project.results().handover() != null) {
            found.add(STATUS_CONFLICT, "handover", status.code());
        }
    }

    private static void aboutMissing(Project project, FindingList found) {
        Period period = project.period();
        if (period.start() == null) {
            found.add(START_MISSING);
            if (project.status().value() == Status.ONGOING && project.statusDate() == null) {
                found.add(STATUS_DATE_MISSING);
            }
        }
        if (project.leader() == null) {
            found.add(LEADER_MISSING);
        }
        if (project.economy() == null || project.economy().budget() == null) {
            found.add(BUDGET_MISSING);
        }
    }

    /// What only the as-of year makes doubtful; a year's report never shows it.
    private void aboutAsOf(Project project, FindingList found) {
        Status status = project.status().value();
        PartialDate start = afterAsOf(valueOf(project.period().start()));
        PartialDate closing = afterAsOf(Placement.closingDate(project));
        PartialDate stated = afterAsOf(project.statusDate());
        if (status != Status.PLANNED && start != null) {
            found.add(START_AFTER_AS_OF, start.stated());
        } else if (status.isOver() && closing != null) {
            found.addAbout(END_AFTER_AS_OF, project.period().end() == null ? "handover" : "end", closing.stated());
        } else if (status == Status.ONGOING && project.period().start() == null && stated != null) {
            found.add(STATUS_DATE_AFTER_AS_OF, stated.stated());
        }
    }

    /// The date if it lies after the as-of year, else null.
    private @Nullable PartialDate afterAsOf(@Nullable PartialDate date) {
        return date != null && date.year() > asOfYear ? date : null;
    }

    private static @Nullable PartialDate valueOf(@Nullable Stated<PartialDate> date) {
        return date == null ? null : date.value();
    }
}
