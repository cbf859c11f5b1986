package se.projektbokslut.start;

/// What a night leaves and says on which nothing has changed. The receipts and the metrics are written by the run
/// that ended well, in the form of its own, with marks in place of what differs from night to night; a later one
/// only puts that in.
///
/// @param exitCode 0 or 3
/// @param receipt the line of the history
/// @param receiptFile the same as the last receipt's file has it
/// @param summary one line for somebody who looks on
/// @param complaints for standard error, with `\n` between the lines; empty where there is none
/// @param metricsFile where [#metrics] goes; empty where nowhere
/// @param ping what is called at the beginning and the end; empty where nothing
public record Night(
        int exitCode,
        String receipt,
        String receiptFile,
        String summary,
        String complaints,
        String metricsFile,
        String metrics,
        String ping) {
    /// The run's date, ISO.
    public static final String AS_OF = "@as-of@";

    /// An instant, ISO, UTC.
    public static final String STARTED = "@started@";

    /// An instant, ISO, UTC.
    public static final String FINISHED = "@finished@";

    /// The latter in whole seconds since 1970.
    public static final String SECONDS = "@seconds@";

    /// The seconds between the two, to the millisecond.
    public static final String TOOK = "@took@";
}
