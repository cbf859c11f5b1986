package se.projektbokslut.cluster;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.projektbokslut.program.Failures;
import se.projektbokslut.program.RunOutcome;
import se.projektbokslut.runlog.Framework;

/// The database server that keeps the framework's log, where `spring.datasource.url` names one, and the right to
/// be the only run that uses it. That right is a lock of the server's on a connection of its own, outside the
/// framework's pool: the server takes it back when the connection ends, however it ends, so two machines with a
/// state folder each cannot run at once.
public final class LogServer implements AutoCloseable {
    private static final String FILE = "jdbc:hsqldb:";

    /// Tells our locks of that database from those of others; the schema tells them apart among us.
    private static final int LOCK = 0x50424b53;

    private static final String TABLES = "db/batch-postgresql.sql";
    private static final String SEQUENCES = "db/batch-postgresql-sequences.sql";

    /// What a comment on the first of the framework's tables says when they are those of the script, so no table
    /// of ours is needed.
    private static final String VERSION = "projektbokslut log 1";

    private static final String COMMENT =
            "SELECT coalesce(obj_description(t.oid, 'pg_class'), '') FROM pg_class t WHERE t.oid = to_regclass('batch_job_instance')";

    /// How many of what the script makes and the framework needs are not there.
    private static final String LACKING = """
            SELECT count(*) FROM unnest(ARRAY['batch_job_instance', 'batch_job_execution', 'batch_job_execution_params',
            'batch_step_execution', 'batch_step_execution_context', 'batch_job_execution_context',
            'batch_step_execution_seq', 'batch_job_execution_seq', 'batch_job_instance_seq']) name
            WHERE to_regclass(name) IS NULL""";

    /// The kinds of answers that only another setting changes, as the server's states begin.
    private static final Set<String> OF_SETTINGS = Set.of("28", "3D", "3F", "42");

    private static final String SECONDS_TO_CONNECT = "10";
    private static final int SECONDS_TO_ANSWER = 5;

    private final @Nullable SingleConnectionDataSource server;

    private LogServer(@Nullable SingleConnectionDataSource server) {
        this.server = server;
    }

    /// Takes the lock and makes the tables where there are none; does nothing where the log is in a file.
    static LogServer enter(Environment settings) throws Refused {
        String url = settings.getProperty(Framework.URL, "");
        return url.startsWith(FILE) ? new LogServer(null) : connect(settings, server -> take(server, shown(url)));
    }

    private static void take(SingleConnectionDataSource server, String place) throws Refused {
        JdbcClient log = JdbcClient.create(server);
        checkUsable(log, place);
        if (!log.sql("SELECT pg_try_advisory_lock(?, hashtext(current_schema()))")
                .param(LOCK)
                .query(Boolean.class)
                .single()) {
            throw new Refused(
                    new RunOutcome.Locked(
                            place
                                    + ": another run holds this database; wait for it to end, or name another schema with ?currentSchema="));
        }
        // A restored database may lack some of them.
        boolean whole =
                areThere(log, place) && log.sql(LACKING).query(Long.class).single() == 0;
        ResourceDatabasePopulator scripts = new ResourceDatabasePopulator();
        if (!whole) {
            scripts.addScript(new ClassPathResource(TABLES));
        }
        scripts.addScript(new ClassPathResource(SEQUENCES));
        new TransactionTemplate(new JdbcTransactionManager(server)).executeWithoutResult(_ -> scripts.execute(server));
    }

    /// What the server would say in the middle of the work, and not in the operator's words.
    private static void checkUsable(JdbcClient log, String place) throws Refused {
        if (log.sql("SELECT coalesce(current_schema(), '')")
                .query(String.class)
                .single()
                .isEmpty()) {
            throw new Refused(
                    place
                            + ": there is no such schema, or none that the user may use; make it (and grant USAGE), or correct ?currentSchema= in spring.datasource.url");
        }
        if (log.sql("SELECT current_setting('transaction_read_only')")
                .query(String.class)
                .single()
                .equals("on")) {
            throw new Refused(
                    new RunOutcome.Failed(
                            place
                                    + ": the database takes no changes (it is read-only, as a copy of another is); name the one that does in spring.datasource.url, or let this one take them"));
        }
    }

    /// Refuses a server that a worker cannot use. A log that was not begun yet is as good as one in order: the
    /// run begins it.
    static void check(Environment settings) throws Refused {
        connect(settings, server -> areThere(JdbcClient.create(server), "the database of the log"))
                .close();
    }

    @FunctionalInterface
    private interface First {
        void on(SingleConnectionDataSource server) throws Refused;
    }

    private static LogServer connect(Environment settings, First first) throws Refused {
        String url = settings.getProperty(Framework.URL, "");
        if (!Framework.isOnServer(settings)) {
            throw new Refused("%s: \"%s\" cannot be used; write jdbc:postgresql://HOST/DATABASE"
                    .formatted(Framework.URL, shown(url)));
        }
        SingleConnectionDataSource server = new SingleConnectionDataSource(
                url,
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""),
                true);
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "projektbokslut");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        server.setConnectionProperties(properties);
        try {
            first.on(server);
            return new LogServer(server);
        } catch (Refused | NestedRuntimeException e) {
            server.close();
            throw e instanceof Refused refused ? refused : new Refused(outcome(shown(url), e));
        }
    }

    /// Whether the framework's tables are there.
    ///
    /// @param place where they are, for people
    private static boolean areThere(JdbcClient log, String place) throws Refused {
        Optional<String> found = log.sql(COMMENT).query(String.class).optional();
        if (found.isPresent() && !found.get().equals(VERSION)) {
            throw new Refused(
                    "%s: the tables of the log are %s, this program needs \"%s\"; install the program that made them, or name an empty schema with ?currentSchema= (no report is lost: the log says only what ran)"
                            .formatted(
                                    place,
                                    found.get().isEmpty() ? "of another program" : '"' + found.get() + '"',
                                    VERSION));
        }
        return found.isPresent();
    }

    /// Whether the lock is still held: a server that was started again has forgotten it, and another run may have
    /// taken it.
    public boolean isHeld() {
        try {
            return server == null || server.getConnection().isValid(SECONDS_TO_ANSWER);
        } catch (SQLException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    /// A wrong setting has to be mended by somebody; a server that is down may be up the next night.
    private static RunOutcome outcome(String server, Exception failure) {
        // What the server answered tells what to do about it.
        Throwable said = failure.getCause() == null ? failure : failure.getCause();
        String state = said instanceof SQLException answer && answer.getSQLState() != null ? answer.getSQLState() : "";
        String kind = state.substring(0, Math.min(state.length(), 2));
        String line = switch (kind) {
            case "28" ->
                "the database does not accept the user name and password; correct spring.datasource.username and spring.datasource.password";
            case "3D", "3F" -> "there is no such database or schema; make it, or correct spring.datasource.url";
            case "42" -> "the database user may not make the tables of the log (%s); grant CREATE on the schema";
            case "08", "57", "53" ->
                "the database does not answer (%s); see that the server is up and reachable, then start again";
            default -> "the database refuses: %s";
        };
        String whole = server + ": " + line.formatted(Failures.oneLine(said));
        return OF_SETTINGS.contains(kind) ? new RunOutcome.Unusable(List.of(whole)) : new RunOutcome.Failed(whole);
    }

    /// An address without what stands after its question mark, which may hold a password.
    static String shown(String url) {
        int options = url.indexOf('?');
        return options < 0 ? url : url.substring(0, options);
    }
}
