package se.projektbokslut.generate;

import java.util.List;
import java.util.Map;

/// The words in which the fictional municipality follows its projects up: results, risks, how they stand and why
/// they cost what they did.
final class FollowUpWords {
    /// Why an objective was met in part only.
    static final List<String> MET_IN_PART = List.of(
            "En förvaltning återstår och tas om hand av linjen.",
            "Nås fullt ut först när den sista integrationen är på plats.",
            "Gäller de stora förvaltningarna. De små har fått anstånd.");

    /// Why an objective was not met.
    static final List<String> NOT_MET = List.of(
            "Prioriterades ned när införandet drog ut på tiden.",
            "Förutsatte ett beslut som inte har fattats.",
            "Resurserna räckte inte till, och frågan går tillbaka till projektägaren.");

    /// What a project is to lead to.
    ///
    /// @param indicator what it is measured by
    record Benefit(String what, String indicator) {}

    static final List<Benefit> BENEFITS = List.of(
            new Benefit("Kortare handläggningstid", "Dagar från inkommet underlag till bokföring"),
            new Benefit("Färre rättelser", "Rättelser per tusen fakturor"),
            new Benefit("Färre påminnelser och krav", "Andel fakturor som betalas i tid"),
            new Benefit("Lägre kostnad per faktura", "Kronor per hanterad faktura"),
            new Benefit("Mindre tid till kontroller för hand", "Timmar i månaden enligt tidmätning"),
            new Benefit("Nöjdare förvaltningar", "Svar i den årliga enkäten"));

    /// What may go wrong.
    ///
    /// @param measure what is done about it
    record Risk(String what, String measure) {}

    static final List<Risk> RISKS = List.of(
            new Risk(
                    "Nyckelpersoner slutar innan kunskapen är överförd.",
                    "Två personer delar varje arbetsuppgift, och rutinerna skrivs ned löpande."),
            new Risk(
                    "Leverantören hinner inte leverera integrationen i tid.",
                    "Avstämning med leverantören varannan vecka, och vite enligt avtalet."),
            new Risk(
                    "Uppgifter förs över med fel från det gamla systemet.",
                    "Provöverföring med avstämning mot huvudboken före driftsättning."),
            new Risk(
                    "Förvaltningarna får inte fram tid till utbildning.",
                    "Utbildningen ges i korta pass och spelas in."),
            new Risk(
                    "Personuppgifter visas för fler än dem som behöver se dem.",
                    "Behörigheterna gås igenom två gånger om året."),
            new Risk(
                    "Lösningen blir dyrare i drift än beräknat.",
                    "Driftkostnaden följs varje kvartal och tas upp i budgetberedningen."),
            new Risk("Driftsättningen krockar med årsbokslutet.", "Ingen driftsättning mellan december och februari."),
            new Risk(
                    "Nyttan uteblir för att det gamla arbetssättet lever kvar.",
                    "Den gamla blanketten dras in tre månader efter driftsättningen."));

    static final List<String> RISK_OWNERS = List.of("Projektledaren", "Projektägaren", "Systemägaren", "Enhetschefen");

    /// Why a year cost more than its budget.
    static final List<String> COST_MORE = List.of(
            "Överföringen av äldre ärenden tog längre tid än beräknat. Konsultstödet förlängdes efter beslut av projektägaren.",
            "Licenserna räknades på fler användare än i anbudet. En omförhandling av avtalet är begärd.",
            "Ytterligare två förvaltningar togs in under året, och utbildningen för dem ingick inte i budgeten.",
            "Integrationen mot ekonomisystemet fick göras om, sedan testerna hade visat fel i momsen.",
            "Inhyrd personal fick ersätta två tjänster som var vakanta under större delen av året.");

    /// Why a year cost less than its budget.
    static final List<String> COST_LESS = List.of(
            "Upphandlingen överprövades, och kostnaderna för införandet kommer senare än planerat.",
            "Mer av arbetet än beräknat gjordes av egen personal, som inte belastar projektet.",
            "Anbuden blev lägre än väntat, och utbildningen hölls på distans.",
            "Färre förvaltningar än planerat deltog i piloten. De medel som inte har använts är återlämnade.");

    /// What is said of time, cost and quality where they are not as they should be.
    static final Map<String, List<String>> LIGHTS = Map.of(
            "time yellow",
                    List.of(
                            "Införandet har flyttats några veckor, men slutdatum står fast.",
                            "Utbildningen ligger efter, eftersom bokslutet kom emellan."),
            "time red",
                    List.of(
                            "Leverantören har inte levererat integrationen i tid, och slutdatum hålls inte.",
                            "Två nyckelpersoner har slutat, och projektet har fått bemannas på nytt.",
                            "Testerna har fått göras om två gånger, och driftsättningen är uppskjuten."),
            "cost yellow",
                    List.of(
                            "Fler konsulttimmar än beräknat har gått åt till överföringen.",
                            "Utrymmet för oförutsedda kostnader är förbrukat."),
            "cost red",
                    List.of(
                            "Kostnaden går över budget, och utökade medel är begärda hos projektägaren.",
                            "Licenserna blev dyrare än i anbudet, och omfattningen prövas om."),
            "quality yellow",
                    List.of(
                            "Avstämningarna visar fel som ännu inte är rättade.",
                            "Pilotens användare har lämnat synpunkter som ska arbetas in."),
            "quality red",
                    List.of(
                            "Var femte post måste rättas för hand, och leveransen är inte godkänd.",
                            "Momsen räknas fel i vissa fall, och driftsättningen väntar tills det är åtgärdat."));

    /// What is said where all is as it should be.
    static final List<String> ALL_GREEN = List.of(
            "Arbetet följer plan och budget.",
            "Inga avvikelser att rapportera till styrgruppen.",
            "Pilotens användare är nöjda, och tidplanen håller.");

    /// What the leader says of the first of several years.
    static final List<String> FIRST_YEAR = List.of(
            "Året gick till kartläggning. En arbetsgrupp med deltagare från tre förvaltningar har tagit fram nuläget.",
            "Projektet bemannades och kom i gång något senare än tänkt.",
            "Kraven är beskrivna tillsammans med förvaltningarna och godkända av styrgruppen.");

    /// What the leader says of a year in the midst of the work.
    static final List<String> LATER_YEAR = List.of(
            "Två förvaltningar har prövat arbetssättet, och deras synpunkter är inarbetade.",
            "Arbetet delades upp i två steg för att inte störa delårsbokslutet.",
            "Utbildningen av handläggare är i gång, och de första rutinerna är beslutade.");

    /// What the leader says of the year in which the project was completed.
    static final List<String> LAST_YEAR = List.of(
            "Resultatet är överlämnat, och förvaltningsorganisationen har tagit över ansvaret.",
            "Projektet avslutades efter en genomgång av erfarenheter med alla förvaltningar som deltog.",
            "Styrgruppen har godkänt resultatet, och arbetet fortsätter i linjen.");

    static final String CANCELLED_YEAR =
            "Projektet avbröts sedan styrgruppen hade bedömt att nyttan är mindre än kostnaden.";

    private FollowUpWords() {}
}
