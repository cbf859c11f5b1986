package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.Thorough;
import se.projektbokslut.content.Digest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A reader who looks at the output all the time while runs publish into it.
class PollingReaderTest {
    private static final String YEAR = "2018";
    private static final long MOST_MILLIS = 2000;

    @TempDir
    Path folder;

    @Test
    @Thorough
    void neverSeesAPartOfAFileNorAMixedSetForLong() throws Exception {
        Office office = Office.withSixProjects(folder);
        Path record = office.input().resolve("projects/samordnad-redovisning.yaml");
        String one = Files.readString(record);
        String other = one.replace("title: Samordnad", "title: Delad");
        Reader reader = new Reader(office.output());
        Map<String, Set<String>> published = new TreeMap<>();
        Thread thread = Thread.ofPlatform().start(reader);
        for (int i = 0; i < 8; i++) {
            Files.writeString(record, i % 2 == 0 ? one : other);
            assertThat(office.run().code()).isZero();
            office.bytes()
                    .forEach((path, digest) -> published
                            .computeIfAbsent(path, _ -> new TreeSet<>())
                            .add(digest));
        }
        reader.stop.set(true);
        thread.join();

        assertThat(reader.failure).isNull();
        assertThat(reader.wholeSets).as("whole sets that were seen").isGreaterThan(0);
        reader.seen.forEach(
                (path, digests) -> assertThat(published.get(path)).as(path).containsAll(digests));
        assertThat(reader.longestMixedMillis).isLessThanOrEqualTo(MOST_MILLIS);
        try (Stream<Path> all = Files.walk(office.output())) {
            assertThat(all).noneMatch(Files::isSymbolicLink);
        }
    }

    /// Reads every file of the year again and again, and notes what it saw and for how long the files were not
    /// those of the manifest.
    private static final class Reader implements Runnable {
        final AtomicBoolean stop = new AtomicBoolean();
        final Map<String, Set<String>> seen = new TreeMap<>();
        int wholeSets;
        long longestMixedMillis;

        @Nullable
        Exception failure;

        private final Path output;
        private long mixedSince = -1;

        Reader(Path output) {
            this.output = output;
        }

        @Override
        public void run() {
            try {
                while (!stop.get()) {
                    look();
                }
            } catch (IOException | RuntimeException e) {
                failure = e;
            }
        }

        private void look() throws IOException {
            byte[] manifest;
            try {
                manifest = Files.readAllBytes(output.resolve(YEAR).resolve("manifest.json"));
            } catch (NoSuchFileException notYet) {
                return;
            }
            JsonNode files = JsonMapper.shared().readTree(manifest).get("outputs");
            boolean whole = true;
            for (JsonNode file : files) {
                String path = file.get("path").asString();
                String digest =
                        Digest.of(Files.readAllBytes(output.resolve(YEAR).resolve(path)));
                seen.computeIfAbsent(YEAR + "/" + path, _ -> new TreeSet<>()).add(digest);
                whole &= digest.equals(file.get("sha256").asString());
            }
            long now = System.nanoTime();
            if (whole) {
                wholeSets++;
                if (mixedSince >= 0) {
                    longestMixedMillis = Math.max(longestMixedMillis, TimeUnit.NANOSECONDS.toMillis(now - mixedSince));
                }
                mixedSince = -1;
            } else if (mixedSince < 0) {
                mixedSince = now;
            }
        }
    }

    @Test
    void theFilesOfAManifestAreAllThatStandInItsFolder() {
        Office office = Office.withSixProjects(folder);
        office.run();
        JsonNode manifest = JsonMapper.shared().readTree(office.published(YEAR + "/manifest.json"));
        List<String> listed = manifest.get("outputs")
                .valueStream()
                .map(file -> file.get("path").asString())
                .sorted()
                .toList();
        Map<String, String> standing = Office.digests(office.output().resolve(YEAR));
        standing.remove("manifest.json");

        assertThat(standing.keySet()).containsExactlyElementsOf(listed);
    }
}
