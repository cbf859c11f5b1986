package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.project.Basis;
import se.projektbokslut.project.Contact;
import se.projektbokslut.project.Documentation;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.ProcessLink;
import se.projektbokslut.project.Progress;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.RecordKey;
import se.projektbokslut.project.RecordKey.Place;
import se.projektbokslut.project.Relations;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Results.Objective;
import se.projektbokslut.project.Stated;
import se.projektbokslut.project.Status;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.report.pdf.Text.Target;

/// Everything that is stated of one project, and what is not. Who led it, when it ran and what it cost are always
/// there; what else a project should state and this one does not stands together in one line at the end.
final class ProjectCard {
    private final Edition edition;
    private final YearProject row;
    private final Project project;
    private final FactSheet sheet;
    private final CardWords words;
    private final CardResults cardResults;
    private final KinshipWords kinship;

    private ProjectCard(Edition edition, YearProject row) {
        this.edition = edition;
        this.row = row;
        this.project = row.project();
        this.sheet = new FactSheet(edition, edition.foreign(row));
        this.words = new CardWords(edition);
        this.cardResults = new CardResults(edition);
        this.kinship = new KinshipWords(edition);
    }

    static void print(Edition edition, YearProject project, ProcessFigures section) {
        ProjectCard card = new ProjectCard(edition, project);
        edition.pdf.together(project.project().title(), edition.label("card.continued"), () -> card.print(section));
    }

    private void print(ProcessFigures section) {
        edition.pdf.heading(3, Text.of(project.title()).in(edition.foreign(row)), Edition.place(row));
        edition.pdf.remark(lead(section));
        status();
        time();
        people();
        belonging();
        description();
        results();
        progress();
        money();
        relations();
        documents();
        notes();
        sheet.print();
    }

    private Text lead(ProcessFigures section) {
        return Text.muted(project.id() + "  ·  " + words.placed(row, edition.report.year()) + "  ·  ")
                .and(Text.link(
                        edition.label("card.back", edition.nameOf(section)), new Target.Place(Edition.place(section))));
    }

    /// A status that is stated stands in what the project is placed by; of one that was concluded, why is told.
    private void status() {
        Stated<Status> status = project.status();
        if (status.basis() != Basis.STATED) {
            Text text = edition.own(Text.of(edition.texts.constant("status", status.value())));
            sheet.always("card.status", words.withBasis(text, status.basis(), status.because()));
        }
    }

    private void time() {
        sheet.add("card.time", words.time(project.period(), isOver()));
        if (project.period().worked() != null) {
            sheet.always("card.worked", words.date(project.period().worked()));
        }
        sheet.list("card.plan", words.plan(project.period().plan(), isOver()));
        sheet.list("card.milestones", each(project.period().milestones(), words::milestone));
        sheet.list("card.decision-points", each(project.period().decisionPoints(), words::decisionPoint));
    }

    private boolean isOver() {
        return row.status() != Status.ONGOING;
    }

    private void people() {
        sheet.always("card.leader", derived(project.leader()));
        texts(Place.PEOPLE);
        Contact contact = project.contact();
        if (contact != null) {
            sheet.text("card.contact", contact.name() + (contact.role() == null ? "" : ", " + contact.role()));
        }
        texts(Place.BODIES);
    }

    private void belonging() {
        List<ProcessLink> links = edition.inOrder(project.processes());
        sheet.list("card.processes", links == null ? null : words.processes(links));
        texts(Place.BELONGING);
        texts(Place.NUMBERS);
        texts(Place.NAMES);
        if (project.investment()) {
            sheet.add("card.type", edition.words("card.investment"));
        }
    }

    private void description() {
        texts(Place.PROSE);
        List<Objective> objectives = project.results().objectives();
        sheet.list("card.objectives", objectives(objectives, false));
        sheet.list("card.inquiries", objectives(objectives, true));
        texts(Place.GOALS);
        texts(Place.OUTLOOK);
    }

