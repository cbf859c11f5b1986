package se.projektbokslut.generate;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Writes the input folder of a fictional municipality, Exempelstad: `processes.yaml`, `projects/` and, where the
/// portfolio has one, `ledger/` with `years.yaml` and `volumes.csv`. One record and one voucher are held at a time,
/// so a portfolio may be of any size.
public final class PortfolioGenerator {
    private final PortfolioShape portfolio;
    private final RecordMaker records;
    private final LedgerGenerator ledger;

    public PortfolioGenerator(PortfolioShape portfolio) {
        ProjectPlanner plans = new ProjectPlanner(portfolio);
        Titles titles = new Titles(portfolio, plans);
        this.portfolio = portfolio;
        this.records = new RecordMaker(portfolio, plans, titles);
        this.ledger = new LedgerGenerator(portfolio, plans, titles);
    }

    /// Writes the portfolio into the folder, which is made where it is not there.
    ///
    /// Throws [FileAlreadyExistsException] where the folder already holds a part of an office's input: somebody's
    /// real files are never written over. Throws [IllegalArgumentException] where the portfolio's entries are too
    /// few for its projects. In neither case is anything written.
    public void write(Path folder) throws IOException {
        Path projects = folder.resolve("projects");
        for (String name : List.of("processes.yaml", "projects", "ledger", "volumes.csv", "years.yaml")) {
            if (Files.exists(folder.resolve(name))) {
                throw new FileAlreadyExistsException(folder.resolve(name).toString());
            }
        }
        if (portfolio.entries() > 0) {
            ledger.requireEntriesEnough();
        }
        Files.createDirectories(projects);
        newText(folder.resolve("processes.yaml"), OfficeFiles.processesYaml());
        int digits = Integer.toString(portfolio.files()).length();
        for (int file = 0; file < portfolio.files(); file++) {
            String number = Integer.toString(file + 1);
            String name = "portfolio-" + "0".repeat(digits - number.length()) + number;
            writeFile(projects, name, firstOf(file), firstOf(file + 1));
        }
        if (portfolio.entries() + portfolio.supplierRows() > 0) {
            writeLedger(folder);
        }
    }

    private void writeLedger(Path folder) throws IOException {
        Path ledgerFolder = Files.createDirectories(folder.resolve("ledger"));
        if (portfolio.entries() > 0) {
            ledger.write(ledgerFolder);
        }
        if (portfolio.supplierRows() > 0) {
            new SupplierGenerator(portfolio).write(ledgerFolder);
        }
        newText(folder.resolve("years.yaml"), OfficeFiles.yearsYaml(portfolio));
        newText(folder.resolve("volumes.csv"), OfficeFiles.volumesCsv(portfolio));
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

    private static void newText(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    }
}
