package se.projektbokslut.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Writes large ledger files of a fictional municipality; the same size gives the same bytes.
public final class BenchmarkFiles {
    private static final String[] COSTS = {"4010", "4531", "5010", "5410", "5611", "6110", "6212", "6540", "6991"};
    private static final String[] INCOME = {"3001", "3002", "3010", "3041", "3051", "3590", "3740", "3990"};

    private final SplittableRandom random = new SplittableRandom(1);
    private final StringBuilder text = new StringBuilder();
    private final TreeMap<String, Long> balances = new TreeMap<>();
    private final int[] numbers = new int[6];
    private long entries;

    private BenchmarkFiles() {}

    /// A SIE 4 file of code page 437 with at least so many entries, about 100 bytes each: one year, 400 projects,
    /// 120 cost centres, texts on every row, vouchers that sum to zero, and results that tie.
    public static void sie(Path file, long entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            new BenchmarkFiles().sie(out, entries);
        }
    }

    /// A supplier ledger of the national specification's 15 columns, about 150 bytes a row: five years, one buyer.
    static void suppliers(Path file, long rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            new BenchmarkFiles().suppliers(out, rows);
        }
    }

    private void sie(OutputStream out, long wanted) throws IOException {
        Charset cp437 = Charset.forName("IBM437");
        line("#FLAGGA 0\r\n#FORMAT PC8\r\n#SIETYP 4\r\n#FNAMN \"Exempelköpings kommun\"\r\n#RAR 0 20240101 20241231");
        line("#DIM 1 \"Kostnadsställe\"\r\n#DIM 6 \"Projekt\"");
        for (int project = 1; project <= 400; project++) {
            line("#OBJEKT 6 \"%s\" \"Gång- och cykelväg %s\"".formatted(project(project), project));
        }
        while (entries < wanted) {
            voucher(1 + (int) (entries * 12 / wanted), 1 + (int) (entries * 336 / wanted) % 28);
            if (text.length() > 1 << 20) {
                out.write(text.toString().getBytes(cp437));
                text.setLength(0);
            }
        }
        balances.forEach((account, sum) ->
                line("#" + (account.charAt(0) < '3' ? "UB" : "RES") + " 0 " + account + " " + kronor(sum)));
        out.write(text.toString().getBytes(cp437));
    }

    private void voucher(int month, int day) {
        String date = String.format(Locale.ROOT, "2024%02d%02d", month, day);
        int kind = random.nextInt(100);
        int party = random.nextInt(1, 1201);
        if (kind < 30) {
            String about = "Lev.faktura " + entries + " Leverantör " + party + " i Örebro AB";
            begin("LF", 0, date, about);
            long net = 0;
            for (int rows = random.nextInt(1, 4); rows > 0; rows--) {
                long amount = random.nextInt(2_000, 3_000_000);
                net += amount;
                entry(COSTS[random.nextInt(COSTS.length)], objects(), amount, date, "Kostnad Leverantör " + party);
            }
            entry("2641", "{}", net / 4, date, "Ingående moms");
            entry("2440", "{}", -net - net / 4, date, about);
        } else if (kind < 57) {
            String about = "Kundfaktura " + entries + " Kund " + party + " Åkeri & Söner AB";
            begin("KF", 1, date, about);
            long net = random.nextInt(5_000, 4_000_000);
            entry("1510", "{}", net + net / 4, date, about);
            entry(
                    INCOME[random.nextInt(INCOME.length)],
                    objects(),
                    -net,
                    date,
                    "Rad Kund " + party + " Åkeri & Söner AB");
            entry("2611", "{}", -(net / 4), date, "Utgående moms");
        } else if (kind < 75) {
            pair("KI", 2, date, "Inbetalning kund", "1930", "1510", "{}", "{}");
        } else if (kind < 90) {
            pair("LB", 3, date, "Utbetalning leverantör", "2440", "1930", "{}", "{}");
        } else if (kind < 93) {
            begin("L", 4, date, "Lön");
            String objects = objects();
            long pay = random.nextInt(2_000_000, 6_000_000);
            entry("7010", objects, pay, date, "Månadslön");
            entry("7510", objects, pay * 3142 / 10_000, date, "Arbetsgivaravgifter");
            entry("2731", "{}", -(pay * 3142 / 10_000), date, "Arbetsgivaravgifter");
            entry("2710", "{}", -(pay * 3 / 10), date, "Avdragen skatt");
            entry("1930", "{}", pay * 3 / 10 - pay, date, "Nettolön");
        } else {
            String account = COSTS[random.nextInt(COSTS.length)];
            pair("B", 5, date, "Omföring mellan projekt", account, account, objects(), objects());
        }
        line("}");
    }

    private void pair(
            String series,
            int index,
            String date,
            String about,
            String to,
            String from,
            String objectsTo,
            String objectsFrom) {
        begin(series, index, date, about);
        long amount = random.nextInt(5_000, 5_000_000);
        entry(to, objectsTo, amount, date, about);
        entry(from, objectsFrom, -amount, date, about);
    }

    private void begin(String series, int index, String date, String voucherText) {
        line("#VER " + series + " " + ++numbers[index] + " " + date + " \"" + voucherText + "\" " + date + " \"SIGN"
                + random.nextInt(10, 50) + "\"\r\n{");
    }

    private void entry(String account, String objects, long ore, String date, String entryText) {
        line("   #TRANS " + account + " " + objects + " " + kronor(ore) + " " + date + " \"" + entryText + "\"");
        balances.merge(account, ore, Long::sum);
        entries++;
    }

    private String objects() {
        String project =
                random.nextInt(100) < 72 ? " 6 \"" + project(random.nextInt(1, 1 + random.nextInt(1, 401))) + "\"" : "";
        return "{1 \"" + random.nextInt(1001, 1121) + "\"" + project + "}";
    }

    private static String project(int number) {
        return number % 3 == 0 ? Integer.toString(100_000 + number) : "P" + (10_000 + number);
    }

    private void suppliers(OutputStream out, long rows) throws IOException {
        Charset utf8 = StandardCharsets.UTF_8;
        text.append("kopare_id,kopare,verifikationsnummer,leverantor,leverantor_id,konto_nr,konto_text,belopp,datum,")
                .append("forvaltning,fakturanummer,grund,avtal,kommun_id,s_kod_nr\r\n");
        for (long row = 0; row < rows; row++) {
            int supplier = random.nextInt(1, 5_001);
            int account = random.nextInt(200);
            int day = (int) (row * 1_680 / rows);
            text.append("212000-1355,Exköpings kommun,")
                    .append(10_000_000 + row * 2 / 3)
                    .append(",Leverantör ")
                    .append(supplier)
                    .append(" AB,556")
                    .append(100 + supplier % 900)
                    .append("-")
                    .append(1_000 + supplier)
                    .append(",")
                    .append(60_000 + account * 10)
                    .append(",Material ")
                    .append(account)
                    .append(",")
                    .append(kronor(random.nextInt(-500_000, 20_000_000)))
                    .append(",20")
                    .append(20 + day / 336)
                    .append(day / 28 % 12 < 9 ? "-0" : "-")
                    .append(day / 28 % 12 + 1)
                    .append(day % 28 < 9 ? "-0" : "-")
                    .append(day % 28 + 1)
                    .append(",Service,F")
                    .append(100_000_000L + row)
                    .append(",,A")
                    .append(supplier % 97)
                    .append(",1480,\r\n");
            if (text.length() > 1 << 20) {
                out.write(text.toString().getBytes(utf8));
                text.setLength(0);
            }
        }
        out.write(text.toString().getBytes(utf8));
    }

    private void line(String line) {
        text.append(line).append("\r\n");
    }

    private static String kronor(long ore) {
        long whole = Math.abs(ore) / 100;
        long rest = Math.abs(ore) % 100;
        return (ore < 0 ? "-" : "") + whole + (rest < 10 ? ".0" : ".") + rest;
    }
}
