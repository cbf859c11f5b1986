package se.projektbokslut.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// A real PostgreSQL server, one for all tests of this machine, started when the first of them needs it. It lets the
/// user `office` in by password only; `postgres` needs none. Its data lie in a folder that outlives a restart and goes
/// with this Java machine.
final class Postgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;
    private static @Nullable Path data;

    private Postgres() {}

    /// The address of a new, empty database.
    static synchronized String newDatabase() {
        if (server == null) {
            data = temporaryFolder();
            server = start(EmbeddedPostgres.builder().setDataDirectoryCustomizer(Postgres::askOfficeForItsPassword));
            execute(url("postgres"), "CREATE ROLE office LOGIN PASSWORD 'right'");
        }
        String name = "office" + DATABASES.incrementAndGet();
        execute(url("postgres"), "CREATE DATABASE " + name);
        execute(url(name), "GRANT ALL ON SCHEMA public TO office");
        return url(name);
    }

    /// The options that name that database.
    static String[] options(String url) {
        return new String[] {"--spring.datasource.url=" + url, "--spring.datasource.username=postgres"};
    }

    /// The same as options of a Java machine.
    static String[] properties(String url) {
        return new String[] {"-Dspring.datasource.url=" + url, "-Dspring.datasource.username=postgres"};
    }

    static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// The number that a query gives.
    static long number(String url, String query) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /// Whether a run has made the tables. The server takes a moment to answer, so that who asks again and again does
    /// not keep the machine from what is waited for.
    static boolean hasTable(String url) {
        return number(url, "SELECT count(*) FROM pg_class, pg_sleep(0.05) WHERE relname = 'batch_step_execution'") > 0;
    }

    /// Stops the server and starts it again at the same port, on the same data: every connection breaks.
    static synchronized void restart() {
        try {
            int port = started().getPort();
            started().close();
            server = start(EmbeddedPostgres.builder().setPort(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            return builder.setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setRegisterShutdownHook(false)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("postgres");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void end(Path folder) {
        try {
            if (server != null) {
                server.close();
            }
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void askOfficeForItsPassword(File data) {
        try {
            Path rules = data.toPath().resolve("pg_hba.conf");
            Files.writeString(
                    rules,
                    "host all office all scram-sha-256\n" + Files.readString(rules, StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:%s/%s".formatted(started().getPort(), database);
    }

    private static EmbeddedPostgres started() {
        if (server == null) {
            throw new IllegalStateException("the server has not been started");
        }
        return server;
    }
}
