package se.projektbokslut.report;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.KeyFigure;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.settings.AmountUnit;
import se.projektbokslut.words.Language;

/// How numbers and dates are written for people, in one language. Immutable and thread-safe; knows no locale of
/// the machine.
///
/// Swedish (DOMAIN, "Numbers, words, order"): decimal comma, groups parted by U+00A0, minus U+2212, ranges with
/// an en dash, ISO dates in tables and `31 december 2019` in prose.
public final class Formats {
    static final char NO_BREAK_SPACE = '\u00a0';
    static final char MINUS = '\u2212';
    static final char EN_DASH = '\u2013';

    private final Texts texts;
    private final char group;
    private final char decimal;

    private Formats(Texts texts) {
        this.texts = texts;
        boolean swedish = texts.language() == Language.SV;
        this.group = swedish ? NO_BREAK_SPACE : ',';
        this.decimal = swedish ? ',' : '.';
    }

    public static Formats of(Texts texts) {
        return new Formats(texts);
    }

    /// Kronor with two decimals: `−1 234,50`.
    public String amount(Money amount) {
        String plain = amount.toString();
        int sign = plain.startsWith("-") ? 1 : 0;
        int point = plain.length() - 3;
        return (sign == 1 ? MINUS + "" : "")
                + grouped(plain.substring(sign, point))
                + decimal
                + plain.substring(point + 1);
    }

    /// Kronor as people write them, without decimals where there are no ören: `1 234 567`, `1 234,50`.
    public String kronor(Money amount) {
        return withoutOre(amount(amount));
    }

    /// An amount that is written with two decimals, without them where they are zeros.
    static String withoutOre(String amount) {
        return amount.replaceFirst("[.,]00$", "");
    }

    /// An amount of a summary in its unit: `1 256 tkr`, rounded for itself, half away from zero; in kronor as
    /// it is. What is not nothing is not said to be nothing: `60 kr`.
    String summary(Money amount, AmountUnit unit) {
        return isLost(amount, unit)
                ? kronor(amount) + NO_BREAK_SPACE + texts.constant("unit", AmountUnit.KR)
                : inUnit(amount, unit) + NO_BREAK_SPACE + texts.constant("unit", unit);
    }

    /// The unit for amounts that stand beside each other: kronor where rounding would leave nothing of one of them.
    static AmountUnit together(AmountUnit unit, Money... amounts) {
        return Stream.of(amounts).anyMatch(amount -> isLost(amount, unit)) ? AmountUnit.KR : unit;
    }

    /// Whether rounding leaves nothing of an amount.
    private static boolean isLost(Money amount, AmountUnit unit) {
        return amount.ore() != 0 && unit == AmountUnit.TKR && thousands(amount) == 0;
    }

    /// The same without the unit's name.
    String inUnit(Money amount, AmountUnit unit) {
        return switch (unit) {
            case KR -> amount(amount);
            case TKR -> count(thousands(amount));
        };
    }

    /// With a plus where it is positive: `+59`.
    String signed(Money amount, AmountUnit unit) {
        String words = inUnit(amount, unit);
        return amount.ore() > 0 && !words.equals("0") ? "+" + words : words;
    }

    /// `+59 tkr (4,7 %)`: in per cent of the budget, where that is more than nothing, rounded too. What is not nothing
    /// is not said to be 0,0 %.
    String variance(Money variance, Money budget, AmountUnit unit) {
        String words = (variance.ore() > 0 ? "+" : "") + summary(variance, unit);
        if (budget.ore() <= 0 || isLost(budget, unit)) {
            return words;
        }
        BigInteger tenths = rounded(
                BigInteger.valueOf(variance.ore()).abs().multiply(BigInteger.valueOf(1000)),
                BigInteger.valueOf(budget.ore()));
        boolean lost = tenths.signum() == 0 && variance.ore() != 0;
        return lost ? words : words + " (" + percent(tenths, variance.ore() < 0) + ")";
    }

    /// Of tenths of a per cent, with one decimal.
    private String percent(BigInteger tenths, boolean negative) {
        BigInteger[] parts = tenths.divideAndRemainder(BigInteger.TEN);
        return (negative ? MINUS + "" : "")
                + grouped(parts[0].toString())
                + decimal
                + parts[1]
                + (decimal == ',' ? NO_BREAK_SPACE + "%" : "%");
    }

    private static long thousands(Money amount) {
        BigInteger ore = BigInteger.valueOf(amount.ore());
        long thousands = rounded(ore.abs(), BigInteger.valueOf(100_000)).longValueExact();
        return amount.ore() < 0 ? -thousands : thousands;
    }

    private static BigInteger rounded(BigInteger dividend, BigInteger divisor) {
        return dividend.add(dividend).add(divisor).divide(divisor.add(divisor));
    }

