package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The spellings of dates, made from known days by a writer of its own, against the reader and the schema.
class DateSchemaTest {
    private static final List<String> SWEDISH = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");
    private static final List<String> SHORT =
            List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

    @Test
    void theSchemaHasTheReadersForms() {
        assertThat(new RecordSchema().json().at("/$defs/dateText/pattern").asString())
                .isEqualTo(DateSchema.pattern());
    }

    @Test
    void whatIsWrittenFromAKnownDayIsReadAsThatDay() {
        for (int number = 0; number < 500; number++) {
            LocalDate day = LocalDate.of(1970, 1, 1).plusDays(number * 73L);
            spellings(day)
                    .forEach((spelling, edtf) -> assertThat(
                                    PartialDate.read(spelling).map(PartialDate::edtf))
                            .as(spelling)
                            .contains(edtf));
        }
    }

    @Test
    void whatTheReaderReadsTheSchemaHolds() {
        Pattern pattern = Pattern.compile(DateSchema.pattern());
        for (int number = 0; number < 60; number++) {
            assertThat(spellings(LocalDate.of(1970, 1, 1).plusDays(number * 611L))
                            .keySet())
                    .allMatch(spelling -> pattern.matcher(spelling).matches());
        }
    }

    /// Texts of the characters that dates are made of: what one takes, the other does, but for the calendar.
    @Test
    void theReaderAndTheSchemaAgreeOnAnyText() {
        List<String> pieces = List.of(
                "2019",
                "19",
                "1",
                "12",
                "31",
                "3",
                "45",
                " ",
                " ",
                "-",
                "/",
                ".",
                ",",
                "Q",
                "kv",
                "T",
                "v",
                "W",
                "dec",
                "jul",
                "hösten",
                "vt",
                "kvartal",
                "tertial",
                "halvår",
                "andra",
                "kvartalet",
                "den ",
                ":a",
                "00:00",
                "'",
                "av ",
                "i ",
                "T00:00",
                "Z",
                "tisdag ",
                "\u00a0",
                "\u2013");
        Random random = new Random(20191231);
        Pattern pattern = Pattern.compile(DateSchema.pattern());
        List<String> differing = new ArrayList<>();
        for (int number = 0; number < 20_000; number++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(6); piece >= 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String stated = text.toString().strip();
            if (stated.isEmpty()) {
                continue;
            }
            boolean shaped = pattern.matcher(stated).matches();
            boolean read = switch (PartialDates.read(stated)) {
                case PartialDates.Reading.Read _ -> true;
                case PartialDates.Reading.Refused refused ->
                    switch (refused.problem()) {
                        case DATE_IMPOSSIBLE, DATE_BEYOND_MONTH, DATE_WEEKDAY -> shaped;
                        default -> false;
                    };
            };
            if (shaped != read) {
                differing.add(stated);
            }
        }
        assertThat(differing).isEmpty();
    }

    /// Spellings of a day and of the week, month, quarter, third, half and year that it lies in, each with its
    /// EDTF.
    private static Map<String, String> spellings(LocalDate day) {
        int year = day.getYear();
        int month = day.getMonthValue();
        int date = day.getDayOfMonth();
        String two = String.format(Locale.ROOT, "%02d", year % 100);
        String name = SWEDISH.get(month - 1);
        String iso = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, date);
        Map<String, String> spellings = new LinkedHashMap<>();
        for (String spelling : List.of(
                iso,
                iso.replace("-", ""),
                iso.replace('-', '/'),
                iso.replace('-', '.'),
                iso.replace('-', ' '),
                year + "-" + month + "-" + date,
                iso + " 00:00:00",
                iso + "T00:00",
                iso + "T00:00:00Z",
                date + "." + month + "." + year,
                String.format(Locale.ROOT, "%02d.%02d.%04d 00:00", date, month, year),
                date + " " + name + " " + year,
                date + "\u00a0" + name.toUpperCase(Locale.ROOT) + ", " + year,
                date + ":a " + SHORT.get(month - 1) + " " + year,
                "den " + date + " " + SHORT.get(month - 1) + ". " + year,
                date + "-" + SHORT.get(month - 1) + "-" + year)) {
            spellings.put(spelling, iso);
        }
        if (date > 12) {
            spellings.put(date + "/" + month + " " + year, iso);
            spellings.put(date + "/" + month + "-" + year, iso);
            spellings.put(month + "/" + date + "/" + year, iso);
            spellings.put(date + "-" + month + "-" + year, iso);
        }
        String ofMonth = String.format(Locale.ROOT, "%04d-%02d", year, month);
        spellings.put(ofMonth, ofMonth);
        spellings.put(name + " " + year, ofMonth);
        spellings.put(year + " " + name, ofMonth);
        spellings.put(SHORT.get(month - 1) + ". " + year, ofMonth);
        spellings.put(String.format(Locale.ROOT, "%02d/%04d", month, year), ofMonth);
        String quarter = year + "-" + (33 + (month - 1) / 3);
        for (String head : List.of("Q", "q", "kv ", "kv. ", "kvartal ", "K")) {
            spellings.put(head + ((month - 1) / 3 + 1) + " " + year, quarter);
            spellings.put(year + "-" + head + ((month - 1) / 3 + 1), quarter);
        }
        spellings.put("tertial " + ((month - 1) / 4 + 1) + " " + year, year + "-" + (37 + (month - 1) / 4));
        spellings.put("T" + ((month - 1) / 4 + 1) + "\u2013" + year, year + "-" + (37 + (month - 1) / 4));
        spellings.put("halvår " + (month < 7 ? 1 : 2) + " " + year, year + "-" + (month < 7 ? 40 : 41));
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        String week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + " " + day.get(IsoFields.WEEK_BASED_YEAR);
        spellings.put("v. " + week, monday + "/" + monday.plusDays(6));
        spellings.put("vecka " + week, monday + "/" + monday.plusDays(6));
        if (year < 2070) {
            spellings.put(SHORT.get(month - 1) + "-" + two, ofMonth);
            spellings.put("kv " + ((month - 1) / 3 + 1) + " -" + two, quarter);
        }
        return spellings;
    }
}
