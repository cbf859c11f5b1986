package se.projektbokslut.start;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.OptionalInt;

/// Ends the night here if nothing has changed; else starts the program.
final class Start {
    private static final String PROGRAM = "se.projektbokslut.cli.Projektbokslut";

    private Start() {}

    private static void complain(StartAgain start, String[] args) {
        String complaint = start.complaint();
        if (complaint != null && Beginning.isRun(args)) {
            Terminal.writer(System.err).println(complaint);
        }
    }

    static void main(String[] args) throws Exception {
        Beginning beginning = Beginning.of(List.of(args), System.getProperties(), System.getenv());
        StartAgain start = StartAgain.ofThis(System.getenv());
        if (beginning != null && !start.isForWork()) {
            OptionalInt ended = new DullNight(beginning, System.currentTimeMillis()).end();
            if (ended.isPresent()) {
                complain(start, args);
                // Not by exit, which looks in every library for a logger to tell of it.
                Runtime.getRuntime().halt(ended.getAsInt());
            }
        }
        start.whereNeeded();
        complain(start, args);
        Beginning.isCurrent(beginning);
        try {
            Class.forName(PROGRAM).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            // Before the program could take its own failures: it may not even fit into memory.
            Terminal.writer(System.err).println(Breakdown.line(e.getTargetException()));
            System.exit(1);
        }
    }
}
