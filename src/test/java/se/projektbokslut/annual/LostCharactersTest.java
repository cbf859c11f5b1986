package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.projektbokslut.annual.Ledgers.ver;
import static se.projektbokslut.annual.Ledgers.year;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.projektbokslut.annual.Inputs.Ledger;
import se.projektbokslut.content.Digest;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.ledger.Volume;
import se.projektbokslut.project.Portfolio;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.RecordFile;
import se.projektbokslut.project.RecordFileReader;
import se.projektbokslut.settings.Adoption;
import se.projektbokslut.settings.AmountUnit;
import se.projektbokslut.settings.ProcessSettings;
import se.projektbokslut.settings.Settings;
import se.projektbokslut.settings.VarianceLimits;
import se.projektbokslut.settings.YearComment;
import se.projektbokslut.words.LocalText;

class LostCharactersTest {
    @Test
    void theFieldItsLineAndTheCharactersAreNamed() {
        List<Finding> found = found("""
                id: a
                title: Raket 🚀
                status: closed
                objectives:
                  - An ordinary dash – here and a decomposed a\u030a
                  - {what: "mål ☃", comment: "⛄"}
                """);
        assertThat(found)
                .extracting(Finding::field, f -> f.at().line(), Finding::args)
                .containsExactlyInAnyOrder(
                        tuple("objectives", 4, List.of("objectives", "U+2603, U+26C4")),
                        tuple("title", 2, List.of("title", "U+1F680")));
    }

    @Test
    void ordinaryTextGivesNothing() {
        assertThat(found("""
                id: a
                title: "Räksmörgås \\u2013 50\u00a0% \\"citat\\" C:\\\\temp"
                status: closed
                """)).isEmpty();
    }

    @Test
    void theNamesOfTheSettingsAreLookedAtInBothLanguages() {
        ProcessSettings settings = new ProcessSettings(
                new LocalText("Redovisning ☃", "Accounting 🚀"),
                ProcessSettings.Chart.KOMMUN_BAS,
                List.of(
                        new ProcessSettings.Process(Inputs.CUSTOMER, new LocalText("Kund", null), List.of()),
                        new ProcessSettings.Process(Inputs.SUPPLIER, new LocalText("Inköp", "Buying ⛄"), List.of())),
                List.of(),
                List.of(),
                Inputs.SUPPLIER,
                AmountUnit.TKR,
                VarianceLimits.DEFAULT);
        Compilation compilation = Inputs.compiled(
                2019,
                Ledger.of(year(2019, ver("A", 1, "20190301", "1510 - 1.00"))).settings(settings));
        for (List<Finding> found : List.of(
                compilation.report(2019).findings(), compilation.overview().findings())) {
            assertThat(found)
                    .filteredOn(finding -> finding.code() == FindingCode.CHARACTERS_REPLACED)
                    .extracting(finding -> finding.at().file(), Finding::record, Finding::field, Finding::args)
                    .containsExactly(
                            tuple("processes.yaml", "", "organisation", List.of("organisation", "U+2603, U+1F680")),
                            tuple("processes.yaml", "", "processes", List.of("processes", "U+26C4")));
        }
    }

    @Test
    void whatYearsYamlAndVolumesSayIsLookedAtToo() {
        Adoption adoption = new Adoption(
                LocalDate.of(2020, 2, 14),
                "RT ☃",
                "chef",
                null,
                List.of(new Adoption.EditionDecision(2, LocalDate.of(2020, 3, 1), null, null, "Fel 🚀")));
        var comment = new YearComment(new LocalText("Bra ⛄", null), null, new Location("years.yaml", 3, 5));
        Settings settings = new Settings(
                Inputs.SETTINGS,
                new TreeMap<>(Map.of(2019, adoption)),
                List.of(),
                new TreeMap<>(Map.of(2019, comment, 2018, comment)),
                new TreeMap<>(),
                List.of());
        var volume = new Volume(
                new Location("ledger/volumes.csv", 2, 1), 2019, Inputs.CUSTOMER, "Fakturor ☃", "1", "st ☃", null);
        var lost = new LostCharacters(c -> c < 0x2500, Map.of());
        assertThat(lost.in(settings, List.of(volume), 2019, new Acceptances(List.of())))
                .extracting(
                        finding -> finding.at().toString(),
                        Finding::year,
                        Finding::field,
                        f -> f.args().get(1))
                .containsExactly(
                        tuple("years.yaml:0:0", 2019, "decision", "U+2603"),
                        tuple("years.yaml:0:0", 2019, "because", "U+1F680"),
                        tuple("years.yaml:3:5", 2019, "comment", "U+26C4"),
                        tuple("ledger/volumes.csv:2:1", 2019, "measure", "U+2603"),
                        tuple("ledger/volumes.csv:2:1", 2019, "unit", "U+2603"));
        assertThat(lost.in(settings, List.of(), null, new Acceptances(List.of())))
                .extracting(Finding::year)
                .containsExactly(2019, 2019, 2018, 2019);
    }

    private static List<Finding> found(String yaml) {
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        var file = new InputFile("projects/a.yaml", InputFile.Kind.RECORDS_YAML, bytes.length, Digest.of(bytes));
        RecordFile read = RecordFileReader.read(file, bytes, Set.of(Inputs.CUSTOMER));
        Project project = read.projects().getFirst();
        var lost = new LostCharacters(
                c -> c >= ' ' && c < 0x2500 && c != 0x030a,
                Portfolio.of(List.of(read)).letters());
        var list = new FindingList(project, 2019, new Acceptances(List.of()));
        lost.add(project, null, list);
        // What a report shows of a record is only looked through where the record's file has such a character.
        var ofRecord = new FindingList(project, 2019, new Acceptances(List.of()));
        lost.add(project, project, ofRecord);
        assertThat(ofRecord.sorted()).isEqualTo(list.sorted());
        return list.sorted().stream()
                .filter(f -> f.code() == FindingCode.CHARACTERS_REPLACED)
                .toList();
    }
}
