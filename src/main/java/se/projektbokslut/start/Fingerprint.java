package se.projektbokslut.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.publication.ReceiptFiles;

/// What a run that ended well leaves in the state folder: enough to tell, before the framework starts, that a
/// later night has nothing to do. It stands from the end of that run to the beginning of the next one that does
/// any work.
///
/// @param circumstances checksum of the run's [Beginning]
/// @param input the input folder
/// @param output the output folder
/// @param asOf the run's date, ISO
/// @param isAsOfStated whether the options give that date, so that tonight's is the same; else it is today's
/// @param until the first date, ISO, on which there is work whatever has changed; empty for none
/// @param verify whether the options want every file to be read
/// @param night what a night leaves and says on which nothing has changed
/// @param inputFiles all files in the input folder
/// @param outputFiles what is published
/// @param outputNames what lies at the top of the output folder, the files of receipts left out
public record Fingerprint(
        String circumstances,
        Path input,
        Path output,
        String asOf,
        boolean isAsOfStated,
        String until,
        boolean verify,
        Night night,
        List<Watched> inputFiles,
        List<Watched> outputFiles,
        Set<String> outputNames) {
    private static final String FILE = "fingerprint";

    /// What the run left in that state folder; null where it left nothing, or something that another version of
    /// the program wrote.
    public static @Nullable Fingerprint read(Path state) throws IOException {
        Path file = state.resolve(FILE);
        return Files.exists(file) ? FingerprintText.parse(Files.readString(file, StandardCharsets.UTF_8)) : null;
    }

    /// Leaves it in that state folder, for whom it was there before.
    public void write(Path state) throws IOException {
        WholeFile.rewrite(state.resolve(FILE), FingerprintText.of(this).getBytes(StandardCharsets.UTF_8));
    }

    /// Takes it away: there is work, and until that has ended well nobody may find that nothing has changed.
    public static void forget(Path state) throws IOException {
        Files.deleteIfExists(state.resolve(FILE));
    }

    /// Hands on the digests of all files that no change can hide behind.
    public void addTo(KnownFiles known) throws IOException {
        // The names of the input are those in its own place.
        addTo(known, input.toRealPath(), inputFiles);
        addTo(known, output, outputFiles);
    }

    private static void addTo(KnownFiles known, Path folder, List<Watched> files) {
        for (Watched file : files) {
            if (!file.doubtful() && !file.sha256().isEmpty()) {
                known.add(folder.resolve(file.path()), file.stamp(), file.sha256());
            }
        }
    }

    /// The same with files whose stamps are those of now.
    Fingerprint with(List<Watched> input, List<Watched> output) {
        return new Fingerprint(
                circumstances,
                this.input,
                this.output,
                asOf,
                isAsOfStated,
                until,
                verify,
                night,
                input,
                output,
                outputNames);
    }

    /// What lies at the top of an output folder.
    public static Set<String> namesIn(Path output) throws IOException {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(output)) {
            for (Path entry : entries) {
                names.add(entry.getFileName().toString());
            }
        }
        names.remove(ReceiptFiles.LAST);
        names.remove(ReceiptFiles.HISTORY);
        return names;
    }
}
