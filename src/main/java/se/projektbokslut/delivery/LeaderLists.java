package se.projektbokslut.delivery;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import se.projektbokslut.content.Digest;
import se.projektbokslut.findings.Role;
import se.projektbokslut.findings.Severity;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.report.Texts;

/// What each project leader has to mend in the own records, from what is published. A record's leader is who its
/// latest year names.
final class LeaderLists {
    private final PublishedOutput published;
    private final Path output;

    LeaderLists(Path output) {
        this.output = output;
        this.published = new PublishedOutput(output);
    }

    /// What one leader is told.
    ///
    /// @param address where to
    /// @param rows in the order of `findings.csv`
    record Listed(String address, List<Row> rows) {
        /// The digest of what the list says.
        String statement() {
            Digest digest = new Digest();
            rows.forEach(row -> digest.add(row.record()).add(row.message()));
            return digest.hex();
        }

        Letter letter(Texts texts) {
            StringBuilder body = new StringBuilder(texts.label("delivery.missing-intro")).append('\n');
            String record = "";
            for (Row row : rows) {
                if (!row.record().equals(record)) {
                    record = row.record();
                    body.append('\n')
                            .append(row.title())
                            .append(" (")
                            .append(row.file())
                            .append(")\n");
                }
                body.append("– ")
                        .append(row.message())
                        .append(' ')
                        .append(row.remedy())
                        .append('\n');
            }
            body.append('\n').append(texts.label("delivery.automatic")).append('\n');
            return new Letter(
                    texts.label("delivery.missing-subject", rows.size()), body.toString(), texts.language(), List.of());
        }
    }

    /// A finding that the leader can mend.
    private record Row(String record, String title, String file, String message, String remedy) {}

    private record Led(String title, String leader) {}

    /// The lists that are not empty, by address.
    ///
    /// @param leaders name to address
    List<Listed> of(Map<String, String> leaders) throws IOException {
        Map<String, String> addresses = new HashMap<>();
        leaders.forEach((name, address) -> addresses.put(plain(name), address));
        Map<String, Led> led = led();
        TreeMap<String, List<Row>> lists = new TreeMap<>();
        eachRow(output.resolve("findings.csv"), row -> {
            Led record = led.get(row.getField("record"));
            String address = record == null ? null : addresses.get(plain(record.leader()));
            if (record != null && address != null && isForLeader(row)) {
                lists.computeIfAbsent(address, _ -> new ArrayList<>())
                        .add(new Row(
                                row.getField("record"),
                                record.title(),
                                row.getField("file"),
                                row.getField("message"),
                                row.getField("remedy")));
            }
        });
        List<Listed> listed = new ArrayList<>();
        lists.forEach((address, rows) -> listed.add(new Listed(address, rows)));
        return listed;
    }

    private static boolean isForLeader(NamedCsvRecord row) {
        return row.getField("responsible_role").equals(Role.PROJECT_LEADER.code())
                && !row.getField("severity").equals(Severity.INFO.code())
                && !Boolean.parseBoolean(row.getField("accepted"));
    }

    /// Record id to title and leader, where a leader is named.
    private Map<String, Led> led() throws IOException {
        Map<String, Led> led = new HashMap<>();
        List<Path> files = new ArrayList<>();
        for (int year : published.years()) {
            files.add(published.folder(year).resolve("projects-" + year + ".csv"));
        }
        files.add(output.resolve("undated/projects-undated.csv"));
        files.add(output.resolve("planned/projects-planned.csv"));
        for (Path file : files) {
            eachRow(file, row -> {
                if (row.getField("leader").isEmpty()) {
                    led.remove(row.getField("id"));
                } else {
                    led.put(row.getField("id"), new Led(row.getField("title"), row.getField("leader")));
                }
            });
        }
        return led;
    }

    private static void eachRow(Path csv, Consumer<NamedCsvRecord> use) throws IOException {
        if (!Files.exists(csv)) {
            return;
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            rows.forEach(use);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// A name as it is compared: with composed letters, because an accent that stands by itself is a sign, and
    /// without what a configuration file may lose of it, spaces and signs.
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
