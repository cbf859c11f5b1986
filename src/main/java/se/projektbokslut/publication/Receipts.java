package se.projektbokslut.publication;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.intake.CanonicalJson;
import tools.jackson.core.JacksonException;

/// The receipts of an output: its history.
public final class Receipts {
    private static final String LAST = "receipt.json";
    private static final String HISTORY = "receipts.jsonl";

    private final Path output;

    public Receipts(Path output) {
        this.output = output;
    }

    /// Every receipt, oldest first. A line that a crash cut short is passed over: its run is as if it had no
    /// receipt.
    public List<Receipt> all() throws IOException {
        List<Receipt> receipts = new ArrayList<>();
        Path history = output.resolve(HISTORY);
        if (!Files.exists(history)) {
            return receipts;
        }
        try (BufferedReader reader = Files.newBufferedReader(history, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                parse(line).ifPresent(receipts::add);
            }
        }
        return receipts;
    }

    /// The receipt of the last run that reached its end; empty where none did.
    public Optional<Receipt> lastCompleted() throws IOException {
        return all().stream().filter(Receipt::completed).reduce((earlier, later) -> later);
    }

    /// Appends the receipt to the history and makes it the last one.
    public void add(Receipt receipt) throws IOException {
        Files.createDirectories(output);
        byte[] line = CanonicalJson.compact(receipt);
        try (FileChannel channel = FileChannel.open(
                output.resolve(HISTORY),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            long end = channel.size();
            ByteBuffer buffer = ByteBuffer.allocate(line.length + 2);
            if (end > 0 && lastByte(channel, end) != '\n') {
                buffer.put((byte) '\n');
            }
            buffer.put(line).put((byte) '\n').flip();
            for (long at = end; buffer.hasRemaining(); ) {
                at += channel.write(buffer, at);
            }
            channel.force(true);
        }
        WholeFile.write(output.resolve(LAST), CanonicalJson.pretty(receipt));
    }

    private static byte lastByte(FileChannel channel, long end) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        channel.read(one, end - 1);
        return one.get(0);
    }

    private static Optional<Receipt> parse(String line) {
        try {
            return Optional.of(PublishedJson.read(line, Receipt.class));
        } catch (JacksonException cutShort) {
            return Optional.empty();
        }
    }
}
