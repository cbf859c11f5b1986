package se.projektbokslut.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VolumesReaderTest {
    private static final String HEADING = "year,process,measure,value,unit,source\n";

    @Test
    void volumesAreKeptAsStated() {
        var outcome = read(HEADING
                + "2019,kundreskontra,Skickade fakturor,125000,st,Ekonomisystemet\n"
                + "2019,kundreskontra,Andel e-fakturor,0.450,,\n");
        assertThat(outcome.refusals()).isEmpty();
        assertThat(outcome.volumes())
                .extracting(Volume::year, Volume::measure, Volume::value, Volume::unit, Volume::source)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                2019, "Skickade fakturor", "125000", "st", "Ekonomisystemet"),
                        org.assertj.core.groups.Tuple.tuple(2019, "Andel e-fakturor", "0.450", null, null));
        assertThat(outcome.volumes().getLast().at()).hasToString("volumes.csv:3:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19,kundreskontra,Fakturor,1,st,x | 2:1 YEAR_INVALID",
                ",kundreskontra,Fakturor,1,st,x | 2:1 KEY_MISSING",
                "2019,okänd,Fakturor,1,st,x | 2:2 PROCESS_UNKNOWN",
                "2019,kundreskontra,,1,st,x | 2:1 KEY_MISSING",
                "2019,kundreskontra,Fakturor,1 000,st,x | 2:4 NUMBER_INVALID",
                "2019,kundreskontra,Fakturor,\"0,45\",st,x | 2:4 NUMBER_INVALID",
                "2019,kundreskontra,Fakturor,1e3,st,x | 2:4 NUMBER_INVALID",
                "2019,kundreskontra,Fakturor,1,st | 2:1 CSV_CELLS",
                "2019,kundreskontra,\"Fakturor,1,st,x | 2:3 CSV_QUOTE",
            })
    void aRowThatCannotBeUsedHidesNoOther(String row, String refusal) {
        var outcome = read(HEADING + row + "\n2020,kundreskontra,Fakturor,2,st,x\n");
        assertThat(shown(outcome)).containsExactly(refusal);
        assertThat(outcome.rows()).isEqualTo(2);
        assertThat(outcome.refusedRows()).isEqualTo(1);
        assertThat(outcome.volumes()).extracting(Volume::year).containsExactly(2020);
    }

    @Test
    void aRowOfSeparatorsOnlyIsNoVolume() {
        var outcome = read(HEADING + ",,,,,\n2020,kundreskontra,Fakturor,2,st,x\n,,,,,\n");
        assertThat(outcome.refusals()).isEmpty();
        assertThat(outcome.rows()).isEqualTo(1).isEqualTo(outcome.counted());
    }

    @Test
    void aMeasureStatedTwiceIsRefusedBothTimes() {
        var outcome = read(
                HEADING
                        + "2019,kundreskontra,Fakturor,1,,\n2019,kundreskontra,Kravbrev,1,,\n2019,kundreskontra,Fakturor,2,,\n");
        assertThat(shown(outcome)).containsExactly("2:1 VOLUME_TWICE", "4:1 VOLUME_TWICE");
        assertThat(outcome.volumes()).extracting(Volume::measure).containsExactly("Kravbrev");
        assertThat(outcome.refusedRows()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "'year,process,value\n2019,kundreskontra,1\n2020,kundreskontra,1\n' | 1:1 VOLUMES_COLUMNS | 2",
                "'year,process,measure,value,enhet\n2019,kundreskontra,Fakturor,1,st\n' | 1:5 VOLUMES_COLUMN_UNKNOWN | 1",
                "'' | 1:1 VOLUMES_EMPTY | 1",
            })
    void aBrokenHeadingRefusesTheFile(String file, String refusal, int rows) {
        var outcome = read(file);
        assertThat(shown(outcome)).containsExactly(refusal);
        assertThat(outcome.volumes()).isEmpty();
        assertThat(outcome.rows()).isEqualTo(rows);
        assertThat(outcome.refusedRows()).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {HEADING, "year;process;measure;value\n", HEADING + ",,,,,\n\n"})
    void headingsWithoutRowsAreNoFault(String file) {
        var outcome = read(file);
        assertThat(outcome.refusals()).isEmpty();
        assertThat(outcome.volumes()).isEmpty();
        assertThat(outcome.rows()).isZero();
        assertThat(outcome.ties()).isTrue();
    }

    @Test
    void tooManyRefusedRowsRefuseTheFile() {
        String row = "19,kundreskontra,Fakturor,1,,\n";
        String used = "2019,kundreskontra,Fakturor,1,,\n";
        var most = read(HEADING + used + row.repeat(10_000));
        assertThat(most.volumes()).hasSize(1);
        assertThat(most.refusals()).hasSize(10_000);
        var over = read(HEADING + used + row.repeat(10_001));
        assertThat(shown(over)).containsExactly("1:1 TOO_MANY_REFUSALS");
        assertThat(over.refusals().getFirst().args()).containsExactly("10001");
        assertThat(over.volumes()).isEmpty();
        assertThat(over.rows()).isEqualTo(10_002).isEqualTo(over.refusedRows());
    }

    @Test
    void measuresStatedTwiceCountAmongTheRefusedRows() {
        var over = read(HEADING + "2019,kundreskontra,Fakturor,1,,\n".repeat(10_001));
        assertThat(shown(over)).containsExactly("1:1 TOO_MANY_REFUSALS");
        assertThat(over.refusedRows()).isEqualTo(10_001);
    }

    private static VolumesReader.Outcome read(String file) {
        return VolumesReader.read(file.getBytes(StandardCharsets.UTF_8), Set.of("kundreskontra"));
    }

    private static List<String> shown(VolumesReader.Outcome outcome) {
        return outcome.refusals().stream()
                .map(r -> r.at().line() + ":" + r.at().column() + " " + r.problem())
                .toList();
    }
}
