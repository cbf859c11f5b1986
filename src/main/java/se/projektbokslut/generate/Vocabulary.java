package se.projektbokslut.generate;

import java.util.List;

/// The words of the fictional municipality's projects.
final class Vocabulary {
    static final String CUSTOMER_LEDGER = "kundreskontra";
    static final String SUPPLIER_LEDGER = "leverantorsreskontra";
    static final String ACCOUNTING = "redovisning-och-moms";

    /// What a project is about.
    ///
    /// @param process the process that the subject belongs to
    record Subject(String name, String process) {}

    static final List<String> PROCESSES = List.of(CUSTOMER_LEDGER, SUPPLIER_LEDGER, ACCOUNTING);

    static final List<String> ACTIVITIES = List.of(
            "Automatisering av",
            "Digitalisering av",
            "Effektivisering av",
            "Förenkling av",
            "Förstudie om",
            "Införande av nytt arbetssätt för",
            "Införande av nytt systemstöd för",
            "Kartläggning av",
            "Kvalitetssäkring av",
            "Pilot för",
            "Samordning av",
            "Standardisering av",
            "Upphandling av stöd för",
            "Utbildning i",
            "Utveckling av",
            "Översyn av");

    static final List<Subject> SUBJECTS = List.of(
            new Subject("autogiro", CUSTOMER_LEDGER),
            new Subject("avgiftsfakturor", CUSTOMER_LEDGER),
            new Subject("barnomsorgsavgifter", CUSTOMER_LEDGER),
            new Subject("betalningspåminnelser", CUSTOMER_LEDGER),
            new Subject("e-fakturor till kund", CUSTOMER_LEDGER),
            new Subject("fakturadistribution", CUSTOMER_LEDGER),
            new Subject("hyresfakturor", CUSTOMER_LEDGER),
            new Subject("inkasso och krav", CUSTOMER_LEDGER),
            new Subject("kundfakturering", CUSTOMER_LEDGER),
            new Subject("kundregister", CUSTOMER_LEDGER),
            new Subject("attestordning", SUPPLIER_LEDGER),
            new Subject("betalkort", SUPPLIER_LEDGER),
            new Subject("e-handel", SUPPLIER_LEDGER),
            new Subject("elektronisk fakturamottagning", SUPPLIER_LEDGER),
            new Subject("inköp till betalning", SUPPLIER_LEDGER),
            new Subject("leverantörsbetalningar", SUPPLIER_LEDGER),
            new Subject("leverantörsfakturor", SUPPLIER_LEDGER),
            new Subject("leverantörsregister", SUPPLIER_LEDGER),
            new Subject("ordermatchning", SUPPLIER_LEDGER),
            new Subject("skanning av fakturor", SUPPLIER_LEDGER),
            new Subject("anläggningsregister", ACCOUNTING),
            new Subject("avstämning av balanskonton", ACCOUNTING),
            new Subject("bankavstämning", ACCOUNTING),
            new Subject("budgetuppföljning", ACCOUNTING),
            new Subject("delårsbokslut", ACCOUNTING),
            new Subject("internfakturering", ACCOUNTING),
            new Subject("kontantkassor", ACCOUNTING),
            new Subject("kontoplan och koddelar", ACCOUNTING),
            new Subject("momsredovisning", ACCOUNTING),
            new Subject("projektredovisning", ACCOUNTING),
            new Subject("statsbidrag", ACCOUNTING),
            new Subject("årsbokslut", ACCOUNTING));

    static final List<String> OFFICES = List.of(
            "arbetsmarknadsförvaltningen",
            "barn- och utbildningsförvaltningen",
            "bygg- och miljöförvaltningen",
            "fastighetsförvaltningen",
            "fritidsförvaltningen",
            "hamnförvaltningen",
            "idrottsförvaltningen",
            "kommunledningsförvaltningen",
            "kretsloppsförvaltningen",
            "kulturförvaltningen",
            "näringslivsförvaltningen",
            "omsorgsförvaltningen",
            "räddningstjänsten",
            "samhällsbyggnadsförvaltningen",
            "servicecentrum",
            "socialförvaltningen",
            "stadsbiblioteket",
            "tekniska förvaltningen",
            "upphandlingsenheten",
            "vatten- och avloppsenheten",
            "vuxenutbildningen",
            "vård- och äldreförvaltningen",
            "växelns kundtjänst",
            "överförmyndarkansliet");

