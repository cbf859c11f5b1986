package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.intake.Problem;
import se.projektbokslut.project.PartialDate.Precision;
import se.projektbokslut.project.PartialDates.Reading;

class PartialDatesTest {
    @ParameterizedTest
    @CsvSource({
        "2019, 2019, YEAR",
        "1900, 1900, YEAR",
        "2199-12-31, 2199-12-31, DAY",
        "2019-12, 2019-12, MONTH",
        "2019-12-31, 2019-12-31, DAY",
        "2020-02-29, 2020-02-29, DAY",
        "2019-21, 2019-21, SEASON",
        "2019-24, 2019-24, SEASON",
        "hösten 2019, 2019-23, SEASON",
        "Hösten 2019, 2019-23, SEASON",
        "höst 2019, 2019-23, SEASON",
        "våren 2020, 2020-21, SEASON",
        "SOMMAREN  2020, 2020-22, SEASON",
        "december 2019, 2019-12, MONTH",
        "Dec. 2019, 2019-12, MONTH",
        "sept 2019, 2019-09, MONTH",
        "31 december 2019, 2019-12-31, DAY",
        "den 31 december 2019, 2019-12-31, DAY",
        "Den 1 Jan. 2020, 2020-01-01, DAY",
        "24 jul 2019, 2019-07-24, DAY",
        "1 maj 2020, 2020-05-01, DAY",
    })
    void readsEdtfAndSwedishWords(String stated, String edtf, Precision precision) {
        assertThat(PartialDates.read(stated)).isEqualTo(new Reading.Read(new PartialDate(stated, edtf, precision)));
    }

    @ParameterizedTest
    @CsvSource({
        "vintern 2019/2020, DATE_AMBIGUOUS",
        "vintern 2019, DATE_AMBIGUOUS",
        "12/31/19, DATE_AMBIGUOUS",
        "31/12/2019, DATE_AMBIGUOUS",
        "2019/2020, DATE_AMBIGUOUS",
        "19-12-31, DATE_AMBIGUOUS",
        "31-12-2019, DATE_AMBIGUOUS",
        "31.12.2019, DATE_AMBIGUOUS",
        "december 19, DATE_AMBIGUOUS",
        "jul 2019, DATE_AMBIGUOUS",
        "2019-13, DATE_IMPOSSIBLE",
        "2019-00, DATE_IMPOSSIBLE",
        "2019-25, DATE_IMPOSSIBLE",
        "2019-02-30, DATE_IMPOSSIBLE",
        "2019-23-01, DATE_IMPOSSIBLE",
        "31 juni 2019, DATE_IMPOSSIBLE",
        "1899, DATE_IMPOSSIBLE",
        "2200, DATE_IMPOSSIBLE",
        "20191231, DATE_INVALID",
        "2019-12-31T10:00, DATE_INVALID",
        "2019~, DATE_INVALID",
        "2019-1, DATE_INVALID",
        "snart, DATE_INVALID",
        "hösten, DATE_INVALID",
        "december, DATE_INVALID",
        "31 2019, DATE_INVALID",
        "i december i fjol, DATE_INVALID",
        "٢٠١٩, DATE_INVALID",
    })
    void refusesWhatIsNotOneDate(String stated, Problem problem) {
        assertThat(PartialDates.read(stated)).isEqualTo(new Reading.Refused(problem));
    }

    @Test
    void noBreakSpacesAreSpaces() {
        String stated = "31\u00A0december\u00A02019";
        assertThat(PartialDates.read(stated))
                .isEqualTo(new Reading.Read(new PartialDate(stated, "2019-12-31", Precision.DAY)));
    }

    @Test
    void lettersInTwoPartsAreTheSameLetters() {
        assertThat(PartialDates.read("ho\u0308sten\u00A02019"))
                .isEqualTo(new Reading.Read(new PartialDate("ho\u0308sten\u00A02019", "2019-23", Precision.SEASON)));
    }
}
