package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.settings.AmountUnit;
import se.projektbokslut.words.Language;

class FormatsTest {
    private static final Formats SV = Formats.of(Texts.of(Language.SV));
    private static final Formats EN = Formats.of(Texts.of(Language.EN));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0,00|0.00",
                "5|0,05|0.05",
                "-5|−0,05|−0.05",
                "99999|999,99|999.99",
                "-123456789|−1_234_567,89|−1,234,567.89",
                "-9223372036854775808|−92_233_720_368_547_758,08|−92,233,720,368,547,758.08"
            })
    void amountsHaveGroupsDecimalsAndAMinusSign(long ore, String swedish, String english) {
        assertThat(SV.amount(new Money(ore))).isEqualTo(swedish.replace('_', '\u00a0'));
        assertThat(EN.amount(new Money(ore))).isEqualTo(english);
    }

    @Test
    void datesAreWrittenAsPreciselyAsTheyAreKnown() {
        assertThat(SV.prose(ProjectBuilder.day("2019-12-31"))).isEqualTo("31\u00a0december 2019");
        assertThat(SV.prose(ProjectBuilder.month("december 2019", "2019-12"))).isEqualTo("december 2019");
        assertThat(SV.prose(ProjectBuilder.season("hösten 2019", "2019-23"))).isEqualTo("hösten 2019");
        assertThat(SV.prose(ProjectBuilder.year("2019"))).isEqualTo("2019");
        assertThat(EN.prose(LocalDate.of(2020, 2, 14))).isEqualTo("14\u00a0February 2020");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kv 3 2019|tredje kvartalet 2019|third quarter of 2019",
                "T2 2019|andra tertialet 2019|second four months of 2019",
                "2019-40|första halvåret 2019|first half of 2019",
                "v. 1 2020|vecka 1 2020|week 1 of 2020",
                "v. 45 2019|vecka 45 2019|week 45 of 2019",
                "2019-23|hösten 2019|autumn 2019"
            })
    void partsOfAYearAreWords(String stated, String swedish, String english) {
        PartialDate date = PartialDate.read(stated).orElseThrow();
        assertThat(SV.prose(date)).isEqualTo(swedish).isEqualTo(SV.table(date));
        assertThat(EN.prose(date)).isEqualTo(english).isEqualTo(EN.table(date));
    }

    @Test
    void datesInTablesAreIsoAndSeasonsWords() {
        assertThat(SV.table(ProjectBuilder.day("2019-12-31"))).isEqualTo("2019-12-31");
        assertThat(SV.table(ProjectBuilder.season("hösten 2019", "2019-23"))).isEqualTo("hösten 2019");
        assertThat(SV.table(null)).isEmpty();
    }

    @Test
    void sharesMonthsAndRanges() {
        assertThat(SV.share(2, 3)).isEqualTo("2 av 3 (67\u00a0%)");
        assertThat(SV.share(1, 8)).isEqualTo("1 av 8 (13\u00a0%)");
        assertThat(SV.share(0, 0)).isEqualTo("0 av 0");
        assertThat(SV.months(85)).isEqualTo("8,5\u00a0månader");
        assertThat(SV.range("40", "50.5")).isEqualTo("40–50,5");
    }

    @Test
    void theSwedishAlphabetEndsWithItsThreeLetters() {
        assertThat(Stream.of("Ö", "ä", "z", "Å", "b", "é", "A", "V", "w", "aa")
                        .sorted(Comparator.comparing(SwedishOrder::key)))
                .containsExactly("A", "aa", "b", "é", "V", "w", "z", "Å", "ä", "Ö");
    }

    /// As CLDR's tailoring for Swedish has them.
    @Test
    void lettersOfOtherLanguagesStandWhereSwedishListsHaveThem() {
        List<String> ordered = List.of("Luleå", "\u0141\u00f3d\u017a", "Lön", "Strasse", "Stra\u00dfe 2", "Tham")
                .reversed();
        assertThat(ordered.stream().sorted(Comparator.comparing(SwedishOrder::key)))
                .containsExactly("\u0141\u00f3d\u017a", "Luleå", "Lön", "Strasse", "Stra\u00dfe 2", "Tham");
        assertThat(Stream.of("Zon", "Yxa", "Überblick", "Yta", "Xerox").sorted(Comparator.comparing(SwedishOrder::key)))
                .containsExactly("Xerox", "Überblick", "Yta", "Yxa", "Zon");
        assertThat(Stream.of("Ök", "Øre", "Ön", "Åre").sorted(Comparator.comparing(SwedishOrder::key)))
                .containsExactly("Åre", "Ök", "Ön", "Øre");
    }

    /// Half away from zero, each for itself; what a hand rounds.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            125549999      | 1\u00a0255 tkr | +1\u00a0255
            125550000      | 1\u00a0256 tkr | +1\u00a0256
            49999          | 499,99 kr | 0
            6000           | 60 kr | 0
            50000          | 1 tkr | +1
            -49999         | \u2212499,99 kr | 0
            -50000         | \u22121 tkr | \u22121
            -125550000     | \u22121\u00a0256 tkr | \u22121\u00a0256
            0              | 0 tkr | 0
            """)
    void summariesAreRoundedToThousands(long ore, String summary, String signed) {
        Money amount = new Money(ore);
        assertThat(SV.summary(amount, AmountUnit.TKR)).isEqualTo(summary.replace(' ', '\u00a0'));
        assertThat(SV.signed(amount, AmountUnit.TKR)).isEqualTo(signed);
    }

    @Test
    void aVarianceIsToldInPerCentOfItsBudget() {
        Money budget = new Money(1_256_000_00);
        assertThat(SV.variance(new Money(-1_00), budget, AmountUnit.KR))
                .as("a share that rounds to nothing")
                .isEqualTo("\u22121,00\u00a0kr");
        assertThat(SV.variance(new Money(59_000_00), budget, AmountUnit.TKR)).isEqualTo("+59\u00a0tkr (4,7\u00a0%)");
        assertThat(SV.variance(new Money(-628_000_00), budget, AmountUnit.TKR))
                .isEqualTo("\u2212628\u00a0tkr (\u221250,0\u00a0%)");
        assertThat(SV.variance(new Money(-1_50), Money.ZERO, AmountUnit.KR))
                .as("nothing is no share of nothing")
                .isEqualTo("\u22121,50\u00a0kr");
        assertThat(SV.variance(new Money(150_01), new Money(100_00), AmountUnit.TKR))
                .as("nor of what is printed as none")
                .isEqualTo("+150,01\u00a0kr");
        assertThat(SV.variance(new Money(60_00), new Money(10_000_00), AmountUnit.TKR))
                .isEqualTo("+60\u00a0kr (0,6\u00a0%)");
    }
}
