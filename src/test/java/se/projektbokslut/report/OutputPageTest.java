package se.projektbokslut.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.projektbokslut.project.Generated;
import se.projektbokslut.words.Language;

/// Keeps the columns of `docs/OUTPUT.md` the same as those of the published files, with the words of the workbooks'
/// headings.
class OutputPageTest {
    private static final Path PAGE = Path.of("docs", "OUTPUT.md");

    @Test
    void thePageHasTheColumnsOfEachFile() throws IOException {
        String page = Files.readString(PAGE);
        page = Generated.between(
                page,
                "<!-- kolumner: ur programmets tabeller, skrivna av OutputPageTest -->\n",
                "<!-- slut på kolumner -->",
                tables(Texts.of(Language.SV), "ÅR", "| kolumn | rubrik |"));
        page = Generated.between(
                page,
                "<!-- columns: of the program's tables, written by OutputPageTest -->\n",
                "<!-- end of columns -->",
                tables(Texts.of(Language.EN), "YEAR", "| column | heading |"));
        Generated.compare(PAGE, page, "OutputPageTest", "output.write");
    }

    private static String tables(Texts texts, String year, String heading) {
        Map<String, List<String>> files = new LinkedHashMap<>();
        files.put("`annual-report-%s.csv`, `annual-summary.csv`", ProcessRow.COLUMNS);
        files.put("`projects-%s.csv`, `projects-undated.csv`, `projects-planned.csv`", ProjectRow.COLUMNS);
        files.put("`changes-%s.csv`", CsvFiles.CHANGE_COLUMNS);
        files.put("`findings.csv`", CsvFiles.FINDING_COLUMNS);
        files.put("`refused.csv`", CsvFiles.REFUSED_COLUMNS);
        StringBuilder tables = new StringBuilder();
        files.forEach((names, columns) -> {
            tables.append("\n### ").append(names.formatted(year)).append("\n\n").append(heading);
            tables.append("\n| --- | --- |\n");
            columns.forEach(
                    column -> tables.append("| `%s` | %s |\n".formatted(column, texts.label("column." + column))));
        });
        return tables.append('\n').toString();
    }
}