    /// A whole number: `12 345`.
    public String count(long count) {
        String digits = Long.toString(count);
        return count < 0 ? MINUS + grouped(digits.substring(1)) : grouped(digits);
    }

    /// A small number as a word: `två`; from thirteen on in digits.
    String inWords(int count) {
        return count >= 1 && count <= 12 ? texts.label("number." + count) : count(count);
    }

    /// A share as people read it: `2 av 3 (67 %)`; without the percentage where there is nothing to share.
    String share(int count, int of) {
        return texts.label("format.share", count(count), count(of)) + percentage(count, of);
    }

    /// With how many could not be judged: `3 av 3 bedömbara (100 %); 2 saknar uppgift`.
    private String share(int count, int of, int missing) {
        return missing == 0
                ? share(count, of)
                : texts.label("format.share-judged", count(count), count(of), percentage(count, of), count(missing));
    }

    private String percentage(int count, int of) {
        if (of == 0) {
            return "";
        }
        long percent = (200L * count + of) / (2L * of);
        return " (" + percent + (decimal == ',' ? NO_BREAK_SPACE + "%" : "%") + ")";
    }

    /// Months given in tenths: `8,5 månader`.
    String months(int tenths) {
        return count(tenths / 10) + decimal + tenths % 10 + NO_BREAK_SPACE + texts.label("format.months");
    }

    /// A key figure; null where it is not known.
    @Nullable
    String value(KeyFigure.@Nullable Value value) {
        if (value == null) {
            return null;
        }
        if (value.amount() != null) {
            return amount(value.amount());
        }
        if (value.tenthsOfMonths() != null) {
            return months(value.tenthsOfMonths());
        }
        if (value.count() == null) {
            return null;
        }
        return value.of() == null
                ? count(value.count())
                : share(value.count(), value.of(), value.missing() == null ? 0 : value.missing());
    }

    /// The size of a file, rounded up: `143 kB`, `1,4 MB`.
    String size(long bytes) {
        long kilobytes = Math.ceilDiv(bytes, 1000);
        if (kilobytes < 1000) {
            return kilobytes + "" + NO_BREAK_SPACE + "kB";
        }
        long tenths = Math.ceilDiv(bytes, 100_000);
        return count(tenths / 10) + decimal + tenths % 10 + NO_BREAK_SPACE + "MB";
    }

    /// A stated decimal number (`0.5`) in the language's typography.
    String number(String stated) {
        boolean negative = stated.startsWith("-");
        String unsigned = negative ? stated.substring(1) : stated;
        int point = unsigned.indexOf('.');
        String whole = point < 0 ? unsigned : unsigned.substring(0, point);
        return (negative ? MINUS + "" : "")
                + grouped(whole)
                + (point < 0 ? "" : decimal + unsigned.substring(point + 1));
    }

    /// A range of numbers: `40–50`.
    String range(String from, String to) {
        return number(from) + EN_DASH + number(to);
    }

    /// In prose: `31 december 2019`.
    String prose(LocalDate date) {
        return date.getDayOfMonth() + "" + NO_BREAK_SPACE + month(date.getMonthValue()) + " " + date.getYear();
    }

    /// In prose, as precisely as it is known: `31 december 2019`, `december 2019`, `vecka 45 2019`, `hösten
    /// 2019`,
    /// `tredje kvartalet 2019`, `2019`.
    String prose(PartialDate date) {
        return switch (date.precision()) {
            case YEAR -> Integer.toString(date.year());
            case SEASON -> texts.label("season." + date.edtf().substring(5), date.year());
            case HALF -> texts.label("half." + date.partOfYear(), date.year());
            case THIRD -> texts.label("third." + date.partOfYear(), date.year());
            case QUARTER -> texts.label("quarter." + date.partOfYear(), date.year());
            case MONTH -> month(date.first().getMonthValue()) + " " + date.year();
            case WEEK -> texts.label("week", date.year(), date.partOfYear());
            case DAY -> prose(date.first());
        };
    }

    /// In tables: ISO, but in words what has no number that people know, such as a season; the empty text where
    /// there is
    /// no date.
    String table(@Nullable PartialDate date) {
        if (date == null) {
            return "";
        }
        return switch (date.precision()) {
            case YEAR, MONTH, DAY -> date.edtf();
            case HALF, THIRD, QUARTER, SEASON, WEEK -> prose(date);
        };
    }

    /// The month of a number or, with its year, of a date: `november` for `11`, `februari 2019` for `2019-02`.
    String month(String stated) {
        int dash = stated.indexOf('-');
        String name = month(Integer.parseInt(stated.substring(dash + 1)));
        return dash < 0 ? name : name + " " + stated.substring(0, dash);
    }

    private String month(int month) {
        return texts.label("month." + month);
    }

    private String grouped(String digits) {
        if (digits.length() <= 3) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, group);
        }
        return grouped.toString();
    }
}
