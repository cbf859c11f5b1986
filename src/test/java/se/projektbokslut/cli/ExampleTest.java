package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import se.projektbokslut.Thorough;

/// The example that comes with the project, as its page says that it is made and run.
class ExampleTest {
    private static final Path EXAMPLE = Path.of("examples/exempelstad");

    @TempDir
    Path folder;

    @Test
    void theCommandOnItsPageWritesItByteForByte() throws IOException {
        Path into = folder.resolve("again");
        String[] command = Files.readString(Path.of("examples/README.md"))
                .lines()
                .filter(line -> line.contains(" generate "))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".* generate ", "generate ")
                .replace(EXAMPLE.toString(), into.toString())
                .split(" ");

        assertThat(Office.execute(command).code()).isZero();
        assertThat(Office.digests(into)).isEqualTo(Office.digests(EXAMPLE));
    }

    @Test
    void itsReportsHaveMoneyInThemAndSayThatItIsFictional() throws IOException {
        Office office = Office.empty(folder);
        Office.copyTree(EXAMPLE, office.input());

        Office.Ended ended = Office.execute(
                "run",
                "--input=" + office.input(),
                "--output=" + office.output(),
                "--state=" + office.state(),
                "--as-of=2024-12-31");

        assertThat(ended.code()).isZero();

        assertThat(office.publishedLines("refused.csv")).hasSize(1);
        assertThat(office.published("findings.csv")).doesNotContain(",error,");
        List<String> total = office.publishedLines("2023/annual-report-2023.csv").stream()
                .filter(line -> line.contains(",total,"))
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .toList();
        List<String> columns = List.of(
                office.publishedLines("2023/annual-report-2023.csv").getFirst().split(","));
        for (String amount : List.of("budget", "actual", "variance", "debit", "invoice_amount")) {
            assertThat(total.get(columns.indexOf(amount)))
                    .as(amount)
                    .isNotEmpty()
                    .isNotEqualTo("0.00");
        }
        for (int year = 2021; year <= 2024; year++) {
            String pdf = office.output()
                    .resolve(year + "/annual-report-" + year + ".pdf")
                    .toString();
            try (PdfReader reader = new PdfReader(pdf)) {
                // The author stands in the foot of every page, which is no part of the extracted text.
                assertThat(reader.getInfo()).containsEntry("Author", "Exempelstad (påhittad kommun)");
                assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("Exempelstad (påhittad kommun)");
            }
        }
    }

    /// A director reads the page that leads: nothing of it runs onto the next one, where the time line begins.
    @ParameterizedTest
    @CsvSource({"sv, Tidslinje", "en, Time line"})
    @Thorough
    void theYearInBriefIsOnePageInEitherLanguage(String language, String next) throws IOException {
        Office office = Office.empty(folder);
        Office.copyTree(EXAMPLE, office.input());
        assertThat(office.run("--as-of=2024-12-31", "--lang=" + language).code())
                .isZero();
        for (int year : List.of(2022, 2023, 2024)) {
            Path pdf = office.output().resolve(year + "/annual-report-" + year + ".pdf");
            try (PdfReader reader = new PdfReader(pdf.toString())) {
                assertThat(new PdfTextExtractor(reader).getTextFromPage(3).strip())
                        .as("page 3 of %s", year)
                        .startsWith(next);
            }
        }
    }
}
