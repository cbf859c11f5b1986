package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.projektbokslut.intake.Digest;
import se.projektbokslut.intake.Finding;
import se.projektbokslut.intake.FindingCode;
import se.projektbokslut.intake.InputFile;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.RecordFileReader;

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

    private static List<Finding> found(String yaml) {
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        var file = new InputFile("projects/a.yaml", InputFile.Kind.RECORDS_YAML, bytes.length, Digest.of(bytes));
        Project project = RecordFileReader.read(file, bytes, Set.of(Inputs.CUSTOMER))
                .projects()
                .getFirst();
        var list = new FindingList(project, 2019, new Acceptances(List.of()));
        new LostCharacters(c -> c >= ' ' && c < 0x2500 && c != 0x030a).add(project, list);
        return list.sorted().stream()
                .filter(f -> f.code() == FindingCode.CHARACTERS_REPLACED)
                .toList();
    }
}
