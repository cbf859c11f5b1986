package se.projektbokslut.annual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.projektbokslut.ledger.AccountMap;
import se.projektbokslut.ledger.SharedVouchers;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieReading;
import se.projektbokslut.ledger.SieSource;
import se.projektbokslut.ledger.VoucherUse;

/// SIE files that a test writes, read as the program reads them: together.
final class SieTexts {
    private SieTexts() {}

    /// @param texts path to what stands in the file
    static List<SieLedger> read(Map<String, String> texts) {
        var bytes = new TreeMap<String, byte[]>();
        texts.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return read(bytes, (year, account) -> AccountMap.of(Inputs.SETTINGS).processOf(year, account), 1000);
    }

    /// @param sliceSize the size of the files' slices, in bytes
    static List<SieLedger> read(
            SortedMap<String, byte[]> files, se.projektbokslut.ledger.ProcessOfAccount processes, long sliceSize) {
        try {
            Path folder = Files.createTempDirectory("sie");
            try {
                List<SieSource> sources = new ArrayList<>();
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Path path = Files.write(folder.resolve(Integer.toString(sources.size())), file.getValue());
                    sources.add(SieReading.source(path, file.getKey(), processes, sliceSize));
                }
                var uses = new TreeMap<String, VoucherUse>();
                LedgerOverlaps.compared(sources, List.of(), Map.of())
                        .forEach(company -> uses.putAll(SharedVouchers.of(company)));
                return sources.stream()
                        .map(source ->
                                source.ledger().with(uses.get(source.ledger().key())))
                        .toList();
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.sorted(Comparator.reverseOrder()).forEach(SieTexts::delete);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
