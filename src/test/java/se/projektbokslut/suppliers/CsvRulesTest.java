package se.projektbokslut.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.projektbokslut.documents.CsvColumns;
import se.projektbokslut.documents.CsvReading;
import se.projektbokslut.documents.Document;
import se.projektbokslut.documents.Documents;

/// Lists of records and supplier ledgers have readers of their own; what a row, a cell and a quote are is the
/// same in both.
class CsvRulesTest {
    private static final String ONE = SupplierFiles.row("1", "V1", "10", "2019-01-02");
    private static final String TWO = SupplierFiles.row("1", "V2", "20", "2019-01-03");
    private static final String SOUND = SupplierFiles.HEADING + "\n" + ONE + "\n" + TWO + "\n";

    /// A file, how many rows it has, and the lines of those that are refused.
    static Stream<Arguments> files() {
        String open = ONE.replace("V1", "\"V1");
        return Stream.of(
                Arguments.of("as it should be", SOUND, 2, List.of()),
                Arguments.of("no line end at the end", SOUND.strip(), 2, List.of()),
                Arguments.of("CRLF", SOUND.replace("\n", "\r\n"), 2, List.of()),
                Arguments.of("CR", SOUND.replace('\n', '\r'), 2, List.of()),
                Arguments.of("CR CR LF", SOUND.replace("\n", "\r\r\n"), 2, List.of()),
                Arguments.of("semicolons", SOUND.replace(',', ';'), 2, List.of()),
                Arguments.of("tabs", SOUND.replace(',', '\t'), 2, List.of()),
                Arguments.of("a sep= line", "sep=;\n" + SOUND.replace(',', ';'), 2, List.of()),
                Arguments.of("a byte order mark", "\uFEFF" + SOUND, 2, List.of()),
                Arguments.of("the mark of the end of a file", SOUND + "\u001A", 2, List.of()),
                Arguments.of("that mark behind a row", SOUND.strip() + "\u001A\u001A\r\n", 2, List.of()),
                Arguments.of("form feeds between pages", "\f" + SOUND.replace("\n", "\n\f"), 2, List.of()),
                Arguments.of("form feeds on lines of their own", SOUND.replace("\n", "\n\f\n\f\f\n"), 2, List.of()),
                Arguments.of(
                        "a form feed before a quote",
                        SOUND.replace("\n1,Exempelstad", "\n\f\"1\",\"Exempelstad\""),
                        2,
                        List.of()),
                Arguments.of("the mark on a line within", SOUND.replace(TWO, "\u001A\n" + TWO), 3, List.of(3)),
                Arguments.of("empty lines", SOUND.replace("\n", "\n\n"), 2, List.of()),
                Arguments.of("rows of separators", SOUND + ",,,,,,,,\n" + ",,\n", 2, List.of()),
                Arguments.of("empty last columns", SOUND.replace("\n", ",,\n"), 2, List.of()),
                Arguments.of("quotes inside cells", SOUND.replace("Papper AB", "Skärm 5\" mm"), 2, List.of()),
                Arguments.of("quotes doubled", SOUND.replace("Papper AB", "\"Skärm 5\"\" mm\""), 2, List.of()),
                Arguments.of("a separator in quotes", SOUND.replace("Papper AB", "\"Papper, penna\""), 2, List.of()),
                Arguments.of("lines in quotes", SOUND.replace("Papper AB", "\"Papper\noch penna\""), 2, List.of()),
                Arguments.of(
                        "a quote that is not closed",
                        SupplierFiles.HEADING + "\n" + open + "\n" + TWO + "\n",
                        2,
                        List.of(2)),
                Arguments.of(
                        "two that are not",
                        SupplierFiles.HEADING + "\n" + open + "\n" + TWO + "\n" + open + "\n",
                        3,
                        List.of(2, 4)),
                Arguments.of("text behind a quote", SOUND.replace("V2", "\"V2\"x"), 2, List.of(3)),
                Arguments.of("a cell too few", SOUND.replace("V2,", ""), 2, List.of(3)),
                Arguments.of("a cell too many", SOUND.replace("V2,", "V2,x,"), 2, List.of(3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void bothReadersFindTheSameRows(String what, String file, int rows, List<Integer> refused) {
        SupplierLedger ledger = SupplierFiles.read(file);
        assertThat(ledger.rows()).isEqualTo(rows);
        assertThat(ledger.refusals().stream()
                        .map(refusal -> refusal.at().line())
                        .distinct()
                        .toList())
                .isEqualTo(refused);

        List<Integer> broken = new ArrayList<>();
        CsvReading reading = Documents.ofCsv(
                "f.csv",
                file.getBytes(StandardCharsets.UTF_8),
                new CsvColumns(Set.of(), Set.of(SupplierFiles.HEADING.split(","))::contains, Set.of()),
                document -> {
                    if (document instanceof Document.Broken one) {
                        broken.add(one.refusals().getFirst().at().line());
                    }
                });
        assertThat(reading.counted()).isEqualTo(rows);
        assertThat(broken).isEqualTo(refused);
    }
}
