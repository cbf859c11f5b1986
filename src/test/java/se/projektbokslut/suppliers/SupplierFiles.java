package se.projektbokslut.suppliers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.projektbokslut.findings.Refusal;

/// Small supplier-ledger files for the tests, and reading such files whole.
public final class SupplierFiles {
    static final String HEADING =
            "kopare_id,kopare,verifikationsnummer,leverantor,leverantor_id,konto_nr,konto_text,belopp,datum";

    private SupplierFiles() {}

    static String row(String buyer, String voucher, String amount, String date) {
        return buyer + ",Exempelstad," + voucher + ",Papper AB,556000-0000,6100,Kontor," + amount + "," + date;
    }

    static String file(String... rows) {
        return HEADING + "\n" + String.join("\n", rows) + "\n";
    }

    static SupplierLedger read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    static SupplierLedger read(byte[] bytes) {
        try {
            return read("ledger/f.csv", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SupplierLedger read(String name, byte[] bytes) throws IOException {
        return SupplierLedgerReader.read(
                name, new ByteArrayInputStream(bytes), () -> new ByteArrayInputStream(bytes), 1);
    }

    static SupplierLedger read(String name, Path file, int workers) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return SupplierLedgerReader.read(name, in, () -> Files.newInputStream(file), workers);
        }
    }

    /// The groups of each year as `year buyer project: rows/invoices amount`.
    static List<String> groups(SupplierLedger ledger) {
        return groups(ledger, g -> g.year() + " " + g.buyer() + " " + g.project());
    }

    /// Groups as `key: rows/invoices amount`.
    static List<String> groups(SupplierLedger ledger, Function<SupplierLedger.Group, String> key) {
        Map<String, SupplierLedger.Group> years = new LinkedHashMap<>();
        ledger.groups().forEach(g -> years.merge(key.apply(g), g, SupplierFiles::plus));
        List<String> shown = new ArrayList<>();
        years.forEach((name, g) -> shown.add(name + ": " + g.rows() + "/" + g.invoices() + " " + g.amount()));
        return shown;
    }

    private static SupplierLedger.Group plus(SupplierLedger.Group a, SupplierLedger.Group b) {
        return new SupplierLedger.Group(
                a.year(),
                a.month(),
                a.buyer(),
                a.project(),
                a.account(),
                a.rows() + b.rows(),
                a.invoices() + b.invoices(),
                a.debit().plus(b.debit()),
                a.credit().plus(b.credit()));
    }

    /// Each refusal as `line:cell problem`.
    static String refusals(SupplierLedger ledger) {
        return ledger.refusals().stream().map(SupplierFiles::shown).collect(Collectors.joining(", "));
    }

    private static String shown(Refusal refusal) {
        return refusal.at().line() + ":" + refusal.at().column() + " " + refusal.problem();
    }
}
