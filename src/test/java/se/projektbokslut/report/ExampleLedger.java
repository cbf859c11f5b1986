package se.projektbokslut.report;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes an example's ledger as a ledger system gives it where nobody has ordered SIE: its entries as rows of a
/// workbook, and the balances, which no row of an entry holds, as SIE of type 1.
final class ExampleLedger {
    private static final Charset CP437 = Charset.forName("IBM437");

    private static final List<String> HEADINGS = List.of(
            "Verdatum", "Serie", "Vernr", "Text", "Konto", "Kontonamn", "Ansvar", "Projekt", "Projektnamn", "Belopp");

    private static final String DESCRIPTION = """
            sheet: Huvudbok
            heading: 3
            kind: entries
            company: 212000-0000
            columns:
              Verdatum: date
              Serie: series
              Vernr: voucher
              Text: ignore
              Konto: account
              Kontonamn: account-text
              Ansvar: ignore
              Projekt: project
              Projektnamn: project-text
              Belopp: amount
            """;

    private static final Pattern NAMED = Pattern.compile("#(KONTO|OBJEKT 6) \"?([^ \"]+)\"? \"(.*)\"");
    private static final Pattern VOUCHER = Pattern.compile("#VER \"(\\w+)\" (\\d+) (\\d{8}) \"(.*)\"");
    private static final Pattern ENTRY = Pattern.compile("#TRANS (\\d+) \\{(.*)} (\\S+)");
    private static final Pattern OBJECT = Pattern.compile("(\\d+) \"([^\"]*)\"");

    private final Map<String, String> names = new HashMap<>();
    private final List<Map<String, ExampleSheet.Value>> rows = new ArrayList<>();

    /// Takes a SIE file into the list.
    ///
    /// @param balances is written with what the list does not hold
    void add(Path sie, Path balances) throws IOException {
        List<String> lines = Files.readString(sie, CP437).lines().toList();
        Matcher voucher = VOUCHER.matcher("");
        for (String line : lines) {
            Matcher named = NAMED.matcher(line);
            Matcher entry = ENTRY.matcher(line);
            if (named.matches()) {
                names.put(named.group(1).charAt(0) + named.group(2), named.group(3));
            } else if (line.startsWith("#VER")) {
                voucher = VOUCHER.matcher(line);
                check(voucher.matches(), line);
            } else if (line.startsWith("#TRANS")) {
                check(entry.matches(), line);
                rows.add(row(voucher, entry));
            }
        }
        Files.writeString(
                balances,
                lines.stream()
                        .filter(line -> line.startsWith("#") && !line.matches("#(?:VER|TRANS|DIM|OBJEKT|KSUMMA).*"))
                        .map(line -> line.replace("#SIETYP 4", "#SIETYP 1"))
                        .collect(Collectors.joining("\r\n", "", "\r\n")),
                CP437);
    }

    private Map<String, ExampleSheet.Value> row(Matcher voucher, Matcher entry) {
        Map<String, String> objects = new HashMap<>();
        OBJECT.matcher(entry.group(2)).results().forEach(found -> objects.put(found.group(1), found.group(2)));
        Map<String, ExampleSheet.Value> row = new LinkedHashMap<>();
        row.put(
                "Verdatum",
                new ExampleSheet.Value.Day(LocalDate.parse(voucher.group(3), DateTimeFormatter.BASIC_ISO_DATE)));
        put(row, "Serie", voucher.group(1));
        put(row, "Vernr", voucher.group(2));
        put(row, "Text", voucher.group(4));
        put(row, "Konto", entry.group(1));
        put(row, "Kontonamn", names.getOrDefault("K" + entry.group(1), ""));
        put(row, "Ansvar", objects.getOrDefault("1", ""));
        put(row, "Projekt", objects.getOrDefault("6", ""));
        put(row, "Projektnamn", names.getOrDefault("O" + objects.getOrDefault("6", ""), ""));
        row.put("Belopp", new ExampleSheet.Value.Figure(entry.group(3)));
        return row;
    }

    private static void put(Map<String, ExampleSheet.Value> row, String heading, String text) {
        if (!text.isEmpty()) {
            row.put(heading, new ExampleSheet.Value.Words(text));
        }
    }

    private static void check(boolean known, String line) {
        if (!known) {
            throw new IllegalArgumentException("not as the example writes it: " + line);
        }
    }

    /// @param folder the ledger's
    void write(Path folder) throws IOException {
        Files.write(
                folder.resolve("huvudbok.xlsx"),
                new ExampleSheet("Huvudbok, Exempelstad (påhittad kommun)", "Huvudbok", HEADINGS, rows).workbook());
        Files.writeString(folder.resolve("huvudbok.columns.yaml"), ExampleLists.FICTIONAL + DESCRIPTION);
    }
}
