package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.project.Context;
import se.projektbokslut.project.Description;
import se.projektbokslut.project.Documentation;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.People;
import se.projektbokslut.project.ProcessLink;
import se.projektbokslut.project.Progress;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Relations;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Results.Objective;
import se.projektbokslut.project.Stated;
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

    private ProjectCard(Edition edition, YearProject row) {
        this.edition = edition;
        this.row = row;
        this.project = row.project();
        this.sheet = new FactSheet(edition, edition.foreign(row));
        this.words = new CardWords(edition);
    }

    static void print(Edition edition, YearProject project, ProcessFigures section) {
        ProjectCard card = new ProjectCard(edition, project);
        edition.pdf.together(project.project().title(), edition.label("card.continued"), () -> card.print(section));
    }

    private void print(ProcessFigures section) {
        edition.pdf.heading(3, Text.of(project.title()).in(edition.foreign(row)), Edition.place(row));
        edition.pdf.remark(lead(section));
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
        return Text.muted(project.id() + "  ·  " + edition.texts.constant("status", row.status()) + "  ·  ")
                .and(Text.link(
                        edition.label("card.back", edition.nameOf(section)), new Target.Place(Edition.place(section))));
    }

    private void time() {
        sheet.always("card.start", words.date(project.period().start()));
        sheet.always("card.end", words.date(project.period().end()));
        if (project.period().worked() != null) {
            sheet.always("card.worked", words.date(project.period().worked()));
        }
        sheet.add("card.placed", Text.of(edition.texts.constant("basis", row.yearBasis())));
        sheet.list("card.plan", words.plan(project.period().plan()));
        sheet.list("card.milestones", each(project.period().milestones(), words::milestone));
        sheet.list("card.decision-points", each(project.period().decisionPoints(), words::decisionPoint));
    }

    private void people() {
        People people = project.people();
        sheet.always("card.leader", derived(people.leader()));
        sheet.always("card.owner", text(people.owner()));
        sheet.text("card.client", people.client());
        sheet.text("card.receiver", people.receiver());
        sheet.text("card.benefit-owner", people.benefitOwner());
        if (people.contact() != null) {
            String role = people.contact().role();
            sheet.text("card.contact", people.contact().name() + (role == null ? "" : ", " + role));
        }
        sheet.list("card.steering-group", each(people.steeringGroup(), Text::of));
    }

    private void belonging() {
        Context context = project.context();
        sheet.list("card.processes", each(edition.inOrder(project.processes()), this::process));
        sheet.text("card.unit", context.unit());
        sheet.text("card.service-area", context.serviceArea());
        sheet.text("card.service", context.service());
        sheet.text("card.service-description", context.serviceDescription());
        sheet.text("card.registry-number", context.registryNumber());
        sheet.list("card.aliases", each(context.aliases(), Text::of));
        if (project.investment()) {
            sheet.add("card.type", edition.words("card.investment"));
        }
    }

    private Text process(ProcessLink link) {
        Text text = edition.words(link.direct() ? "card.direct" : "card.touched", edition.processName(link.id()));
        return words.withBasis(text, link.basis(), link.because());
    }

    private void description() {
        Description d = project.description();
        sheet.text("card.background", d.background());
        sheet.expected("card.purpose", d.purpose());
        sheet.text("card.focus", d.focus());
        sheet.text("card.scope", d.scope());
        List<Objective> objectives = project.results().objectives();
        sheet.expectedList("card.objectives", objectives(objectives, false));
        sheet.list("card.inquiries", objectives(objectives, true));
        sheet.list("card.outcome-goals", each(d.outcomeGoals(), Text::of));
        sheet.list("card.target-groups", each(d.targetGroups(), Text::of));
        sheet.list("card.beneficiaries", each(d.beneficiaries(), Text::of));
        sheet.text("card.outlook", d.outlook());
    }

    private @Nullable List<Text> objectives(@Nullable List<Objective> objectives, boolean inquiries) {
        if (objectives == null) {
            return null;
        }
        List<Text> texts = objectives.stream()
                .filter(o -> o.inquiry() == inquiries)
                .map(words::objective)
                .toList();
        return texts.isEmpty() && !objectives.isEmpty() ? null : texts;
    }

    private void results() {
        Results results = project.results();
        List<Text> deliverables = each(results.deliverables(), words::deliverable);
        if (deliverables != null && Boolean.FALSE.equals(results.deliverablesComplete())) {
            deliverables = new ArrayList<>(deliverables);
            deliverables.add(Text.muted(edition.label("card.deliverables-incomplete")));
        }
        sheet.expectedList("card.deliverables", deliverables);
        sheet.expectedList("card.handover", words.handover(results.handover()));
        sheet.expectedList("card.benefits", each(results.benefits(), words::benefit));
        sheet.list("card.measures", each(results.measures(), words::measure));
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
        Text whole = amounts.whole();
        if (table != null) {
            sheet.print();
            edition.pdf.table(table);
        } else if (whole.isEmpty()) {
            sheet.add("card.money", Text.missing(edition.label("card.no-money")));
        }
        sheet.add("card.money", whole);
        Economy economy = project.economy();
        if (economy != null) {
            sheet.text("card.economy-decision", economy.decision());
            sheet.text("card.assessment", economy.assessment());
            sheet.text("card.economy-comment", economy.comment());
        }
        sheet.list("card.ledger-codes", each(project.ledgerCodes(), words::ledgerCode));
    }

    private void relations() {
        Relations relations = project.relations();
        sheet.list("card.predecessors", each(relations.predecessors(), words::lineage));
        sheet.list("card.successors", each(relations.successors(), words::lineage));
        sheet.list("card.related", each(relations.related(), words::related));
    }

    private void documents() {
        Documentation documentation = project.documentation();
        Documentation.Document report = documentation.finalReport();
        sheet.expectedList("card.final-report", report == null ? null : List.of(words.document(report)));
        sheet.list("card.documents", each(documentation.documents(), words::document));
    }

    private void notes() {
        sheet.list("card.notes", each(project.description().notes(), Text::of));
        if (!project.notAvailable().isEmpty()) {
            sheet.list("card.not-available", each(project.notAvailable(), words::notAvailable));
        }
        sheet.add("card.findings", findings());
        sheet.missingTogether();
        sheet.add("card.source", Text.of(words.source(project)));
    }

    private Text findings() {
        String titles = row.findings().stream().map(edition.texts::findingTitle).collect(Collectors.joining("; "));
        return titles.isEmpty() ? Text.EMPTY : Text.link(titles, new Target.Place(FindingsSection.PLACE));
    }

    private @Nullable Text derived(@Nullable Stated<String> stated) {
        return stated == null ? null : words.withBasis(Text.of(stated.value()), stated.basis(), stated.because());
    }

    private static @Nullable Text text(@Nullable String text) {
        return text == null ? null : Text.of(text);
    }

    /// An absent list is null; an empty one, a heading with nothing under it, stays empty.
    private static <T> @Nullable List<Text> each(@Nullable List<T> items, Function<T, Text> text) {
        return items == null ? null : items.stream().map(text).toList();
    }
}