    private @Nullable List<Text> objectives(@Nullable List<Objective> objectives, boolean inquiries) {
        if (objectives == null) {
            return null;
        }
        List<Text> texts = objectives.stream()
                .filter(o -> o.inquiry() == inquiries)
                .map(cardResults::objective)
                .toList();
        // An empty heading is that of the objectives.
        return texts.isEmpty() && (inquiries || !objectives.isEmpty()) ? null : texts;
    }

    private void results() {
        Results results = project.results();
        List<Text> deliverables = each(results.deliverables(), cardResults::deliverable);
        if (deliverables != null && Boolean.FALSE.equals(results.deliverablesComplete())) {
            deliverables = new ArrayList<>(deliverables);
            deliverables.add(Text.muted(edition.label("card.deliverables-incomplete")));
        }
        sheet.list("card.deliverables", deliverables);
        sheet.list("card.handover", cardResults.handover(results.handover()));
        sheet.list("card.benefits", each(results.benefits(), cardResults::benefit));
        sheet.list("card.measures", each(results.measures(), cardResults::measure));
        sheet.list("card.risks", each(results.risks(), cardResults::risk));
    }

    private void progress() {
        Progress progress = project.progress();
        if (progress != null) {
            sheet.list("card.progress", words.progress(progress));
        }
    }

    private void money() {
        CardAmounts amounts = new CardAmounts(edition, row);
        Table table = amounts.table();
        if (table != null) {
            sheet.print();
            edition.pdf.table(table);
        }
        List<Text> inWords = amounts.inWords();
        sheet.list("card.money", inWords.isEmpty() ? null : inWords);
        Economy economy = project.economy();
        if (economy != null) {
            sheet.text("card.economy-decision", economy.decision());
            sheet.text("card.assessment", economy.assessment());
            sheet.text("card.economy-comment", economy.comment());
            sheet.text("card.explanation", economy.explanations().get(edition.report.year()));
        }
        sheet.list("card.ledger-codes", each(project.ledgerCodes(), words::ledgerCode));
    }

    private void relations() {
        Relations relations = project.relations();
        sheet.list("card.predecessors", lineage(kinship.predecessors(relations)));
        sheet.list("card.successors", lineage(kinship.successors(relations)));
        sheet.list("card.related", each(relations.related(), kinship::related));
    }

    private static @Nullable List<Text> lineage(@Nullable List<KinshipWords.Kinship> kinships) {
        return each(kinships, kinship -> kinship.relation().and(": ").and(kinship.others()));
    }

    private void documents() {
        Documentation documentation = project.documentation();
        Documentation.Document report = documentation.finalReport();
        sheet.list("card.final-report", report == null ? null : List.of(words.document(report)));
        sheet.list("card.documents", each(documentation.documents(), words::document));
    }

    private void notes() {
        sheet.text("card.year-note", project.yearNotes().get(edition.report.year()));
        texts(Place.NOTES);
        if (!project.notAvailable().isEmpty()) {
            sheet.list("card.not-available", each(project.notAvailable(), words::notAvailable));
        }
        sheet.add("card.findings", findings());
        sheet.missing(Unstated.of(row));
        sheet.add("card.source", Text.of(words.source(project)));
    }

    private Text findings() {
        String titles = row.findings().stream().map(edition.texts::findingTitle).collect(Collectors.joining("; "));
        return titles.isEmpty() ? Text.EMPTY : Text.link(titles, new Target.Place(FindingsSection.PLACE));
    }

    private @Nullable Text derived(@Nullable Stated<String> stated) {
        return stated == null ? null : words.withBasis(Text.of(stated.value()), stated.basis(), stated.because());
    }

    /// What the table of record keys has at a place of the card.
    private void texts(Place place) {
        for (RecordKey key : RecordKey.at(place)) {
            sheet.stated(key, key.isList() ? each(project.texts(key), Text::of) : one(project.text(key)));
        }
    }

    private static @Nullable List<Text> one(@Nullable String text) {
        return text == null ? null : List.of(Text.of(text));
    }

    /// An absent list is null; an empty one, a heading with nothing under it, stays empty.
    private static <T> @Nullable List<Text> each(@Nullable List<T> items, Function<T, Text> text) {
        return items == null ? null : items.stream().map(text).toList();
    }
}
