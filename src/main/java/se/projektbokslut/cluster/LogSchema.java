package se.projektbokslut.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptException;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/// The framework's tables on a PostgreSQL server. A comment on the first of them tells which version they are of,
/// so no table of ours is needed.
public final class LogSchema {
    private static final String SCRIPT = "db/batch-postgresql.sql";

    /// What the comment says when the tables are those of the script.
    private static final String VERSION = "projektbokslut log 1";

    private static final String COMMENT =
            "SELECT obj_description(t.oid, 'pg_class') FROM pg_class t WHERE t.oid = to_regclass('batch_job_instance')";

    /// What the framework numbers by sequences.
    private static final List<String> NUMBERED = List.of("job_instance", "job_execution", "step_execution");

    private LogSchema() {}

    /// Makes the tables where there are none. To be called only by the holder of the lock.
    ///
    /// @return a line that says what to do where other tables are there; empty where all is in order
    static Optional<String> ensure(Connection connection) throws SQLException {
        Found found = find(connection);
        if (found.exists()) {
            Optional<String> fault = fault(found);
            if (fault.isEmpty()) {
                catchUp(connection);
            }
            return fault;
        }
        connection.setAutoCommit(false);
        try {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPT));
            connection.commit();
        } catch (ScriptException e) {
            // What the server answered tells what to do about it.
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw e;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return Optional.empty();
    }

    /// A restored database may have rows and sequences of different days, and the framework would give a new
    /// row the number of one that is there.
    private static void catchUp(Connection connection) throws SQLException {
        for (String row : NUMBERED) {
            String table = "batch_" + row;
            String sequence = table + "_seq";
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "SELECT setval('%2$s', m.last) FROM (SELECT max(%1$s_id) AS last FROM %3$s) m, %2$s s WHERE m.last >= s.last_value AND (m.last > s.last_value OR NOT s.is_called)"
                                .formatted(row, sequence, table));
            }
        }
    }

    /// Why the tables cannot be used, by somebody who must not make them; empty where they can, or will be made.
    public static Optional<String> check(Connection connection) throws SQLException {
        Found found = find(connection);
        return found.exists() ? fault(found) : Optional.empty();
    }

    /// @param version empty where the table bears no comment
    private record Found(boolean exists, String version) {}

    private static Found find(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COMMENT);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return new Found(false, "");
            }
            String comment = row.getString(1);
            return new Found(true, comment == null ? "" : comment);
        }
    }

    private static Optional<String> fault(Found found) {
        if (found.version().equals(VERSION)) {
            return Optional.empty();
        }
        return Optional.of(
                "the tables of the log are %s, this program needs \"%s\"; install the program that made them, or name an empty schema with ?currentSchema= (no report is lost: the log says only what ran)"
                        .formatted(
                                found.version().isEmpty() ? "of another program" : '"' + found.version() + '"',
                                VERSION));
    }
}
