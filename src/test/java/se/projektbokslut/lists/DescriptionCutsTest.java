package se.projektbokslut.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptionCutsTest {
    @Test
    void wordsThatAreCutAreNamedWhereverTheyStand() {
        assertThat(cuts("""
                        only:
                          Ort:
                            - x #1
                        missing:
                          - saknas #1
                        columns:
                          Punkt:
                            key: notes
                            label: Punkt # 2
                          Läge:
                            key: status
                            values:
                              Klart: closed #1
                          Annat:
                            key: notes
                            label: #3
                        """))
                .containsExactly(
                        "projects/a.columns.yaml:3:7 TEXT_CUT [only.Ort, x]",
                        "projects/a.columns.yaml:5:5 TEXT_CUT [missing, saknas]",
                        "projects/a.columns.yaml:9:12 TEXT_CUT [columns.Punkt.label, Punkt]",
                        "projects/a.columns.yaml:13:14 TEXT_CUT [columns.Läge.values.Klart, closed]",
                        "projects/a.columns.yaml:16:11 TEXT_CUT [columns.Annat.label, –]");
    }

    /// Drafts have comments behind most lines, and what is said of every row is told at its records.
    @Test
    void commentsAreNoPartOfWords() {
        assertThat(cuts("""
                        missing: [saknas, "#1"]   # vad som saknas
                        defaults: {status: closed #1
                          }
                        columns:
                          Nr: id   # (?) 1, 2, 3
                          Tel: ignore   #
                          "Nr #2": {key: notes, label: "Nr #2"}   # 1
                        """)).isEmpty();
    }

    private static List<String> cuts(String description) {
        return DescriptionCuts.in("projects/a.columns.yaml", description.getBytes(StandardCharsets.UTF_8)).stream()
                .map(cut -> cut.at() + " " + cut.code() + " " + cut.args())
                .toList();
    }
}
