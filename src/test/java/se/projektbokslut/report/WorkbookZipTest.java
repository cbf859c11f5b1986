package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The package against the JDK's two readers of zip files and its CRC-32.
class WorkbookZipTest {
    @TempDir
    Path folder;

    @Test
    void theChecksumOfPartsIsThatOfTheWhole() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(1, 3000)];
            random.nextBytes(bytes);
            int a = random.nextInt(bytes.length + 1);
            int b = random.nextInt(a, bytes.length + 1);
            CRC32 whole = new CRC32();
            whole.update(bytes);
            assertThat(WorkbookDeflated.checksum(List.of(
                            part(bytes, 0, a, false), part(bytes, a, b, false), part(bytes, b, bytes.length, true))))
                    .isEqualTo((int) whole.getValue());
        }
    }

    @Test
    void entriesOfOneAndOfMorePartsAreReadFromTheirBeginningAndByTheDirectory() throws IOException {
        byte[] text = "<c r=\"A1\"/>".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        byte[] both = new byte[text.length + noise.length];
        System.arraycopy(noise, 0, both, 0, noise.length);
        System.arraycopy(text, 0, both, noise.length, text.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookZip zip = new WorkbookZip(out);
        zip.entry("one", List.of(part(text, 0, text.length, true)));
        zip.entry("empty", List.of(part(text, 0, 0, true)));
        zip.entry(
                "more",
                List.of(
                        part(noise, 0, 0, false),
                        part(noise, 0, noise.length, false),
                        part(text, 0, text.length, true)));
        zip.finish();

        Path file = Files.write(folder.resolve("a.zip"), out.toByteArray());
        try (ZipFile read = new ZipFile(file.toFile());
                ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(read.stream().map(ZipEntry::getName)).containsExactly("one", "empty", "more");
            for (byte[] expected : List.of(text, new byte[0], both)) {
                ZipEntry entry = stream.getNextEntry();
                assertThat(entry.getSize()).isEqualTo(expected.length);
                assertThat(entry.getTimeLocal()).isEqualTo("1980-02-01T00:00:00");
                assertThat(stream.readAllBytes()).isEqualTo(expected);
                assertThat(read.getInputStream(entry).readAllBytes()).isEqualTo(expected);
            }
        }
    }

    private static WorkbookDeflated part(byte[] bytes, int from, int to, boolean last) {
        WorkbookDeflated part = new WorkbookDeflated();
        part.write(bytes, from, to - from);
        part.end(last);
        return part;
    }
}
