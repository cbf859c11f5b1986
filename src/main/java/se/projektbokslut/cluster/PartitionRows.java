package se.projektbokslut.cluster;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/// The partitions of a step as the framework's table shows them, and the few changes to it that the framework
/// does not make itself. Each change names the state that it was decided on, so of two who make it at once one
/// succeeds; each that takes a partition away from somebody raises the row's version, and the framework then
/// refuses what that one still writes.
public final class PartitionRows {
    /// How the message of a partition begins that nobody could work on: what follows is one line for the
    /// operator.
    public static final String SAID = "no worker: ";

    private static final String UNFINISHED = " AND STATUS IN ('STARTING', 'STARTED', 'STOPPING')";

    private final JdbcTemplate database;

    public PartitionRows(JdbcTemplate database) {
        this.database = database;
    }

    /// A partition that is not at its end.
    ///
    /// @param updated when the row was last written, by the clock and in the zone of whoever wrote it: it tells
    ///     whether the row has changed, and nothing else; null before anybody has begun it. Just as the column
    ///     has it: an hour that this machine's zone skips in spring is like any other there
    record Row(
            long id,
            BatchStatus status,
            int version,
            @Nullable LocalDateTime updated) {}

    /// Takes a partition that nobody works on.
    ///
    /// @return whether it was still to be had
    boolean claim(long id) {
        return database.update("""
                        UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', VERSION = VERSION + 1, LAST_UPDATED = ?
                        WHERE STEP_EXECUTION_ID = ? AND STATUS = 'STARTING'
                        """, now(), id) == 1;
    }

    /// Says that a partition is still worked on.
    ///
    /// @return whether it still belongs to whoever knows it by that version
    boolean beat(long id, int version) {
        return database.update("""
                        UPDATE BATCH_STEP_EXECUTION SET LAST_UPDATED = ?
                        WHERE STEP_EXECUTION_ID = ? AND STATUS = 'STARTED' AND VERSION = ?
                        """, now(), id, version) == 1;
    }

    /// Takes a partition from a worker that went silent, for another to claim.
    ///
    /// @return false if it was not silent after all
    boolean free(Row silent) {
        return change(silent, "STATUS = 'STARTING'");
    }

    /// Ends a partition that nobody works on.
    boolean fail(Row row, String line) {
        return change(
                row,
                "STATUS = 'FAILED', EXIT_CODE = 'FAILED', EXIT_MESSAGE = ?, END_TIME = COALESCE(LAST_UPDATED, CREATE_TIME)",
                line);
    }

    /// Takes back a partition that nobody has begun, because the run was told to stop.
    boolean stop(Row row) {
        return change(row, "STATUS = 'STOPPED', EXIT_CODE = 'STOPPED', END_TIME = COALESCE(LAST_UPDATED, CREATE_TIME)");
    }

    private boolean change(Row row, String what, Object... values) {
        @Nullable Object[] arguments = new @Nullable Object[values.length + 4];
        System.arraycopy(values, 0, arguments, 0, values.length);
        arguments[values.length] = row.id();
        arguments[values.length + 1] = row.status().name();
        arguments[values.length + 2] = row.version();
        arguments[values.length + 3] = row.updated();
        return database.update(
                        "UPDATE BATCH_STEP_EXECUTION SET " + what
                                + ", VERSION = VERSION + 1 WHERE STEP_EXECUTION_ID = ? AND STATUS = ? AND VERSION = ?"
                                + " AND LAST_UPDATED IS NOT DISTINCT FROM CAST(? AS TIMESTAMP)",
                        arguments)
                == 1;
    }

    /// The partitions of a step that are not at their end, in the order of their numbers.
    List<Row> unfinished(long jobExecution, String step) {
        return database.query(
                "SELECT STEP_EXECUTION_ID, STATUS, VERSION, LAST_UPDATED FROM BATCH_STEP_EXECUTION"
                        + " WHERE JOB_EXECUTION_ID = ? AND STEP_NAME LIKE ?" + UNFINISHED
                        + " ORDER BY STEP_EXECUTION_ID",
                (row, _) -> new Row(
                        row.getLong(1),
                        BatchStatus.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getObject(4, LocalDateTime.class)),
                jobExecution,
                step + ":%");
    }

    /// Whether any partition of a step is not at its end.
    boolean hasUnfinished(long jobExecution, String step) {
        return Boolean.TRUE.equals(database.queryForObject(
                "SELECT EXISTS (SELECT 1 FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID = ? AND STEP_NAME LIKE ?"
                        + UNFINISHED + ")",
                Boolean.class,
                jobExecution,
                step + ":%"));
    }

    /// Whether the run goes on: it is neither over nor told to stop.
    boolean isRunning(long jobExecution) {
        return List.of("STARTING", "STARTED")
                .contains(database.queryForObject(
                        "SELECT STATUS FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = ?",
                        String.class,
                        jobExecution));
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }
}
