package se.projektbokslut.report;

import static se.projektbokslut.report.ProjectBuilder.day;
import static se.projektbokslut.report.ProjectBuilder.month;
import static se.projektbokslut.report.ProjectBuilder.season;
import static se.projektbokslut.report.ProjectBuilder.year;

import java.util.List;
import java.util.Map;
import se.projektbokslut.annual.YearBasis;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.project.Basis;
import se.projektbokslut.project.Contact;
import se.projektbokslut.project.Documentation;
import se.projektbokslut.project.Documentation.Document;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.Facts;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.Relations;
import se.projektbokslut.project.Relations.Lineage;
import se.projektbokslut.project.Relations.LineageRelation;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Results.Deliverable;
import se.projektbokslut.project.Results.DeliverableState;
import se.projektbokslut.project.Results.Objective;
import se.projektbokslut.project.Stated;
import se.projektbokslut.words.Language;

/// The real projects of the published page, as values.
final class Seed {
    private static final String LEADER = "Katarina Pusa Jakobsson";

    private Seed() {}

    static YearProject fakturadistribution() {
        ProjectBuilder b =
                new ProjectBuilder("fakturadistribution", "Utveckling av fakturadistribution").end(year("2020"));
        b.direct("kundreskontra").source("1", "14-25");
        b.context = Facts.of(
                Map.of(
                        "service",
                        "Stöd i kundreskontra",
                        "service-description",
                        "Intraservices tjänst Stöd i kundreskontra omfattar utskick av fakturor från Göteborgs Stad till sina kunder."));
        b.people = Facts.of(Map.of(
                "leader",
                new Stated<>("Eva Pedersen", Basis.DERIVED, "Kontaktperson: Projektledare Eva Pedersen", List.of("24")),
                "contact",
                new Contact("Eva Pedersen", "Projektledare")));
        b.description = Facts.of(Map.of(
                "purpose",
                "Projektet har som syfte att effektivisera och utveckla tjänsten Stöd i kundreskontra.",
                "target-groups",
                List.of("privatpersoner", "förvaltningar", "företag som idag får fakturor från Göteborgs Stad"),
                "beneficiaries",
                List.of("kundtjänst", "andra funktioner", "handläggare som har kontakt med fakturamottagare")));
        b.period = new Period(
                null,
                Stated.of(year("2020")),
                null,
                new Period.Plan(
                        year("2020"),
                        null,
                        null,
                        month("december", "2020-12"),
                        "Projektet pågår under 2020 och framtagna lösningar ska vara i drift i december."),
                null,
                null);
        b.results = new Results(
                List.of(
                        new Objective(
                                "Kundtjänst har en enklare och tydligare dialog med kunderna som fått faktura.",
                                false,
                                null,
                                null,
                                null),
                        new Objective(
                                "Kan kunderna själva få fler möjligheter att välja i vilket format de vill ha sin faktura?",
                                true,
                                null,
                                null,
                                null),
                        new Objective(
                                "Kan man erbjuda nya möjligheter till hur fakturan kan betalas?",
                                true,
                                null,
                                null,
                                null)),
                null,
                null,
                null,
                null,
                null,
                null);
        b.documentation = new Documentation(
                null,
                List.of(),
                Language.SV,
                new Documentation.Source("sources/avslutade-projekt-inom-ekonomi.txt", List.of("1", "14-25"), null),
                null);
        b.findings = List.of(
                FindingCode.END_YEAR_ONLY,
                FindingCode.PROCESS_DERIVED,
                FindingCode.START_MISSING,
                FindingCode.PLAN_WITHOUT_OUTCOME,
                FindingCode.BUDGET_MISSING);
        return b.build();
    }

    static YearProject digitalisering() {
        ProjectBuilder b = new ProjectBuilder("digitalisering-ekonomi", "Digitalisering inom tjänsteområde ekonomi")
                .end(day("2019-12-31"))
                .source("1", "28-36");
        b.description = Facts.of(Map.of(
                "background",
                "För att möta framtida förväntningar och behov behöver vi öka takten av digitalisering och automation. Inom"
                        + " ekonomiområdet finns det flera sådana möjligheter.",
                "purpose",
                "Projektet syftade till att kartlägga hur arbetet med digitaliseringen ska se ut inom tjänsteområdet ekonomi.",
                "outlook",
                "Ett arbete som med stor sannolikhet kommer att pågå under många år framöver."));
        b.results = new Results(
                List.of(
                        new Objective("Vad kan och vad bör digitaliseras?", true, null, null, null),
                        new Objective("Är mjukvarurobotisering en del av lösningen?", true, null, null, null)),
                null,
                List.of(new Deliverable(
                        "Plan för hur det fortsatta arbetet ska se ut", DeliverableState.PLANNED, null)),
                null,
                null,
                null,
                null);
        b.relations = new Relations(
                null,
                List.of(
                        new Lineage(null, "Digitalisering inom område ekonomi", LineageRelation.SPLIT, null),
                        new Lineage(null, "Digitalisering inom område operativt inköp", LineageRelation.SPLIT, null)),
                null);
        b.findings = List.of(
                FindingCode.PROCESS_MISSING,
                FindingCode.LEADER_MISSING,
                FindingCode.START_MISSING,
                FindingCode.PLAN_WITHOUT_OUTCOME,
                FindingCode.SUCCESSOR_UNKNOWN,
                FindingCode.BUDGET_MISSING);
        return b.build();
    }

