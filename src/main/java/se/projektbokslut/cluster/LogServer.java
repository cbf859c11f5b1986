package se.projektbokslut.cluster;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import se.projektbokslut.program.Failures;
import se.projektbokslut.program.RunOutcome;

/// The database server that keeps the framework's log, where `spring.datasource.url` names one, and the right to be
/// the only run that uses it. That right is a lock of the server's on a connection of its own: the server takes it
/// back when the connection ends, however it ends, so two machines with a state folder each cannot run at once.
public final class LogServer implements AutoCloseable {
    public static final String URL = "spring.datasource.url";
    private static final String SERVER = "jdbc:postgresql:";
    private static final String FILE = "jdbc:hsqldb:";

    /// Tells our locks of that database from those of others; the schema tells them apart among us.
    private static final int LOCK = 0x50424b53;

    private static final String SECONDS_TO_CONNECT = "10";
    private static final int SECONDS_TO_ANSWER = 5;

    private final @Nullable Connection connection;

    private LogServer(@Nullable Connection connection) {
        this.connection = connection;
    }

    /// Why a run cannot have the server.
    public static final class Refused extends Exception {
        private final transient RunOutcome outcome;

        public Refused(RunOutcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }

        public RunOutcome outcome() {
            return outcome;
        }
    }

    /// Whether the log is on a server, not in a file of the state folder.
    public static boolean isNamed(Environment settings) {
        return settings.getProperty(URL, "").startsWith(SERVER);
    }

    /// Settings that the framework needs with a server. Runs are made one at a time, under the lock; the stricter
    /// isolation that the framework takes by itself only makes the server refuse some of them.
    public static Map<String, Object> frameworkSettings() {
        return Map.of(
                "spring.sql.init.mode", "never",
                "spring.batch.jdbc.isolation-level-for-create", "read_committed");
    }

    /// Takes the lock and makes the tables where there are none; does nothing where the log is in a file.
    public static LogServer enter(Environment settings) throws Refused {
        String url = settings.getProperty(URL, "");
        if (url.startsWith(FILE)) {
            return new LogServer(null);
        }
        Connection connection = connect(settings);
        try {
            if (!lock(connection)) {
                throw new Refused(
                        new RunOutcome.Locked(
                                shown(url)
                                        + ": another run holds this database; wait for it to end, or name another schema with ?currentSchema="));
            }
            Optional<String> fault = LogSchema.ensure(connection);
            if (fault.isPresent()) {
                throw new Refused(unusable(shown(url), fault.get()));
            }
            return new LogServer(connection);
        } catch (SQLException e) {
            close(connection);
            throw new Refused(outcome(url, e));
        } catch (Refused refused) {
            close(connection);
            throw refused;
        }
    }

    /// A connection of its own, outside the framework's pool.
    public static Connection connect(Environment settings) throws Refused {
        String url = settings.getProperty(URL, "");
        if (!url.startsWith(SERVER)) {
            throw new Refused(new RunOutcome.Unusable(List.of(
                    "%s: \"%s\" cannot be used; write jdbc:postgresql://HOST/DATABASE".formatted(URL, shown(url)))));
        }
        Properties properties = new Properties();
        properties.setProperty("user", settings.getProperty("spring.datasource.username", ""));
        properties.setProperty("password", settings.getProperty("spring.datasource.password", ""));
        properties.setProperty("ApplicationName", "projektbokslut");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            throw new Refused(outcome(url, e));
        }
    }

    /// Whether the lock is still held: a server that was started again has forgotten it, and another run may have
    /// taken it.
    public boolean isHeld() {
        try {
            return connection == null || connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException negativeTime) {
            throw new IllegalStateException(negativeTime);
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            close(connection);
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_try_advisory_lock(?, hashtext(current_schema()))")) {
            statement.setInt(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /// The server takes the lock back whether or not it is told that the connection ends.
    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            return;
        }
    }

    /// A wrong setting has to be mended by somebody; a server that is down may be up the next night.
    private static RunOutcome outcome(String url, SQLException failure) {
        String server = shown(url);
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "28" ->
                unusable(
                        server,
                        "the database does not accept the user name and password; correct spring.datasource.username and spring.datasource.password");
            case "3D", "3F" ->
                unusable(server, "there is no such database or schema; make it, or correct spring.datasource.url");
            case "42" ->
                unusable(
                        server,
                        "the database user may not make the tables of the log (%s); grant CREATE on the schema"
                                .formatted(Failures.oneLine(failure)));
            case "08", "57", "53" ->
                new RunOutcome.Failed(server
                        + ": the database does not answer (%s); see that the server is up and reachable, then start again"
                                .formatted(Failures.oneLine(failure)));
            default -> new RunOutcome.Failed(server + ": the database refuses: " + Failures.oneLine(failure));
        };
    }

    /// The address without what stands after its question mark, which may hold a password.
    private static String shown(String url) {
        int options = url.indexOf('?');
        return options < 0 ? url : url.substring(0, options);
    }

    private static RunOutcome unusable(String url, String line) {
        return new RunOutcome.Unusable(List.of(url + ": " + line));
    }
}
