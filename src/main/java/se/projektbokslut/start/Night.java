package se.projektbokslut.start;

import java.util.List;

/// What a night leaves and says on which nothing has changed. The receipts and the metrics are written by the run
/// that ended well, in the form of its own; a later night only puts in its date and times.
///
/// @param exitCode 0 or 3
/// @param receipt the line of the history, with [#AS_OF], [#STARTED] and [#FINISHED] in place of those
/// @param receiptFile the same as the last receipt's file has it
/// @param summary one line for somebody who looks on
/// @param complaints lines for standard error
/// @param metricsFile where [#metrics] goes; empty where nowhere
/// @param metrics as of the night that wrote it
/// @param ping what is called at the beginning and the end; empty where nothing
public record Night(
        int exitCode,
        String receipt,
        String receiptFile,
        String summary,
        List<String> complaints,
        String metricsFile,
        String metrics,
        String ping) {
    /// In a receipt: the run's date, ISO.
    public static final String AS_OF = "@as-of@";

    /// In a receipt: an instant, ISO, UTC.
    public static final String STARTED = "@started@";

    /// In a receipt: an instant, ISO, UTC.
    public static final String FINISHED = "@finished@";
}
