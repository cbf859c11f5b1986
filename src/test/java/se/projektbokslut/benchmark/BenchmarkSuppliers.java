package se.projektbokslut.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Locale;
import se.projektbokslut.cache.FileTree;

/// What a supplier ledger of many rows adds to a night, against DuckDB, which only groups them. A project runs in the
/// years of the rows, so both jobs draw the same years, and what is told is what the rows themselves cost.
final class BenchmarkSuppliers {
    private static final int ROWS = 10_000_000;
    private static final int ROUNDS = 5;
    private static final double LIMIT = 1.2;

    private final BenchmarkOffice office;
    private final BenchmarkTable table;
    /// Both compilers, as docs/INSTALL.md advises whoever reads gigabytes.
    private static final String[] LARGE = {"-Xmx256m", "-XX:TieredStopAtLevel=4"};

    /// The years of [BenchmarkFiles#suppliers].
    private static final String PROJECT =
            "id: lopande\ntitle: Ett löpande projekt\nstatus: closed\nstart: 2020-01\nend: 2024-12\n";

    private final int rows;

    /// @param percent of the full size
    BenchmarkSuppliers(BenchmarkOffice office, BenchmarkTable table, int percent) {
        this.office = office;
        this.table = table;
        this.rows = ROWS / 100 * percent;
    }

    /// The whole job by the launcher, from the start cache as an installed program, less the same job without
    /// the rows. All three are taken in turn, and the median of the rounds' ratios is told.
    void measure() throws Exception {
        Path without = office.input("no-suppliers");
        Path with = office.input("suppliers");
        Files.writeString(without.resolve("projects/lopande.yaml"), PROJECT);
        Files.writeString(with.resolve("projects/lopande.yaml"), PROJECT);
        Path file = with.resolve("ledger/suppliers.csv");
        BenchmarkFiles.suppliers(file, rows);
        Path cache = office.work().resolve("start-cache");
        office.warmUp(cache);
        double[] ratios = new double[ROUNDS];
        double[] more = new double[ROUNDS];
        double[] grouping = new double[ROUNDS];
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
            group(duckDb, file);
            for (int i = 0; i < ROUNDS; i++) {
                grouping[i] = BenchmarkOffice.millis(() -> group(duckDb, file));
                more[i] = office.jobFromCache(cache, with, "suppliers-" + i, LARGE)
                        - office.jobFromCache(cache, without, "no-suppliers-" + i, LARGE);
                ratios[i] = more[i] / grouping[i];
            }
        }
        double median = BenchmarkOffice.median(ratios);
        table.add(
                String.format(
                        Locale.ROOT,
                        "what %d supplier rows, %.2f GB, add to a job of the same years / DuckDB's GROUP BY",
                        rows,
                        Files.size(file) / 1e9),
                String.format(Locale.ROOT, "%.2f", LIMIT),
                String.format(
                        Locale.ROOT,
                        "%.2f (%.2f s, %.2f s)",
                        median,
                        BenchmarkOffice.median(more) / 1e3,
                        BenchmarkOffice.median(grouping) / 1e3),
                median <= LIMIT);
        FileTree.delete(with);
    }

    /// By year and account, as DuckDB finds out the file's shape by itself, but for the amounts: exact decimals.
    private void group(Connection duckDb, Path file) throws Exception {
        String query = "SELECT year(datum), konto_nr, count(*), sum(belopp) FROM read_csv('" + file
                + "', types = {'belopp': 'DECIMAL(18,2)'}) GROUP BY ALL";
        long found = 0;
        try (Statement statement = duckDb.createStatement();
                ResultSet groups = statement.executeQuery(query)) {
            while (groups.next()) {
                found += groups.getLong(3);
            }
        }
        if (found != rows) {
            throw new IllegalStateException("DuckDB has read " + found + " rows");
        }
    }
}
