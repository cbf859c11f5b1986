package se.projektbokslut.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.content.Stamp;
import se.projektbokslut.publication.ReceiptFiles;

/// What a run that ended well leaves in the state folder: enough to tell, before the framework starts, that a
/// later night has nothing to do. It stands from the end of that run to the beginning of the next one that does
/// any work.
///
/// As text it is a line for each of its values in their order, with `\n` in place of a line end. Before the files
/// stands how many they are, so that a text that is not whole cannot be read. The first line names the form.
///
/// @param circumstances digest of the run's [Beginning]
/// @param input the input folder
/// @param output the output folder
/// @param names [what lies at the top of the output folder][#namesIn]
/// @param asOf the run's date, ISO
/// @param isAsOfStated whether the options give that date, so that tonight's is the same; else it is today's
/// @param until the first date, ISO, on which there is work whatever has changed; empty for none
/// @param verify whether the options want every file to be read
/// @param night what a night leaves and says on which nothing has changed
/// @param read all files in the input folder
/// @param published those in the output folder that are published
public record Fingerprint(
        String circumstances,
        Path input,
        Path output,
        String names,
        String asOf,
        boolean isAsOfStated,
        String until,
        boolean verify,
        Night night,
        List<Watched> read,
        List<Watched> published) {
    private static final String FILE = "fingerprint";
    private static final String FORM = "fingerprint 3";

    /// A file as the run knew it.
    ///
    /// @param path relative to its folder
    /// @param stamp [of its size alone][Stamp#ofSize] where only the digest tells whether the file is unchanged
    /// @param sha256 of the bytes that the run used; empty where it used none of them
    public record Watched(String path, Stamp stamp, String sha256) {}

    /// What the run left in that state folder; null where it left nothing, or something that another version of
    /// the program wrote.
    ///
    /// @throws RuntimeException where the text is not whole
    public static @Nullable Fingerprint read(Path state) throws IOException {
        Path file = state.resolve(FILE);
        String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        Iterator<String> lines = List.of(text.split("\n", -1)).iterator();
        if (!lines.next().equals(FORM)) {
            return null;
        }
        // Java takes arguments from left to right, which is the order of the text.
        return new Fingerprint(
                next(lines),
                Path.of(next(lines)),
                Path.of(next(lines)),
                next(lines),
                next(lines),
                Boolean.parseBoolean(next(lines)),
                next(lines),
                Boolean.parseBoolean(next(lines)),
                new Night(
                        Integer.parseInt(next(lines)),
                        next(lines),
                        next(lines),
                        next(lines),
                        next(lines),
                        next(lines),
                        next(lines),
                        next(lines)),
                files(lines),
                files(lines));
    }

    private static String next(Iterator<String> lines) {
        return lines.next().translateEscapes();
    }

    private static List<Watched> files(Iterator<String> lines) {
        List<Watched> files = new ArrayList<>();
        for (int left = Integer.parseInt(next(lines)); left > 0; left--) {
            String[] parts = next(lines).split(" ", 6);
            Stamp stamp =
                    new Stamp(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
            files.add(new Watched(parts[5], stamp, parts[4]));
        }
        return files;
    }

    /// Leaves it in that state folder, for whom it was there before.
    public void write(Path state) throws IOException {
        StringBuilder text = new StringBuilder();
        add(text, FORM, circumstances, input, output, names, asOf, isAsOfStated, until, verify);
        add(text, night.exitCode(), night.receipt(), night.receiptFile(), night.summary(), night.complaints());
        add(text, night.metricsFile(), night.metrics(), night.ping());
        for (List<Watched> files : List.of(read, published)) {
            add(text, files.size());
            for (Watched file : files) {
                add(text, file.stamp() + " " + file.sha256() + " " + file.path());
            }
        }
        WholeFile.rewrite(state.resolve(FILE), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void add(StringBuilder text, Object... values) {
        for (Object value : values) {
            text.append(value.toString().replace("\\", "\\\\").replace("\n", "\\n"))
                    .append('\n');
        }
    }

    /// Takes it away: there is work, and until that has ended well nobody may find that nothing has changed.
    /// A folder of that name tells nothing, and no run made it.
    public static void forget(Path state) throws IOException {
        Path file = state.resolve(FILE);
        if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(file);
        }
    }

    /// Hands on the digests of all files that no change can hide behind.
    public void addTo(KnownFiles known) throws IOException {
        // The names of the input are those in its own place.
        addTo(known, input.toRealPath(), read);
        addTo(known, output, published);
    }

    private static void addTo(KnownFiles known, Path folder, List<Watched> files) {
        for (Watched file : files) {
            if (!file.sha256().isEmpty()) {
                known.add(folder.resolve(file.path()), file.stamp(), file.sha256());
            }
        }
    }

    /// The same with files whose stamps are those of now.
    Fingerprint with(List<Watched> newlyRead, List<Watched> newlyPublished) {
        return new Fingerprint(
                circumstances,
                input,
                output,
                names,
                asOf,
                isAsOfStated,
                until,
                verify,
                night,
                newlyRead,
                newlyPublished);
    }

    /// What lies at the top of an output folder, the files of receipts left out; with `/` between the names.
    public static String namesIn(Path output) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(output)) {
            for (Path entry : entries) {
                names.add(entry.getFileName().toString());
            }
        }
        names.removeAll(Set.of(ReceiptFiles.LAST, ReceiptFiles.HISTORY));
        return String.join("/", names);
    }
}
