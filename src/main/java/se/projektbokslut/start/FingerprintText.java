package se.projektbokslut.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.Stamp;

/// A [Fingerprint] as text: a line for each of its values in their order, with `\n` in place of a line end. Before
/// several stands how many they are. The first line names the form, the last says that the text is whole.
final class FingerprintText {
    private static final String FORM = "fingerprint 2";
    private static final String WHOLE = "whole";

    private FingerprintText() {}

    static String of(Fingerprint fingerprint) {
        Night night = fingerprint.night();
        List<String> values = new ArrayList<>(List.of(
                FORM,
                fingerprint.circumstances(),
                fingerprint.input().toString(),
                fingerprint.output().toString(),
                fingerprint.asOf(),
                Boolean.toString(fingerprint.isAsOfStated()),
                fingerprint.until(),
                Boolean.toString(fingerprint.verify()),
                Integer.toString(night.exitCode()),
                night.receipt(),
                night.receiptFile(),
                night.summary()));
        addAll(night.complaints(), values);
        values.addAll(List.of(night.metricsFile(), night.metrics(), night.ping()));
        addFiles(fingerprint.inputFiles(), values);
        addFiles(fingerprint.outputFiles(), values);
        addAll(fingerprint.outputNames(), values);
        values.add(WHOLE);
        StringBuilder text = new StringBuilder();
        for (String value : values) {
            text.append(value.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
        }
        return text.toString();
    }

    private static void addAll(Collection<String> several, List<String> values) {
        values.add(Integer.toString(several.size()));
        values.addAll(several);
    }

    private static void addFiles(List<Watched> files, List<String> values) {
        values.add(Integer.toString(files.size()));
        for (Watched file : files) {
            values.add(file.stamp() + " " + file.doubtful() + " " + file.sha256() + " " + file.path());
        }
    }

    /// Null where it is of another form, or not whole.
    static @Nullable Fingerprint parse(String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        if (lines.size() < 3
                || !lines.getFirst().equals(FORM)
                || !lines.get(lines.size() - 2).equals(WHOLE)) {
            return null;
        }
        Values values = new Values(lines.listIterator(1));
        // Java takes arguments from left to right, which is the order of the text.
        return new Fingerprint(
                values.next(),
                Path.of(values.next()),
                Path.of(values.next()),
                values.next(),
                Boolean.parseBoolean(values.next()),
                values.next(),
                Boolean.parseBoolean(values.next()),
                new Night(
                        Integer.parseInt(values.next()),
                        values.next(),
                        values.next(),
                        values.next(),
                        values.several(),
                        values.next(),
                        values.next(),
                        values.next()),
                values.files(),
                values.files(),
                new TreeSet<>(values.several()));
    }

    private record Values(Iterator<String> lines) {
        String next() {
            return lines.next().translateEscapes();
        }

        List<String> several() {
            List<String> several = new ArrayList<>();
            for (int left = Integer.parseInt(next()); left > 0; left--) {
                several.add(next());
            }
            return several;
        }

        List<Watched> files() {
            List<Watched> files = new ArrayList<>();
            for (String file : several()) {
                String[] parts = file.split(" ", 7);
                Stamp stamp = new Stamp(
                        Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
                files.add(new Watched(parts[6], stamp, parts[5], Boolean.parseBoolean(parts[4])));
            }
            return files;
        }
    }
}
