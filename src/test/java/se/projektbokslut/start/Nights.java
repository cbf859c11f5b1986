package se.projektbokslut.start;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The process's beginning as a test states it: what the plain main class does, in this process.
public final class Nights {
    private Nights() {}

    /// How a night ended.
    ///
    /// @param early the exit code with which the plain main class ended it; empty where the program was started
    public record Ended(OptionalInt early, int code, String err) {}

    /// A night from the plain main class on.
    ///
    /// @param environment of the process
    /// @param properties system properties besides those of this process
    /// @param now milliseconds since 1970
    /// @param program the program that runs where there is work; gets the arguments
    public static Ended night(
            List<String> arguments,
            Map<String, String> environment,
            Map<String, String> properties,
            long now,
            Function<List<String>, Integer> program) {
        Properties all = new Properties();
        // What stands for the program: its own classes are a matter of the build.
        all.setProperty("java.class.path", "pom.xml");
        all.putAll(properties);
        Beginning beginning = Beginning.of(new ArrayList<>(arguments), all, environment);
        PrintStream before = System.err;
        var err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            OptionalInt early = beginning == null ? OptionalInt.empty() : new DullNight(beginning, now).end();
            return early.isPresent()
                    ? new Ended(early, early.getAsInt(), err.toString(StandardCharsets.UTF_8))
                    : started(beginning, arguments, program);
        } finally {
            System.setErr(before);
        }
    }

    private static Ended started(
            @Nullable Beginning beginning, List<String> arguments, Function<List<String>, Integer> program) {
        Beginning.isCurrent(beginning);
        try {
            return new Ended(OptionalInt.empty(), program.apply(arguments), "");
        } finally {
            Beginning.isCurrent(null);
        }
    }
}
