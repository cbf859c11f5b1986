package se.projektbokslut.start;

import java.lang.reflect.InvocationTargetException;
import java.util.OptionalInt;

/// Ends the night here if nothing has changed; else starts the program.
final class Start {
    /// Where the jar holds jars, what makes class loaders of them.
    private static final String OF_THE_JAR = "org.springframework.boot.loader.launch.JarLauncher";

    private static final String PROGRAM = "se.projektbokslut.cli.Projektbokslut";

    /// Set by the launcher that only wants to know whether there is work, and then starts the program from its
    /// cache: to bring that into memory takes longer than a dull night.
    static final String LOOK = "projektbokslut.look";

    private Start() {}

    static void main(String[] args) throws Exception {
        boolean asciiOnly = Utf8Names.areMissing();
        if (asciiOnly && Utf8Names.areAsked(args)) {
            Utf8Names.startAgain();
        }
        Beginning beginning = Beginning.of(args);
        if (beginning != null) {
            OptionalInt ended = new DullNight(beginning, System.currentTimeMillis()).end();
            if (ended.isPresent()) {
                System.exit(ended.getAsInt());
            }
            Beginning.isCurrent(beginning);
        }
        if (System.getProperty(LOOK) != null) {
            Workload workload = beginning == null ? Workload.RECORDS : Workload.of(beginning);
            System.exit(workload.exitCode);
        }
        if (asciiOnly) {
            // Settings and input may name what ASCII cannot.
            Utf8Names.startAgain();
        }
        handOver(args);
    }

    private static void handOver(String[] args) throws Exception {
        try {
            program().getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            // Before the program could take its own failures: it may not even fit into memory.
            Terminal.writer(System.err).println(Breakdown.line(e.getTargetException()));
            System.exit(1);
        }
    }

    private static Class<?> program() throws ClassNotFoundException {
        try {
            return Class.forName(OF_THE_JAR);
        } catch (ClassNotFoundException takenApart) {
            return Class.forName(PROGRAM);
        }
    }
}
