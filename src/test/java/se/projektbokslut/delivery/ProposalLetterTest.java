package se.projektbokslut.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.content.Digest;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.report.Texts;
import se.projektbokslut.words.Language;

/// What is said of a proposed edition where the one before it is not what it was.
class ProposalLetterTest {
    private static final String LOST = "– Vad den utgåvan sade går inte att läsa, så vad som skiljer är inte känt\n";

    @TempDir
    Path output;

    private Path decided;

    @BeforeEach
    void publish() throws IOException {
        decided = edition("2019", "adopted", 1, "100.00");
        edition("2019/proposed", "proposed", 2, "250.00");
    }

    /// @return the edition's value
    private Path edition(String folder, String state, int revision, String actual) throws IOException {
        Path of = Files.createDirectories(output.resolve(folder));
        Path json = Files.writeString(of.resolve("annual-report-2019.json"), """
                {"year": 2019, "state": "%s", "revision": %s, "ledger": {}, "processes": [
                  {"process": "total", "projects": 2, "projects_direct": 2, "projects_touched": 0, "started": 0,
                   "ongoing": 0, "closed": 2, "cancelled": 0, "actual": "%s", "with_budget": 0,
                   "with_actual": 1, "with_variance": 0, "project_ids": []}]}
                """.formatted(state, revision, actual));
        Files.writeString(of.resolve("manifest.json"), """
                {"year": 2019, "state": "%s", "revision": %s, "language": "sv", "statement": "%s",
                 "outputs": [{"path": "annual-report-2019.json", "bytes": %s, "sha256": "%s"}]}
                """.formatted(
                        state, revision, "s" + revision, Files.size(json), Digest.of(json)));
        return json;
    }

    private String letter() throws IOException {
        PublishedOutput published = new PublishedOutput(output);
        PublishedReport proposal =
                new PublishedReport(published, published.proposed(2019).orElseThrow(), published.proposedFolder(2019));
        DeliverySettings settings =
                new DeliverySettings(List.of(), Cadence.WEEKLY, Map.of(), Map.of(), null, null, null, null, 1, null);
        return ProposalLetter.of(proposal, Texts.of(Language.SV), settings)
                .body()
                .replace('\u00a0', ' ');
    }

    @Test
    void itSaysWhatDiffers() throws IOException {
        assertThat(letter())
                .contains("– Utfall, Totalt: från 100 kr till 250 kr\n")
                .doesNotContain(LOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "changed", "removed"})
    void whereTheDecidedEditionIsDamagedItSaysThatThisIsNotKnown(String how) throws IOException {
        String whole = Files.readString(decided);
        switch (how) {
            case "cut" -> Files.writeString(decided, whole.substring(0, whole.length() / 2));
            case "changed" -> Files.writeString(decided, whole.replace("100.00", "900.00"));
            default -> Files.delete(decided);
        }

        assertThat(letter()).contains(LOST).doesNotContain("Utfall, Totalt");
    }
}
