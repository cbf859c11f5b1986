package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/// Inputs of some size, of records and ledger files.
final class Portfolios {
    static final String ADOPTED = "2019: {state: adopted, date: 2020-02-14}\n";

    private Portfolios() {}

    /// Writes records and one SIE file a year from 2017; 2019 is adopted.
    static Office write(Office office, int records, int files, int ledgers, int vouchers) {
        assertThat(Office.execute(
                                "generate",
                                "--into=" + office.input(),
                                "--projects=" + records,
                                "--files=" + files,
                                "--from=2017")
                        .code())
                .isZero();
        office.write("years.yaml", ADOPTED);
        for (int i = 0; i < ledgers; i++) {
            office.write("ledger/ledger-" + i + ".se", sie("A" + i, 2017 + i % 6, vouchers));
        }
        return office;
    }

    /// Few records and years, for tests that start many processes; 2019 is adopted.
    static Office small(Path root) {
        Office office = Office.empty(root);
        assertThat(Office.execute(
                                "generate",
                                "--into=" + office.input(),
                                "--projects=40",
                                "--files=8",
                                "--from=2018",
                                "--to=2019")
                        .code())
                .isZero();
        office.write("years.yaml", ADOPTED);
        for (int i = 0; i < 4; i++) {
            office.write("ledger/ledger-" + i + ".se", sie("A" + i, 2018 + i % 2, 300));
        }
        return office;
    }

    /// Decides on the edition of 2019 that a late ledger file makes proposed.
    static void decide(Office office) {
        office.write("years.yaml", ADOPTED.replace("}", ", editions: [{edition: 2, date: 2020-05-04}]}"));
    }

    /// Adds a ledger file to 2019, of which an edition is then proposed.
    static void addLate(Office office) {
        office.write("ledger/late.se", sie("LATE", 2019, 50));
    }

    /// A SIE file whose vouchers each sum to zero.
    static byte[] sie(String series, int year, int vouchers) {
        StringBuilder sie = new StringBuilder("""
                #FLAGGA 0
                #FORMAT PC8
                #SIETYP 4
                #ORGNR 212000-0001
                #FNAMN "Exempelköping"
                #RAR 0 %s0101 %s1231
                #KONTO 1510 Kundfordringar
                #KONTO 2440 "Leverantörsskulder"
                #KONTO 4010 Köp
                """.formatted(year, year));
        for (int i = 1; i <= vouchers; i++) {
            int ore = 100 + i * 37 % 90_000;
            sie.append(
                    String.format(Locale.ROOT, "#VER %s %d %d%02d%02d\n{\n", series, i, year, 1 + i % 12, 1 + i % 28));
            sie.append(String.format(Locale.ROOT, "#TRANS 4010 {6 \"P%d\"} %d.%02d\n", i % 50, ore / 100, ore % 100));
            sie.append(String.format(
                    Locale.ROOT, "#TRANS %s {} -%d.%02d\n}\n", i % 2 == 0 ? "2440" : "1510", ore / 100, ore % 100));
        }
        return sie.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
