package se.projektbokslut.generate;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Writes the input folder of a fictional municipality, Exempelköping: `processes.yaml` and `projects/`. One
/// record is held at a time, so a portfolio may be of any size.
public final class PortfolioGenerator {
    private final Portfolio portfolio;
    private final RecordMaker records;

    public PortfolioGenerator(Portfolio portfolio) {
        this.portfolio = portfolio;
        this.records = new RecordMaker(portfolio);
    }

    /// Writes the portfolio into the folder, which is made where it is not there.
    ///
    /// Throws [FileAlreadyExistsException] where the folder already holds processes or projects: somebody's real
    /// records are never written over.
    public void write(Path folder) throws IOException {
        Path processes = folder.resolve("processes.yaml");
        Path projects = folder.resolve("projects");
        for (Path taken : List.of(processes, projects)) {
            if (Files.exists(taken)) {
                throw new FileAlreadyExistsException(taken.toString());
            }
        }
        Files.createDirectories(projects);
        Files.writeString(processes, processesYaml(), StandardOpenOption.CREATE_NEW);
        int digits = Integer.toString(portfolio.files()).length();
        for (int file = 0; file < portfolio.files(); file++) {
            String number = Integer.toString(file + 1);
            String name = "portfolio-" + "0".repeat(digits - number.length()) + number;
            writeFile(projects, name, firstOf(file), firstOf(file + 1));
        }
    }

    /// The index of the first record in a file, counted from 0.
    private int firstOf(int file) {
        return (int) ((long) portfolio.projects() * file / portfolio.files());
    }

    private void writeFile(Path folder, String name, int from, int to) throws IOException {
        switch (portfolio.format()) {
            case YAML -> {
                try (Writer out = newFile(folder.resolve(name + ".yaml"))) {
                    for (int i = from; i < to; i++) {
                        out.write(i == from ? "" : "---\n");
                        out.write(YamlText.of(records.make(i)));
                    }
                }
            }
            case JSON -> {
                try (Writer out = newFile(folder.resolve(name + ".json"))) {
                    for (int i = from; i < to; i++) {
                        out.write(i == from ? "[\n" : ",\n");
                        out.write(JsonMapper.shared().writeValueAsString(records.make(i)));
                    }
                    out.write("\n]\n");
                }
            }
        }
    }

    private static Writer newFile(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }

    private static String processesYaml() {
        Map<String, String> names = Map.of(
                Vocabulary.CUSTOMER_LEDGER, "{sv: Kundreskontra, en: Customer ledger}",
                Vocabulary.SUPPLIER_LEDGER, "{sv: Leverantörsreskontra, en: Supplier ledger}",
                Vocabulary.ACCOUNTING, "{sv: Redovisning och moms, en: Accounting and VAT}");
        return Vocabulary.PROCESSES.stream()
                .map(id -> "  - id: " + id + "\n    name: " + names.get(id) + "\n")
                .collect(Collectors.joining("", """
                        # Exempelköping är en påhittad kommun.
                        organisation: {sv: Exempelköpings servicecentrum, en: Exempelköping service centre}
                        chart: kommun-bas
                        processes:
                        """, ""));
    }
}
