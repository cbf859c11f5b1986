package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.findings.Location;
import se.projektbokslut.ledger.Volume;
import se.projektbokslut.settings.SettingsReader;

class UnusedSettingsTest {
    @Test
    void volumesOfAYearWithoutAReportAreNamedOnce(@TempDir Path folder) throws Exception {
        List<Volume> volumes = List.of(volume(2, 2019), volume(3, 2031), volume(4, 2031), volume(5, 2018));
        assertThat(UnusedSettings.years(
                        SettingsReader.read(folder).settings(),
                        volumes,
                        List.of(2019, 2020),
                        new Acceptances(List.of())))
                .extracting(finding -> finding.at() + " " + finding.code() + " " + finding.args())
                .containsExactly(
                        "volumes.csv:5:1 SETTING_UNUSED [2018, 2019, 2020]",
                        "volumes.csv:3:1 SETTING_UNUSED [2031, 2019, 2020]");
    }

    private static Volume volume(int line, int year) {
        return new Volume(new Location("volumes.csv", line, 1), year, "kundreskontra", "Skickade", "11", null, null);
    }
}
