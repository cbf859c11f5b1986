package se.projektbokslut.cli;

import java.io.PrintWriter;

/// Says in one line what is left of a command that is told to end (SIGTERM) in the middle of its work. A run
/// says it itself, since it has a job to stop.
final class StopLine implements AutoCloseable {
    private final Thread hook;

    private StopLine(PrintWriter err, String line, Runnable before) {
        hook = new Thread(
                () -> {
                    before.run();
                    err.println(line);
                    err.flush();
                },
                "stop line");
    }

    /// To be closed when the command has done its work.
    static StopLine watch(PrintWriter err, String line) {
        return watch(err, line, () -> {});
    }

    /// To be closed when the command has done its work.
    ///
    /// @param before what has to be ended before the line is said
    static StopLine watch(PrintWriter err, String line, Runnable before) {
        StopLine stop = new StopLine(err, line, before);
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endsAlready) {
            // The line is being said.
            return;
        }
    }
}
