package se.projektbokslut.project;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The one table of a record's keys (CONTRACT, "A project record"), in the order in which they are explained,
/// kept and printed. The readers, the check for unknown keys, the columns of lists, the schema and the table of
/// `docs/RECORDS.md` come from it: a new text key is a row here, and its labels `card.KEY` and, with a column,
/// `column.COLUMN` in both languages.
///
/// | column | what stands there |
/// | --- | --- |
/// | key | dotted for a key of a mapping, also where the mapping stands in a list |
/// | shape | the contract's; `a|b` codes, the one that is meant where none is stated behind `=`; `[text, {}]` a
/// list of texts or mappings; `{year: text}` a text a calendar year; `◇` with a basis; `required`, or `either`
/// for exactly one of several |
/// | group | of the record's value, for texts and lists of text that no rule reads: see [Facts] |
/// | column | of `projects-YEAR.csv`, for a text |
/// | printed | the place on the card ([RecordKey.Place]), for a text or a list of texts; `always` with a word
/// where it is not stated, `expected` where its absence is named |
/// | sv, en | what it says, for the editor |
/// | examples | as JSON, for the editor |
///
/// What has columns of `-` is read and printed by code of its own.
final class RecordTable {
    private static final String ROWS = """
            id | required id | - | - | - | Projektets id: kort, varaktigt och unikt bland alla poster. | The project's id: short, lasting and unique among all records. | ["samordnad-redovisning"]
            title | required text | - | - | - | Projektets titel, som den skrivs. | The project's title, as it is written. | ["Samordnad redovisning"]
            status | required ◇ planned|ongoing|closed|cancelled | - | - | - | Projektets status: planned (planerat), ongoing (pågår), closed (avslutat) eller cancelled (avbrutet). | The project's status: planned, ongoing, closed or cancelled. | ["closed"]
            status-date | date | - | - | - | Datumet då status angavs. Placerar ett pågående projekt som saknar start. | The date on which the status was stated. Places an ongoing project without a start. | ["2020-01-31"]
            aliases | [text] | context | - | names | Andra namn på projektet. | Other names of the project. | [["samordnad hantering"]]
            registry-number | text | context | registry_number | numbers | Projektets diarienummer. | The project's registry number. | ["RT 2019/34"]
            type | =operating|investment | - | - | - | Driftprojekt (operating, förval) eller investeringsprojekt (investment). | An operating project (operating, the default) or an investment project (investment). | -
            unit | text | context | unit | belonging | Enheten som projektet hör till eller gäller. | The unit that the project belongs to or concerns. | ["Enheten redovisningstjänster"]
            service-area | text | context | - | belonging | Tjänsteområdet. | The service area. | ["Ekonomi"]
            service | text | context | - | belonging | Tjänsten som projektet gäller. | The service that the project concerns. | ["Stöd i kundreskontra"]
            service-description | text | context | - | belonging | Vad tjänsten omfattar. | What the service covers. | -
            processes | [id, {}] | - | - | - | Processerna som projektet avser eller berör. Bara ett id betyder avser, enligt källan. | The processes that the project belongs to or touches. A plain id means that it belongs to the process, as the source says. | -
            processes.id | required id | - | - | - | Processens id i processes.yaml. | The process's id in processes.yaml. | ["kundreskontra"]
            processes.role | =direct|touched | - | - | - | Avser processen (direct, förval) eller berör den (touched). | Belongs to the process (direct, the default) or touches it (touched). | -
            processes.basis | =stated|derived | - | - | - | Om källan själv säger det (stated, förval) eller om du har slutit dig till det (derived). | Whether the source says so itself (stated, the default) or you concluded it (derived). | -
            processes.because | text | - | - | - | Varför du drar slutsatsen. | Why you conclude it. | -
            processes.lines | lines | - | - | - | Rader i källdokumentet. | Lines of the source document. | [["3-11"]]
            processes.share | percent | - | - | - | Processens andel av projektets belopp i procent. Anges för alla direkta processer, summan 100, eller för ingen. | The process's share of the project's amounts in per cent. Stated for all direct processes, adding up to 100, or for none. | [50, "33.34"]
            start | ◇ date | - | - | - | När projektet startade. Placerar projektet i år. | When the project started. Places the project in years. | ["2019-01-15"]
            end | ◇ date | - | - | - | När projektet avslutades eller avbröts. Placerar projektet i år. Ett planerat slut skrivs under plan. | When the project was closed or cancelled. Places the project in years. A planned end is written under plan. | ["2019-12-31"]
            worked | ◇ date | - | - | - | När projektet arbetade enligt källan. Placerar det inte i något år. | When the project worked, as the source says. Places it in no year. | ["hösten 2019"]
            plan | {} | - | - | - | Tidplanen: vad som var tänkt, inte vad som blev. Placerar inte projektet i något år. | The plan: what was meant, not what came of it. Places the project in no year. | -
            plan.period | date | - | - | - | Perioden som planen gäller. | The period that the plan is about. | [2020]
            plan.start | date | - | - | - | Planerad start. | Planned start. | -
            plan.end | date | - | - | - | Planerat slut. | Planned end. | -
            plan.in-operation | date | - | - | - | När resultatet ska vara i drift. | When the result is to be in operation. | ["december 2020"]
            plan.text | text | - | - | - | Planen med källans ord. | The plan in the source's words. | -
            milestones | [{}] | - | - | - | Milstolpar. | Milestones. | -
            milestones.what | required text | - | - | - | Vad milstolpen är. | What the milestone is. | ["Införande startade"]
            milestones.date | date | - | - | - | Milstolpens datum. | The milestone's date. | -
            milestones.state | planned|reached | - | - | - | Planerad (planned) eller nådd (reached). | Planned or reached. | -
            decision-points | [{}] | - | - | - | Beslutspunkter. | Decision points. | -
            decision-points.name | required text | - | - | - | Beslutspunktens namn. | The decision point's name. | ["BP3"]
            decision-points.date | date | - | - | - | Beslutets datum. | The decision's date. | -
            decision-points.decision | text | - | - | - | Vad som beslutades. | What was decided. | -
            decision-points.registry-number | text | - | - | - | Beslutets diarienummer. | The decision's registry number. | -
            leader | ◇ text | people | - | - | Projektledaren: ett namn, utan roll framför. | The project leader: one name, without a role before it. | -
            owner | text | people | owner | people always | Projektägaren. | The project owner. | -
            client | text | people | - | people | Beställaren. | The client who ordered the project. | -
            receiver | text | people | - | people | Mottagaren av projektets resultat. | The receiver of the project's result. | -
            benefit-owner | text | people | - | people | Den som ansvarar för att nyttan hämtas hem. | Who answers for realising the benefits. | -
            contact | {} | people | - | - | Kontaktpersonen. | The contact. | -
            contact.name | required text | - | - | - | Kontaktpersonens namn. | The contact's name. | -
            contact.role | text | - | - | - | Kontaktpersonens roll. | The contact's role. | ["Projektledare"]
            steering-group | [text] | people | - | bodies | Styrgruppens medlemmar eller roller. | The steering group's members or roles. | [["Ekonomichef"]]
            background | text | description | - | prose | Bakgrunden. | The background. | -
            purpose | text | description | - | prose expected | Syftet. | The purpose. | -
            focus | text | description | - | prose | Vad projektet lägger tyngdpunkten på. | What the project puts its weight on. | -
            scope | text | description | - | prose | Omfattning och avgränsning. | What the project covers and what it leaves out. | -
            outlook | text | description | - | outlook | Vad som väntar efter projektet. | What lies ahead after the project. | -
            outcome-goals | [text] | description | - | goals | Effektmål: vad som ska bli bättre på sikt. | Outcome goals: what is to become better in time. | [["Ett standardiserat arbetssätt"]]
            objectives | [text, {}] | - | - | - | Projektmål, och frågor som projektet utreder. | Objectives, and questions that the project looks into. | -
            objectives.what | required text | - | - | - | Målet eller frågan. | The objective or the question. | -
            objectives.kind | =objective|inquiry | - | - | - | Projektmål (objective, förval) eller fråga som utreds (inquiry). | An objective (objective, the default) or a question looked into (inquiry). | -
            objectives.state | open|met|partly-met|not-met | - | - | - | Öppet (open), uppfyllt (met), delvis uppfyllt (partly-met) eller inte uppfyllt (not-met). | Open, met, partly-met or not-met. | -
            objectives.date | date | - | - | - | När det uppfylldes eller bedömdes. | When it was met or judged. | -
            objectives.comment | text | - | - | - | Kommentar. | A comment. | -
            risks | [{}] | - | - | - | Risker: vad som kan gå fel. | Risks: what may go wrong. | -
            risks.what | required text | - | - | - | Risken. | The risk. | ["Leverantören blir försenad"]
            risks.likelihood | 1-5 | - | - | - | Sannolikhet från 1 (låg) till 5 (hög). | Likelihood from 1 (low) to 5 (high). | [3]
            risks.consequence | 1-5 | - | - | - | Konsekvens från 1 (liten) till 5 (stor). | Consequence from 1 (small) to 5 (great). | [4]
            risks.measure | text | - | - | - | Åtgärden: vad som görs åt risken. | The measure: what is done about the risk. | -
            risks.responsible | text | - | - | - | Vem som ansvarar för åtgärden. | Who answers for the measure. | -
            risks.state | =open|closed | - | - | - | Öppen (open, förval) eller stängd (closed). | Open (the default) or closed. | -
            year-notes | {year: text} | - | - | - | Vad projektledaren säger om ett år, ett år på varje rad. | What the project's leader says of a year, one year on each line. | [{"2023": "Införandet blev klart före sommaren."}]
            target-groups | [text] | description | - | goals | Målgrupper: vilka projektet riktar sig till. | Target groups: whom the project is for. | [["Företag som får fakturor"]]
            beneficiaries | [text] | description | - | goals | Andra som har nytta av resultatet. | Others who benefit from the result. | [["Kundtjänst"]]
            measures | [{}] | - | - | - | Mått som källan anger. | Measures that the source states. | -
            measures.what | required text | - | - | - | Vad som mäts. | What is measured. | -
            measures.about | text | - | - | - | Vem eller vad måttet gäller. | Whom or what the measure is about. | -
            measures.value | number | - | - | - | Värdet. | The value. | -
            measures.min | number | - | - | - | Intervallets nedre gräns. | The lower end of the range. | -
            measures.max | number | - | - | - | Intervallets övre gräns. | The upper end of the range. | -
            measures.unit | text | - | - | - | Enheten. | The unit. | ["%"]
            measures.approximate | true|false | - | - | - | Om värdet är ungefärligt. | Whether the value is approximate. | -
            deliverables | [text, {}] | - | - | - | Leveranser. | Deliverables. | -
            deliverables.what | required text | - | - | - | Vad som levereras. | What is delivered. | ["Förvaltningsplan"]
            deliverables.state | planned|delivered|handed-over | - | - | - | Planerad (planned), levererad (delivered) eller överlämnad (handed-over). | Planned, delivered or handed-over. | -
            deliverables.date | date | - | - | - | När. | When. | -
            deliverables-complete | true|false | - | - | - | Om listan över leveranser är fullständig; false när källan säger bland annat. | Whether the list of deliverables is complete; false where the source says among other things. | -
            handover | {} | - | - | - | Överlämning till förvaltning. Placerar ett avslutat projekt utan slutdatum i år, om datum finns. | Handover to operations. Places a closed project without an end in a year, where it has a date. | -
            handover.date | date | - | - | - | När överlämningen skedde. | When it was handed over. | ["december 2019"]
            handover.to | text | - | - | - | Mottagaren. | The recipient. | -
            handover.to-unclear | true|false | - | - | - | Om källan lämnar oklart vem mottagaren är. | Whether the source leaves it unclear who the recipient is. | -
            handover.what | [text] | - | - | - | Vad som överlämnades. | What was handed over. | [["Förvaltningsplan"]]
            benefits | [{}] | - | - | - | Nyttor (effekthemtagning). | Benefits. | -
            benefits.what | required text | - | - | - | Nyttan. | The benefit. | -
            benefits.responsible | text | - | - | - | Vem som ansvarar för den. | Who answers for it. | -
            benefits.indicator | text | - | - | - | Vad den mäts med. | What it is measured by. | -
            benefits.follow-up | date | - | - | - | När den följs upp. | When it is followed up. | -
            benefits.state | expected|measured|not-realised | - | - | - | Förväntad (expected), uppmätt (measured) eller uteblev (not-realised). | Expected, measured or not-realised. | -
            economy | {} | - | - | - | Projektets ekonomi. | The project's economy. | -
            economy.budget | money | - | - | - | Budget. | Budget. | -
            economy.forecast | money | - | - | - | Prognos. | Forecast. | -
            economy.forecast-date | date | - | - | - | När prognosen gjordes. | When the forecast was made. | -
            economy.actual | money | - | - | - | Utfall enligt projektet; används bara när huvudboken inte svarar. | Actual as the project states it; used only where the ledger has no answer. | -
            economy.decision | text | - | - | - | Budgetbeslutet. | The budget decision. | -
            economy.assessment | text | - | - | - | En ekonomisk bedömning i ord. | An economic assessment in words. | -
            economy.comment | text | - | - | - | Kommentar. | A comment. | -
            economy.explanations | {year: text} | - | - | - | Varför ett års utfall skiljer sig från budgeten, ett år på varje rad. | Why a year's actual differs from the budget, one year on each line. | [{"2023": "Licenserna blev dyrare än beräknat."}]
            ledger-codes | [text, {}] | - | - | - | Projektkoder i huvudboken. | Codes of the ledger's project dimension. | -
            ledger-codes.code | required text | - | - | - | Koden. | The code. | ["4711"]
            ledger-codes.company | text | - | - | - | Bolaget eller förvaltningen som koden gäller i. | The company in which the code holds. | -
            ledger-codes.years | [year] | - | - | - | Kalenderåren som koden gäller. | The calendar years in which the code holds. | [[2019, 2020]]
            progress | {} | - | - | - | Lägesrapport: grönt (green), gult (yellow) eller rött (red). | A status report: green, yellow or red. | -
            progress.date | date | - | - | - | Lägesrapportens datum. | The status report's date. | -
            progress.time | green|yellow|red | - | - | - | Tid. | Time. | -
            progress.cost | green|yellow|red | - | - | - | Kostnad. | Cost. | -
            progress.quality | green|yellow|red | - | - | - | Kvalitet. | Quality. | -
            progress.comment | text | - | - | - | Kommentar. | A comment. | -
            predecessors | [id, {}] | - | - | - | Projekt som det här bygger vidare på. | Projects that this one carries on. | -
            predecessors.id | either id | - | - | - | Det andra projektets id, när det har en post. | The other project's id, where it has a record. | -
            predecessors.title | either text | - | - | - | Det andra projektets titel, när det saknar post. | The other project's title, where it has no record. | -
            predecessors.relation | continues|split|merged|replaces | - | - | - | Hur de hänger ihop: continues (fortsätter), split (delas upp), merged (slås ihop) eller replaces (ersätter). | How they hang together: continues, split, merged or replaces. | -
            predecessors.because | text | - | - | - | Varför, eller vad källan säger. | Why, or what the source says. | -
            successors | [id, {}] | - | - | - | Projekt som tar vid efter det här. | Projects that take over from this one. | -
            successors.id | either id | - | - | - | Det andra projektets id, när det har en post. | The other project's id, where it has a record. | -
            successors.title | either text | - | - | - | Det andra projektets titel, när det saknar post. | The other project's title, where it has no record. | -
            successors.relation | continues|split|merged|replaces | - | - | - | Hur de hänger ihop: continues (fortsätter), split (delas upp), merged (slås ihop) eller replaces (ersätter). | How they hang together: continues, split, merged or replaces. | -
            successors.because | text | - | - | - | Varför, eller vad källan säger. | Why, or what the source says. | -
            related | [id, {}] | - | - | - | Andra projekt som hänger ihop med det här. | Other projects that have to do with this one. | -
            related.id | either id | - | - | - | Det andra projektets id, när det har en post. | The other project's id, where it has a record. | -
            related.title | either text | - | - | - | Det andra projektets titel, när det saknar post. | The other project's title, where it has no record. | -
            related.relation | possible-duplicate|same-name|distinct|other | - | - | - | Möjlig dubblett (possible-duplicate), samma namn (same-name), säkert ett annat projekt (distinct) eller annat (other). | Possible-duplicate, same-name, distinct (certainly another project) or other. | -
            related.because | text | - | - | - | Varför, eller vad källan säger. | Why, or what the source says. | -
            final-report | {} | - | - | - | Slutrapporten. | The final report. | -
            final-report.title | required text | - | - | - | Dokumentets titel. | The document's title. | ["Slutrapport"]
            final-report.date | date | - | - | - | Dokumentets datum. | The document's date. | -
            final-report.url | text | - | - | - | Länken till dokumentet. Utan den är dokumentet nämnt men inte nåbart. | The link to the document. Without it the document is named but cannot be reached. | ["https://diarium.exempelkoping.example/123"]
            final-report.registry-number | text | - | - | - | Dokumentets diarienummer. | The document's registry number. | ["RT 2020/12"]
            documents | [{}] | - | - | - | Dokument. En tom lista betyder att rubriken finns utan något under. | Documents. An empty list means that the heading is there with nothing under it. | -
            documents.title | required text | - | - | - | Dokumentets titel. | The document's title. | ["Slutrapport"]
            documents.date | date | - | - | - | Dokumentets datum. | The document's date. | -
            documents.url | text | - | - | - | Länken till dokumentet. Utan den är dokumentet nämnt men inte nåbart. | The link to the document. Without it the document is named but cannot be reached. | ["https://diarium.exempelkoping.example/123"]
            documents.registry-number | text | - | - | - | Dokumentets diarienummer. | The document's registry number. | ["RT 2020/12"]
            notes | [text] | description | - | notes | Anteckningar som inte hör hemma någon annanstans. | Notes that belong nowhere else. | -
            not-available | [{}] | - | - | - | Uppgifter som ingen längre kan få fram. | What nobody can know any more. | -
            not-available.field | required key | - | - | - | Nyckeln, med punkt före en nästlad nyckel. | The key, with a point before a nested one. | ["leader", "economy.budget"]
            not-available.because | text | - | - | - | Varför ingen kan veta det. | Why nobody can know it. | -
            language | =sv|en | - | - | - | Språket som posten är skriven på: sv (förval) eller en. | The language in which the record is written: sv (the default) or en. | -
            source | {} | - | - | - | Vad posten är skriven efter. | What the record was written from. | -
            source.document | required text | - | - | - | Dokumentet, som sökväg från input/. | The document, as a path from input/. | ["sources/avslutade-projekt-inom-ekonomi.txt"]
            source.lines | lines | - | - | - | Rader i källdokumentet. | Lines of the source document. | [["3-11"]]
            source.retrieved | date | - | - | - | När dokumentet hämtades. | When the document was retrieved. | -
            updated | date | - | - | - | När posten senast ändrades. | When the record was last changed. | -
            """;

    /// All keys by their dotted names, in the table's order.
    static final Map<String, RecordKey> KEYS = ROWS.lines()
            .map(RecordTable::row)
            .collect(Collectors.toMap(
                    RecordKey::name,
                    key -> key,
                    (key, _) -> {
                        throw new IllegalStateException("two rows of " + key.name());
                    },
                    LinkedHashMap::new));

    /// Those that are printed at a place of the card, in the table's order.
    static final Map<RecordKey.Place, List<RecordKey>> PLACES = KEYS.values().stream()
            .filter(key -> key.place() != null)
            .collect(Collectors.groupingBy(key -> Objects.requireNonNull(key.place())));

    private RecordTable() {}

    private static RecordKey row(String line) {
        List<String> cells = Arrays.stream(line.split(" \\| ", -1))
                .map(cell -> cell.equals("-") ? "" : cell)
                .toList();
        return RecordKey.of(cells);
    }
}