    static YearProject nyaKunder() {
        ProjectBuilder b = new ProjectBuilder("nya-kunder-2019", "Långsiktig lösning – nya kunder 2019")
                .leader(LEADER)
                .source("1", "39-47");
        b.basis = YearBasis.HANDOVER;
        b.period = new Period(null, null, Stated.of(season("hösten 2019", "2019-23")), null, null, null);
        b.description = Facts.of(
                Map.of(
                        "purpose",
                        "Att ta fram ett förslag till anslutningsprocess för nya kunder som vill ta del av redovisningstjänsters tjänster."));
        b.results = new Results(
                null,
                null,
                List.of(
                        new Deliverable(
                                "Förslag till anslutningsprocess",
                                DeliverableState.HANDED_OVER,
                                month("december 2019", "2019-12")),
                        new Deliverable(
                                "Checklista över vad som behöver analyseras innan ett beslut om att gå in i tjänsten fattas",
                                DeliverableState.DELIVERED,
                                null),
                        new Deliverable("Kartlagd beslutsprocess", DeliverableState.DELIVERED, null),
                        new Deliverable(
                                "Principer vid anslutning",
                                DeliverableState.HANDED_OVER,
                                month("december 2019", "2019-12"))),
                false,
                new Results.Handover(
                        month("december 2019", "2019-12"),
                        "förvaltningen",
                        true,
                        List.of("Förslag till anslutningsprocess", "Principer vid anslutning")),
                null,
                null);
        b.findings = List.of(
                FindingCode.SEASON_ONLY,
                FindingCode.PROCESS_MISSING,
                FindingCode.START_MISSING,
                FindingCode.YEAR_FROM_HANDOVER,
                FindingCode.BUDGET_MISSING,
                FindingCode.RECIPIENT_UNCLEAR);
        return b.build();
    }

    static YearProject enheten2019() {
        ProjectBuilder b = new ProjectBuilder(
                        "enheten-redovisningstjanster-2019", "Utveckling av enheten redovisningstjänster 2019")
                .end(day("2019-12-31"))
                .leader(LEADER)
                .touches(
                        "Enheten arbetar i tre huvudprocesser",
                        "kundreskontra",
                        "leverantorsreskontra",
                        "redovisning-och-moms")
                .source("1", "50-61");
        b.description = Facts.of(Map.of(
                "purpose",
                "Projektet gav enheten redovisningstjänster stöd i arbetet med att övergå till en process- och kundinriktad"
                        + " organisation.",
                "outcome-goals",
                List.of("Ett standardiserat arbetssätt kring processförbättringar")));
        b.results = new Results(
                List.of(new Objective(
                        "En specifik utsedd person samordnar respektive förvaltnings bokslut.",
                        false,
                        null,
                        null,
                        null)),
                null,
                List.of(new Deliverable("Förvaltningsplan", DeliverableState.HANDED_OVER, null)),
                null,
                new Results.Handover(null, "enheten redovisningstjänster", false, List.of("Förvaltningsplan")),
                null,
                null);
        b.findings = List.of(
                FindingCode.PROCESS_DERIVED,
                FindingCode.START_MISSING,
                FindingCode.POSSIBLE_DUPLICATE,
                FindingCode.BUDGET_MISSING);
        return b.build();
    }

    static YearProject samordnad() {
        ProjectBuilder b = new ProjectBuilder("samordnad-redovisning", "Samordnad redovisning")
                .end(year("2018"))
                .source("1", "63-77");
        b.description = Facts.of(Map.of(
                "background",
                "När de två nya fackförvaltningarna, grund- och förskoleförvaltningen bildades, gav detta konsekvenser för"
                        + " redovisningshanteringen i stadsdelsförvaltningarna.",
                "focus",
                "Att under övergången bibehålla kvaliteten i redovisningen och göra en bra övergång för verksamhet och"
                        + " medarbetare.",
                "notes",
                List.of("I föreslagna ramar för 2018 hade alla nämnder omfattande krav på effektiviseringar.")));
        b.results = new Results(
                List.of(new Objective(
                        "Samordna redovisningen för stadsdelarna och de nya för- och grundskoleförvaltningarna"
                                + " på en ny enhet på Intraservice (ett shared service center).",
                        false,
                        null,
                        null,
                        null)),
                List.of(new Results.Measure(
                        "Andel av resurserna som kunde kopplas till förskola och grundskola",
                        "stadsdelsförvaltningarna",
                        null,
                        "40",
                        "50",
                        "%",
                        true)),
                null,
                null,
                null,
                null,
                null);
        b.economy = new Economy(
                null,
                null,
                null,
                null,
                null,
                "Sammantaget uppskattades att kostnaderna för redovisningsområdet skulle öka för staden.",
                null);
        b.documentation = new Documentation(
                new Document("Slutrapporten för samordnad hantering", null, null, null),
                null,
                Language.SV,
                new Documentation.Source("sources/avslutade-projekt-inom-ekonomi.txt", List.of("1", "63-77"), null),
                null);
        b.findings = List.of(
                FindingCode.END_YEAR_ONLY,
                FindingCode.PROCESS_MISSING,
                FindingCode.LEADER_MISSING,
                FindingCode.START_MISSING,
                FindingCode.BUDGET_MISSING,
                FindingCode.DOCUMENT_WITHOUT_TARGET);
        return b.build();
    }
}
