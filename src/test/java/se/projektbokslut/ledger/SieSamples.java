package se.projektbokslut.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Reads SIE files that tests write.
final class SieSamples {
    static final Charset CP437 = Charset.forName("IBM437");

    private SieSamples() {}

    /// The processes of the tests, by the account's first two characters.
    static String process(int year, String account) {
        return account.startsWith("15") ? "kundreskontra" : account.startsWith("26") ? "moms" : "unassigned";
    }

    static SieLedger read(byte[] bytes) {
        return read(bytes, SieFiles.SLICE_SIZE);
    }

    /// Reads in slices of about that size, each product through its JSON form.
    static SieLedger read(byte[] bytes, long sliceSize) {
        try {
            Path file = Files.createTempFile("sample", ".se");
            try {
                Files.write(file, bytes);
                return read(file, sliceSize);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SieLedger read(Path file, long sliceSize) throws IOException {
        SiePlan plan = throughJson(SieFiles.plan(file, "ledger/x.se", sliceSize), SiePlan.class);
        List<SliceSums> slices = new ArrayList<>();
        for (SiePlan.Slice slice : plan.slices()) {
            slices.add(throughJson(SieFiles.fold(file, plan, slice, SieSamples::process), SliceSums.class));
        }
        return throughJson(SieFiles.merge(plan, slices), SieLedger.class);
    }

    private static <T> T throughJson(T value, Class<T> type) {
        byte[] json = se.projektbokslut.content.CanonicalJson.compact(value);
        return se.projektbokslut.content.CanonicalJson.mapper().readValue(json, type);
    }

    /// The lines in code page 437 with CR LF, after the records that begin a file.
    static byte[] file(String... lines) {
        return ("#FLAGGA 0\r\n#SIETYP 4\r\n" + String.join("\r\n", lines) + "\r\n").getBytes(CP437);
    }

    /// A file with one voucher of 4 March 2019 and those lines in it.
    static byte[] voucher(String... lines) {
        return file("#VER A 1 20190304 \"text\"", "{", String.join("\r\n", lines), "}");
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Each group as `year account project entries debit credit`, `-` for no project.
    static List<String> groups(SieLedger ledger) {
        return ledger.groups().stream()
                .map(g -> "%s %s %s %s %s %s"
                        .formatted(
                                g.year(),
                                g.account(),
                                g.project() == null ? "-" : g.project(),
                                g.entries(),
                                g.debit(),
                                g.credit()))
                .toList();
    }

    static List<Problem> problems(SieLedger ledger) {
        return ledger.refusals().stream().map(Refusal::problem).toList();
    }

    static List<FindingCode> codes(SieLedger ledger) {
        return ledger.findings().stream().map(Finding::code).toList();
    }

    static Optional<Finding> finding(SieLedger ledger, FindingCode code) {
        return ledger.findings().stream().filter(f -> f.code() == code).findFirst();
    }
}