    static final List<String> BACKGROUNDS = List.of(
            "Arbetet görs i dag för hand i flera steg, och handläggare i olika delar av kommunen gör på olika sätt.",
            "Systemstödet har nått slutet av sin livslängd och leverantören har sagt upp underhållsavtalet.",
            "Revisionen har pekat på att rutinen är sårbar och att underlagen inte alltid går att följa i efterhand.",
            "Volymerna har ökat varje år, medan bemanningen har varit oförändrad.",
            "Förvaltningarna har efterfrågat kortare ledtider och tydligare besked om var i flödet ett ärende befinner sig.",
            "Nya krav i lag gör att rutinen behöver ändras i alla förvaltningar vid samma tidpunkt.");

    static final List<String> PURPOSES = List.of(
            "Projektet ska ge kommunen ett gemensamt arbetssätt, så att färre moment görs för hand och fel upptäcks tidigare.",
            "Syftet är att korta ledtiden, minska antalet rättelser och ge förvaltningarna bättre underlag för uppföljning.",
            "Projektet ska visa om arbetet kan samlas i Exempelstads servicecentrum med bibehållen kvalitet.",
            "Syftet är att förbereda en upphandling och att beskriva de krav som verksamheten ställer.",
            "Projektet ska göra det enklare för invånare och företag i Exempelstad att göra rätt från början.");

    static final List<String> OUTCOME_GOALS = List.of(
            "Handläggningstiden halveras inom två år.",
            "Andelen ärenden som behöver rättas minskar.",
            "Medarbetarna lägger mindre tid på kontroller för hand.",
            "Förvaltningarna har förtroende för rutinen.");

    static final List<String> OBJECTIVES = List.of(
            "Den nya rutinen är beskriven och beslutad.",
            "Alla berörda medarbetare är utbildade.",
            "Gamla ärenden är överförda och avstämda.",
            "Roller och ansvar är fördelade mellan förvaltningarna.",
            "Det finns en plan för förvaltning av lösningen.",
            "Minst tre förvaltningar har prövat arbetssättet.");

    static final List<String> INQUIRIES = List.of(
            "Om programvarurobotar kan ta över delar av arbetet.",
            "Om rutinen kan delas med grannkommunerna.",
            "Vilka uppgifter som kan lämnas som öppna data.");

    static final List<String> DELIVERABLES = List.of(
            "Processbeskrivning",
            "Förvaltningsplan",
            "Utbildningsmaterial",
            "Kravspecifikation",
            "Checklista för avstämning",
            "Driftsatt integration",
            "Uppdaterad attestförteckning");

    static final List<String> TARGET_GROUPS =
            List.of("Ekonomihandläggare", "Chefer med budgetansvar", "Invånare", "Företag", "Leverantörer");

    /// Roles with a number: nobody's name. None begins as a role in the project does, which is a finding.
    static final List<String> LEADERS = List.of(
            "Ekonomiutvecklare",
            "Verksamhetsutvecklare",
            "Systemförvaltare",
            "Redovisningsekonom",
            "Controller",
            "Processutvecklare");

    static final List<String> OWNERS =
            List.of("Ekonomichefen", "Chefen för servicecentrum", "Redovisningschefen", "Digitaliseringschefen");

    static final List<String> NOTES = List.of(
            "Projektet pausades under ett kvartal i väntan på beslut.",
            "Arbetet har delvis gjorts inom ramen för den ordinarie verksamheten.",
            "Kostnaden för egen personal ingår inte i budgeten.",
            "Erfarenheterna har delats med nätverket för ekonomichefer: se minnesanteckningarna.");

    private Vocabulary() {}
}
