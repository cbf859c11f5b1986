package se.projektbokslut.cli;

import java.io.PrintWriter;

/// Says in one line what is left of a command that is told to end (SIGTERM) in the middle of its work. The
/// commands that
/// keep a log say it themselves.
final class StopLine implements AutoCloseable {
    private final Thread hook;

    private StopLine(PrintWriter err, String line) {
        hook = new Thread(
                () -> {
                    err.println(line);
                    err.flush();
                },
                "stop line");
    }

    /// To be closed when the command has done its work.
    static StopLine watch(PrintWriter err, String line) {
        StopLine stop = new StopLine(err, line);
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
