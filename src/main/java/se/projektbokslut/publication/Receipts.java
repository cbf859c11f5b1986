package se.projektbokslut.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.KnownFiles;
import tools.jackson.core.JacksonException;

/// The receipts of an output: its history. It grows by a line a night and is asked for by many, so what shares its
/// [KnownFiles] reads it once as long as nothing is added.
public final class Receipts {
    private final Path output;
    private final KnownFiles known;

    /// What the history says, the oldest first.
    private record History(List<Receipt> receipts) {}

    /// Of a history that is read anew.
    public Receipts(Path output) {
        this(output, KnownFiles.none());
    }

    /// @param known files that need not be read again
    public Receipts(Path output, KnownFiles known) {
        this.output = output;
        this.known = known;
    }

    /// Every receipt, oldest first. A line that a crash cut short is passed over: its run is as if it had no
    /// receipt.
    public List<Receipt> all() throws IOException {
        Path history = output.resolve(ReceiptFiles.HISTORY);
        if (!Files.exists(history)) {
            return List.of();
        }
        ReceiptFiles.checkIsFile(history);
        return known.value(history, History.class, Receipts::parse).receipts();
    }

    /// After years there are thousands of lines, so every core takes some.
    private static History parse(byte[] history) {
        return new History(lines(history).parallelStream()
                .flatMap(line -> parse(line).stream())
                .toList());
    }

    /// Strict decoding would give up the whole history for one line that ends within a character.
    private static List<String> lines(byte[] history) {
        return new String(history, StandardCharsets.UTF_8).lines().toList();
    }

    /// The receipt of the last run that reached its end and those after it, oldest first; all where none did. No more
    /// of the history is looked through.
    public List<Receipt> latest() throws IOException {
        Path history = output.resolve(ReceiptFiles.HISTORY);
        Deque<Receipt> latest = new ArrayDeque<>();
        if (Files.exists(history)) {
            ReceiptFiles.checkIsFile(history);
            for (String line : lines(Files.readAllBytes(history)).reversed()) {
                parse(line).ifPresent(latest::addFirst);
                if (!latest.isEmpty() && latest.getFirst().completed()) {
                    break;
                }
            }
        }
        return List.copyOf(latest);
    }

    /// The receipt of the last run that reached its end; empty where none did.
    public Optional<Receipt> lastCompleted() throws IOException {
        return lastCompleted(all());
    }

    /// The same of a history that is read.
    ///
    /// @param history every receipt, oldest first
    public static Optional<Receipt> lastCompleted(List<Receipt> history) {
        return history.reversed().stream().filter(Receipt::completed).findFirst();
    }

    /// Appends the receipt to the history and makes it the last one.
    public void add(Receipt receipt) throws IOException {
        ReceiptFiles.add(output, line(receipt), file(receipt));
    }

    /// A receipt's line in the history, without its line end.
    public static byte[] line(Receipt receipt) {
        return CanonicalJson.compact(receipt);
    }

    /// What the last receipt's file holds.
    public static byte[] file(Receipt receipt) {
        return CanonicalJson.pretty(receipt);
    }

    /// What the last receipt's own file says; empty where it is not there or cannot be read.
    public Optional<Receipt> last() throws IOException {
        Path file = output.resolve(ReceiptFiles.LAST);
        return Files.isRegularFile(file)
                ? parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /// Whether a line of the history is a receipt.
    public static boolean isReceipt(String line) {
        return parse(line).isPresent();
    }

    private static Optional<Receipt> parse(String line) {
        try {
            return Optional.ofNullable(PublishedJson.read(line, Receipt.class)).filter(Receipts::saysWhatItIs);
        } catch (JacksonException cutShort) {
            return Optional.empty();
        }
    }

    /// JSON of somebody else has nothing by which runs are told apart.
    private static boolean saysWhatItIs(Receipt receipt) {
        return Stream.of(
                        Optional.ofNullable(receipt.run()),
                        Optional.ofNullable(receipt.digest()),
                        Optional.ofNullable(receipt.asOf()),
                        Optional.ofNullable(receipt.started()),
                        Optional.ofNullable(receipt.finished()),
                        Optional.ofNullable(receipt.outcome()))
                .allMatch(Optional::isPresent);
    }
}
