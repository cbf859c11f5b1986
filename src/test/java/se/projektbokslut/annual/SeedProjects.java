package se.projektbokslut.annual;

import static se.projektbokslut.annual.ProjectBuilder.closed;
import static se.projektbokslut.annual.ProjectBuilder.date;
import static se.projektbokslut.annual.ProjectBuilder.document;

import java.util.List;
import se.projektbokslut.project.Basis;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.ProcessLink;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Relations.Lineage;
import se.projektbokslut.project.Relations.LineageRelation;
import se.projektbokslut.project.Results.DeliverableState;
import se.projektbokslut.project.Results.Handover;

/// The six real projects, as far as their figures and findings go.
final class SeedProjects {
    static final String A = "utveckling-redovisningstjanster";
    static final String B = "fakturadistribution";
    static final String C = "digitalisering-ekonomi";
    static final String D = "nya-kunder-2019";
    static final String E = "utveckling-redovisningstjanster-2019";
    static final String F = "samordnad-redovisning";

    private SeedProjects() {}

    static List<Project> all() {
        return List.of(a(), b(), c(), d(), e(), f());
    }

    private static Project a() {
        return closed(A)
                .title("Utveckling av enheten redovisningstjänster (samordnad redovisning)")
                .aliases("samordnad redovisning")
                .leader("Katarina Pusa Jakobsson")
                .with(p -> p.milestones = List.of(new Period.Milestone("Införande startade", date("2019-23"), true)))
                .build();
    }

    private static Project b() {
        return closed(B)
                .title("Utveckling av fakturadistribution")
                .end("2020")
                .with(p -> p.processes = List.of(derived(Inputs.CUSTOMER, true)))
                .planned(null, null, "Framtagna lösningar ska vara i drift i december.")
                .leader("Eva Pedersen")
                .with(p -> p.documents = List.of())
                .build();
    }

    private static Project c() {
        return closed(C)
                .title("Digitalisering inom tjänsteområde ekonomi")
                .end("2019-12-31")
                .deliverable("En plan för det fortsatta arbetet", DeliverableState.PLANNED, null)
                .with(p -> p.successors = List.of(
                        split("Digitalisering inom område ekonomi"),
                        split("Digitalisering inom område operativt inköp")))
                .build();
    }

    private static Project d() {
        return closed(D)
                .title("Långsiktig lösning – nya kunder 2019")
                .worked("2019-23")
                .leader("Katarina Pusa Jakobsson")
                .deliverable("Förslag till anslutningsprocess", DeliverableState.HANDED_OVER, "2019-12")
                .deliverable("Checklista", DeliverableState.DELIVERED, null)
                .with(p -> p.handover = new Handover(date("2019-12"), "förvaltningen", true, null))
                .build();
    }

    private static Project e() {
        return closed(E)
                .title("Utveckling av enheten redovisningstjänster 2019")
                .end("2019-12-31")
                .with(p -> p.processes = List.of(
                        derived(Inputs.CUSTOMER, false),
                        derived(Inputs.SUPPLIER, false),
                        derived(Inputs.ACCOUNTING, false)))
                .leader("Katarina Pusa Jakobsson")
                .deliverable("Förvaltningsplan", DeliverableState.HANDED_OVER, null)
                .handover(null, "Enheten redovisningstjänster")
                .build();
    }

    private static Project f() {
        return closed(F)
                .title("Samordnad redovisning")
                .end("2018")
                .with(p -> p.finalReport = document("Slutrapporten för samordnad hantering", null, null))
                .build();
    }

    private static ProcessLink derived(String process, boolean direct) {
        return new ProcessLink(process, direct, Basis.DERIVED, "sidan säger det om enheten", List.of(), null);
    }

    private static Lineage split(String title) {
        return new Lineage(null, title, LineageRelation.SPLIT, null);
    }
}
