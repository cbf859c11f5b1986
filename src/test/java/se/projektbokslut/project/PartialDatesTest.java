package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.findings.Problem;
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
        "2019/2020, DATE_SPAN",
        "19-12-31, DATE_AMBIGUOUS",
        "december 19, DATE_DAY_OR_YEAR",
        "2019-13, DATE_IMPOSSIBLE",
        "2019-00, DATE_IMPOSSIBLE",
        "2019-25, DATE_IMPOSSIBLE",
        "2019-02-30, DATE_BEYOND_MONTH",
        "2019-23-01, DATE_IMPOSSIBLE",
        "31 juni 2019, DATE_BEYOND_MONTH",
        "1899, DATE_IMPOSSIBLE",
        "2200, DATE_IMPOSSIBLE",
        "2019~, DATE_VAGUE",
        "2019-1, DATE_INVALID",
        "snart, DATE_INVALID",
        "hösten, DATE_YEAR_MISSING",
        "december, DATE_YEAR_MISSING",
        "Q3, DATE_YEAR_MISSING",
        "31/12, DATE_YEAR_MISSING",
        "1/3, DATE_YEAR_MISSING",
        "9 februari, DATE_YEAR_MISSING",
        "v. 45, DATE_YEAR_MISSING",
        "vt, DATE_YEAR_MISSING",
        "12, DATE_INVALID",
        "måndag, DATE_INVALID",
        "före jul, DATE_INVALID",
        "kvartal, DATE_INVALID",
        "i december i fjol, DATE_INVALID",
        "٢٠١٩, DATE_INVALID",
    })
    void refusesWhatIsNotOneDate(String stated, Problem problem) {
        assertThat(PartialDates.read(stated))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    /// Decided by hand, one by one.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-33|2019-33",
                "2019-36|2019-36",
                "2019-37|2019-37",
                "2019-39|2019-39",
                "2019-40|2019-40",
                "2019-41|2019-41",
                "Q3 2019|2019-35",
                "2019-Q3|2019-35",
                "2019 Q3|2019-35",
                "2019Q3|2019-35",
                "Q3/2019|2019-35",
                "Q3-19|2019-35",
                "q3'19|2019-35",
                "kv 3 2019|2019-35",
                "kv. 3 2019|2019-35",
                "kv3 2019|2019-35",
                "kv 3 -19|2019-35",
                "kv 3 19|2019-35",
                "kvartal 3 2019|2019-35",
                "kvartal IV 2019|2019-36",
                "Q III 2019|2019-35",
                "2019 tertial III|2019-39",
                "halvår II 2019|2019-41",
                "\u200E31/12/2019|2019-12-31",
                "\u200E2019\u200E-\u200E12\u200E-\u200E31|2019-12-31",
                "Kvartal 3, 2019|2019-35",
                "1 kv 2020|2020-33",
                "3:e kvartalet 2019|2019-35",
                "första kvartalet 2020|2020-33",
                "fjärde kvartalet 2019|2019-36",
                "sista kvartalet 2019|2019-36",
                "first quarter of 2020|2020-33",
                "3rd quarter 2019|2019-35",
                "tertial 2 2019|2019-38",
                "T2 2019|2019-38",
                "T2 -19|2019-38",
                "2019 T2|2019-38",
                "andra tertialet 2019|2019-38",
                "tertial 3, 2019|2019-39",
                "halvår 1 2019|2019-40",
                "H2 2019|2019-41",
                "första halvåret 2019|2019-40",
                "andra halvåret 2019|2019-41",
                "first half of 2019|2019-40",
                "v. 45 2019|2019-11-04/2019-11-10",
                "vecka 45 2019|2019-11-04/2019-11-10",
                "v45 2019|2019-11-04/2019-11-10",
                "2019-W45|2019-11-04/2019-11-10",
                "v. 45 -19|2019-11-04/2019-11-10",
                "v. 1 2020|2019-12-30/2020-01-05",
                "v. 53 2020|2020-12-28/2021-01-03",
                "week 45, 2019|2019-11-04/2019-11-10",
                "31:a dec 2019|2019-12-31",
                "31:a december 2019|2019-12-31",
                "den 31:a december 2019|2019-12-31",
                "31 december, 2019|2019-12-31",
                "tisdag 31 december 2019|2019-12-31",
                "tisdagen den 31 december 2019|2019-12-31",
                "31.12.2019|2019-12-31",
                "1.3.2019|2019-03-01",
                "01.06.2020 00:00|2020-06-01",
                "31. 12. 2019|2019-12-31",
                "20191231|2019-12-31",
                "31122019|2019-12-31",
                "2019-12-31 00:00:00|2019-12-31",
                "2019-12-31T10:00|2019-12-31",
                "2019-12-31T00:00:00|2019-12-31",
                "2019-12-31T00:00:00Z|2019-12-31",
                "2019-12-31T23:59:00+01:00|2019-12-31",
                "2019-12-31T22:59:59Z|2019-12-31",
                "2019-12-31 22:00:00+00:00|2019-12-31",
                "1980-01-31T22:00Z|1980-01-31",
                "2019-06-30T21:59:59Z|2019-06-30",
                "12/31/2019 12:00:00 AM|2019-12-31",
                "31/12 2019|2019-12-31",
                "31/12-2019|2019-12-31",
                "31/12/2019|2019-12-31",
                "31/12 -19|2019-12-31",
                "31-12-2019|2019-12-31",
                "12/31/2019|2019-12-31",
                "5/5 2019|2019-05-05",
                "2019/12/31|2019-12-31",
                "2019/03/04|2019-03-04",
                "2019.12.31|2019-12-31",
                "2019 12 31|2019-12-31",
                "2019-1-5|2019-01-05",
                "Dec 31, 2019|2019-12-31",
                "December 31, 2019|2019-12-31",
                "31st December 2019|2019-12-31",
                "31-dec-19|2019-12-31",
                "31/Dec/19|2019-12-31",
                "31/dec/2019|2019-12-31",
                "31/May/23 9:12 AM|2023-05-31",
                "Tue Dec 31 2019|2019-12-31",
                "31 dec -19|2019-12-31",
                "2019-dec-31|2019-12-31",
                "dec-19|2019-12",
                "dec/19|2019-12",
                "2.2020|2020-02",
                "Dec-19|2019-12",
                "december -19|2019-12",
                "dec '19|2019-12",
                "december, 2019|2019-12",
                "2019 december|2019-12",
                "i december 2019|2019-12",
                "jul 2023|2023-07",
                "jul. 2023|2023-07",
                "31 jul 2023|2023-07-31",
                "12/2019|2019-12",
                "2019/12|2019-12",
                "201912|2019-12",
                "may 2019|2019-05",
                "October 2019|2019-10",
                "hösten -19|2019-23",
                "hösten 19|2019-23",
                "2019 hösten|2019-23",
                "autumn 2019|2019-23",
                "år 2019|2019",
                "under 2019|2019",
                "kalenderåret 2019|2019"
            })
    void readsEverySpellingWithOneMeaning(String stated, String edtf) {
        assertThat(PartialDates.read(stated)).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.date().edtf()).isEqualTo(edtf);
            assertThat(read.date().stated()).isEqualTo(stated);
        });
        assertThat(PartialDate.read(edtf)).map(PartialDate::edtf).contains(edtf);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/3 2019|DATE_AMBIGUOUS|2019-03-01 2019-01-03",
                "03/04/2019|DATE_AMBIGUOUS|2019-04-03 2019-03-04",
                "1-3-2019|DATE_AMBIGUOUS|2019-03-01 2019-01-03",
                "12/31/19|DATE_AMBIGUOUS|2019-12-31 1919-12-31",
                "31.12.19|DATE_AMBIGUOUS|2031-12-19 2019-12-31",
                "191231|DATE_AMBIGUOUS|2019-12-31 2031-12-19",
                "19-12-31|DATE_AMBIGUOUS|2019-12-31 2031-12-19",
                "2019-12-31T23:00:00Z|DATE_AMBIGUOUS|2019-12-31 2020-01-01",
                "2019-06-30T22:00:00Z|DATE_AMBIGUOUS|2019-06-30 2019-07-01",
                "30.6.2019 22:15Z|DATE_AMBIGUOUS|2019-06-30 2019-07-01",
                "1979-12-31T22:00Z|DATE_AMBIGUOUS|1979-12-31 1980-01-01",
                "årsskiftet 2019/2020|DATE_AMBIGUOUS|2019-12-31 2020-01-01",
                "Årsskiftet 2019–2020|DATE_AMBIGUOUS|2019-12-31 2020-01-01",
                "årsskiftet 2019/20|DATE_AMBIGUOUS|2019-12-31 2020-01-01",
                "halvårsskiftet 2019|DATE_AMBIGUOUS|2019-06-30 2019-07-01",
                "månadsskiftet oktober/november 2019|DATE_AMBIGUOUS|2019-10-31 2019-11-01",
                "vintern 2019|DATE_AMBIGUOUS|2019-01 2019-12",
                "vintern 2019/2020|DATE_AMBIGUOUS|2019-12 2020-01",
                "2009/10|DATE_AMBIGUOUS|2009-10 2009/2010",
                "vt 2020|DATE_TERM|2020-40 2020-21",
                "VT20|DATE_TERM|2020-40 2020-21",
                "ht 2019|DATE_TERM|2019-41 2019-23",
                "19-dec|DATE_DAY_OR_YEAR|19 2019-12",
                "dec 19|DATE_DAY_OR_YEAR|19 2019-12",
                "2019/2020|DATE_SPAN|2019 2020",
                "2019–2020|DATE_SPAN|2019 2020",
                "2019/20|DATE_SPAN|2019 2020",
                "läsåret 2019/20|DATE_SPAN|2019 2020",
                "oktober-november 2019|DATE_SPAN|2019-10 2019-11",
                "2019-09 - 2019-12|DATE_SPAN|2019-09 2019-12",
                "slutet av 2019|DATE_VAGUE|2019",
                "i början av 2020|DATE_VAGUE|2020",
                "mitten av december 2019|DATE_VAGUE|2019-12",
                "ca 2019|DATE_VAGUE|2019",
                "2019?|DATE_VAGUE|2019",
                "påsken 2020|DATE_VAGUE|2020",
                "före jul 2019|DATE_VAGUE|2019",
                "innan jul 2019|DATE_VAGUE|2019",
                "efter jul -19|DATE_VAGUE|2019",
                "före juli 2019|DATE_VAGUE|2019-07",
                "före jun 2019|DATE_VAGUE|2019-06",
                "verksamhetsåret 2019|DATE_VAGUE|2019",
                "43830|DATE_SERIAL|2019-12-31",
                "okänt|DATE_NOT_STATED|",
                "–|DATE_NOT_STATED|",
                "?|DATE_NOT_STATED|",
                "pågående|DATE_NOT_STATED|",
                "0000-00-00|DATE_NOT_STATED|",
                "1899-12-30|DATE_NOT_STATED|",
                "måndag 31 december 2019|DATE_WEEKDAY|2019-12-31",
                "31.02.2019|DATE_BEYOND_MONTH|2019-02 28",
                "30 februari 2020|DATE_BEYOND_MONTH|2020-02 29",
                "2019-11-31|DATE_BEYOND_MONTH|11 30",
                "31 november 2019|DATE_BEYOND_MONTH|11 30",
                "31.11.2019|DATE_BEYOND_MONTH|11 30",
                "31/11 2019|DATE_BEYOND_MONTH|11 30",
                "20191131|DATE_BEYOND_MONTH|11 30",
                "2019-12-32|DATE_BEYOND_MONTH|12 31",
                "2019-12-00|DATE_IMPOSSIBLE|",
                "1899-11-31|DATE_IMPOSSIBLE|",
                "12.31.2019|DATE_IMPOSSIBLE|",
                "v. 53 2019|DATE_IMPOSSIBLE|",
                "45/12 2019|DATE_IMPOSSIBLE|",
                "kvartal 5 2019|DATE_INVALID|",
                "T4 2019|DATE_INVALID|"
            })
    void aRefusalNamesWhatIsDoubtful(String stated, Problem problem, @Nullable String named) {
        List<String> args = named == null ? List.of() : List.of(named.split(" ", -1));
        assertThat(PartialDates.read(stated)).isEqualTo(new Reading.Refused(problem, args));
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

    @ParameterizedTest
    @CsvSource({
        "Q3 2019, 2019-07-01, 2019-09-30, 2019",
        "kv 4 2020, 2020-10-01, 2020-12-31, 2020",
        "T1 2020, 2020-01-01, 2020-04-30, 2020",
        "T3 2019, 2019-09-01, 2019-12-31, 2019",
        "2019-40, 2019-01-01, 2019-06-30, 2019",
        "H2 2019, 2019-07-01, 2019-12-31, 2019",
        "v. 1 2020, 2019-12-30, 2020-01-05, 2020",
        "v. 53 2020, 2020-12-28, 2021-01-03, 2020",
        "2020-02, 2020-02-01, 2020-02-29, 2020"
    })
    void aDateKnowsItsDaysAndItsYear(String stated, LocalDate first, LocalDate last, int year) {
        PartialDate date = PartialDate.read(stated).orElseThrow();
        assertThat(date.first()).isEqualTo(first);
        assertThat(date.last()).isEqualTo(last);
        assertThat(date.year()).isEqualTo(year);
    }
}
