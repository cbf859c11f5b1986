package se.projektbokslut.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.Stamp;

/// A [Fingerprint] as text: lines of a key, a blank and a value. A value of several lines is as many lines of the
/// same key, in their order. The first line names the form, the last says that the text is whole.
final class FingerprintText {
    private static final String FORM = "fingerprint 1";
    private static final String WHOLE = "whole";

    private final StringBuilder text = new StringBuilder();

    private FingerprintText() {}

    /// @throws IllegalArgumentException if a path cannot be written on one line
    static String of(Fingerprint fingerprint) {
        FingerprintText written = new FingerprintText();
        written.text.append(FORM).append('\n');
        written.line("circumstances", fingerprint.circumstances());
        written.line("input", fingerprint.input().toString());
        written.line("output", fingerprint.output().toString());
        written.line("as-of", fingerprint.asOf());
        written.line("as-of-stated", Boolean.toString(fingerprint.isAsOfStated()));
        written.line("until", fingerprint.until());
        written.line("verify", Boolean.toString(fingerprint.verify()));
        written.night(fingerprint.night());
        for (String name : fingerprint.outputNames()) {
            written.line("name", name);
        }
        written.files("in", fingerprint.inputFiles());
        written.files("out", fingerprint.outputFiles());
        written.text.append(WHOLE).append('\n');
        return written.text.toString();
    }

    private void night(Night night) {
        line("exit", Integer.toString(night.exitCode()));
        line("receipt", night.receipt());
        lines("receipt-file", night.receiptFile());
        line("summary", night.summary());
        for (String complaint : night.complaints()) {
            line("complaint", complaint);
        }
        line("metrics-file", night.metricsFile());
        lines("metrics", night.metrics());
        line("ping", night.ping());
    }

    private void files(String key, List<Watched> files) {
        for (Watched file : files) {
            text.append(key)
                    .append(' ')
                    .append(file.stamp())
                    .append(' ')
                    .append(file.sha256().isEmpty() ? "-" : file.sha256())
                    .append(' ')
                    .append(file.doubtful());
            line("", file.path());
        }
    }

    private void lines(String key, String value) {
        if (!value.isEmpty()) {
            for (String one : value.split("\n", -1)) {
                line(key, one);
            }
        }
    }

    private void line(String key, String value) {
        if (value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a line end within " + key);
        }
        text.append(key).append(' ').append(value).append('\n');
    }

    /// Null where it is of another form, or not whole.
    static @Nullable Fingerprint parse(String text) {
        String[] lines = text.split("\n", -1);
        int last = lines.length - 2;
        if (last < 1 || !lines[0].equals(FORM) || !lines[last].equals(WHOLE)) {
            return null;
        }
        Reader read = new Reader();
        for (int i = 1; i < last; i++) {
            int end = lines[i].indexOf(' ');
            read.take(lines[i].substring(0, end), lines[i].substring(end + 1));
        }
        return read.fingerprint();
    }

    /// What the lines said so far.
    private static final class Reader {
        private final List<String> keys = new ArrayList<>();
        private final List<String> values = new ArrayList<>();
        private final List<Watched> input = new ArrayList<>();
        private final List<Watched> output = new ArrayList<>();
        private final Set<String> names = new TreeSet<>();

        void take(String key, String value) {
            switch (key) {
                case "in" -> input.add(watched(value));
                case "out" -> output.add(watched(value));
                case "name" -> names.add(value);
                default -> {
                    keys.add(key);
                    values.add(value);
                }
            }
        }

        Fingerprint fingerprint() {
            return new Fingerprint(
                    the("circumstances"),
                    Path.of(the("input")),
                    Path.of(the("output")),
                    the("as-of"),
                    Boolean.parseBoolean(the("as-of-stated")),
                    the("until"),
                    Boolean.parseBoolean(the("verify")),
                    new Night(
                            Integer.parseInt(the("exit")),
                            the("receipt"),
                            String.join("\n", all("receipt-file")),
                            the("summary"),
                            all("complaint"),
                            the("metrics-file"),
                            String.join("\n", all("metrics")),
                            the("ping")),
                    input,
                    output,
                    names);
        }

        private String the(String key) {
            return values.get(keys.indexOf(key));
        }

        private List<String> all(String key) {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                if (keys.get(i).equals(key)) {
                    all.add(values.get(i));
                }
            }
            return all;
        }

        private static Watched watched(String value) {
            String[] parts = value.split(" ", 7);
            Stamp stamp =
                    new Stamp(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
            return new Watched(parts[6], stamp, parts[4].equals("-") ? "" : parts[4], Boolean.parseBoolean(parts[5]));
        }
    }
}
