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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import se.projektbokslut.content.Digest;
import se.projektbokslut.findings.Role;
import se.projektbokslut.findings.Severity;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.report.Texts;

/// What each project leader, or each project owner, has to mend in the own records, from what is published:
/// only what that role can mend. A record's leader and owner are who its latest year names.
final class MendingLists {
    private final PublishedOutput published;
    private final Path output;

    private final Role role;
    /// Of `projects-YEAR.csv`: who of the role a record names.
    private final String column;

    private MendingLists(Path output, Role role, String column) {
        this.role = role;
        this.column = column;
        this.output = output;
        this.published = new PublishedOutput(output);
    }

    static MendingLists ofLeaders(Path output) {
        return new MendingLists(output, Role.PROJECT_LEADER, "leader");
    }

    static MendingLists ofOwners(Path output) {
        return new MendingLists(output, Role.PROJECT_OWNER, "owner");
    }

    /// What one person is told.
    ///
    /// @param address where to
    /// @param rows in the order of `findings.csv`
    record Listed(Role role, String address, List<Row> rows) {
        /// What tells the list apart from others to the same address; a leader's is the address, as every
        /// receipt has had it.
        String identity() {
            return role == Role.PROJECT_LEADER ? address : address + " " + role.code();
        }

        /// The digest of what the list says.
        String statement() {
            Digest digest = new Digest();
            rows.forEach(row -> digest.add(row.record()).add(row.message()));
            return digest.hex();
        }

        Letter letter(Texts texts) {
            StringBuilder body = new StringBuilder(texts.label("delivery.missing-intro." + role.code())).append('\n');
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
                    texts.label("delivery.missing-subject." + role.code(), rows.size()),
                    body.toString(),
                    texts.language(),
                    List.of());
        }
    }

    /// A finding that the role can mend.
    private record Row(String record, String title, String file, String message, String remedy) {}

    private record Named(String title, String name) {}

    /// The lists that are not empty, by address. What is said of several years in the same words is said once.
    ///
    /// @param people name to address
    List<Listed> of(Map<String, String> people) throws IOException {
        Map<String, String> addresses = new HashMap<>();
        people.forEach((name, address) -> addresses.put(plain(name), address));
        Map<String, Named> named = named();
        TreeMap<String, Set<Row>> lists = new TreeMap<>();
        eachRow(output.resolve("findings.csv"), row -> {
            Named record = named.get(row.getField("record"));
            String address = record == null ? null : addresses.get(plain(record.name()));
            if (record != null && address != null && isForRole(row)) {
                lists.computeIfAbsent(address, _ -> new LinkedHashSet<>())
                        .add(new Row(
                                row.getField("record"),
                                record.title(),
                                row.getField("file"),
                                row.getField("message"),
                                row.getField("remedy")));
            }
        });
        List<Listed> listed = new ArrayList<>();
        lists.forEach((address, rows) -> listed.add(new Listed(role, address, List.copyOf(rows))));
        return listed;
    }

    private boolean isForRole(NamedCsvRecord row) {
        return row.getField("responsible_role").equals(role.code())
                && !row.getField("severity").equals(Severity.INFO.code())
                && !Boolean.parseBoolean(row.getField("accepted"));
    }

    /// Record id to title and who of the role it names, where it names one.
    private Map<String, Named> named() throws IOException {
        Map<String, Named> named = new HashMap<>();
        List<Path> files = new ArrayList<>();
        for (int year : published.years()) {
            String name = "projects-" + year + ".csv";
            // One of a decided edition may stay damaged for long: who it names is not known then.
            if (published.isIntact(year, name)) {
                files.add(published.folder(year).resolve(name));
            }
        }
        files.add(output.resolve("undated/projects-undated.csv"));
        files.add(output.resolve("planned/projects-planned.csv"));
        for (Path file : files) {
            // An earlier version of the program published decided editions without some columns.
            eachRow(
                    file,
                    row -> row.findField(column).ifPresent(name -> {
                        if (name.isEmpty()) {
                            named.remove(row.getField("id"));
                        } else {
                            named.put(row.getField("id"), new Named(row.getField("title"), name));
                        }
                    }));
        }
        return named;
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
    static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
