package se.projektbokslut.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.publication.Delivery;
import se.projektbokslut.publication.Receipt;
import tools.jackson.core.JacksonException;

/// What was delivered and what waits for it, as the receipts of all runs say.
///
/// A run's own deliveries are noted in `receipt.under-way.json`, before and after each is handed over, until they
/// stand in the run's receipt. A run that died leaves that file, and the next run begins with what it says.
public final class Outbox {
    private static final String UNDER_WAY = "receipt.under-way.json";

    private final Path file;
    private final Map<Key, Delivery> latest = new HashMap<>();
    private final Map<Key, Delivery> lastHandedOver = new HashMap<>();
    private final Set<String> alerted = new HashSet<>();
    private final Map<String, Delivery> noted = new LinkedHashMap<>();

    /// What is delivered to whom: of each, the last state counts.
    record Key(Delivery.Kind kind, @Nullable Integer year, String recipient) {
        static Key of(Delivery delivery) {
            return new Key(delivery.kind(), delivery.year(), delivery.recipient());
        }
    }

    private record UnderWay(List<Delivery> deliveries) {}

    private Outbox(Path file) {
        this.file = file;
    }

    /// @param history every receipt, oldest first
    public static Outbox open(Path output, List<Receipt> history) throws IOException {
        Outbox outbox = new Outbox(output.resolve(UNDER_WAY));
        for (Receipt receipt : history) {
            if (receipt.completed()) {
                outbox.alerted.clear();
            }
            receipt.deliveries().forEach(outbox::learn);
        }
        for (Delivery delivery : outbox.leftBehind()) {
            outbox.learn(delivery);
            outbox.noted.put(delivery.id(), delivery);
        }
        return outbox;
    }

    /// What waits for a later run, of every recipient the last state.
    public List<Delivery> pending() {
        return latest.values().stream()
                .filter(Delivery::isPending)
                .sorted(Comparator.comparing(Delivery::kind)
                        .thenComparingInt(delivery -> delivery.year() == null ? 0 : delivery.year())
                        .thenComparing(Delivery::recipient))
                .toList();
    }

    /// What this run noted, and what a run that died before its receipt left.
    public List<Delivery> noted() {
        return List.copyOf(noted.values());
    }

    /// Notes how a delivery stands now. Returns when that is safe on the disk.
    void note(Delivery delivery) throws IOException {
        noted.put(delivery.id(), delivery);
        WholeFile.write(file, CanonicalJson.pretty(new UnderWay(noted())));
        learn(delivery);
    }

    /// Forgets the notes of a run whose receipt is written.
    public void clear() throws IOException {
        Files.deleteIfExists(file);
        noted.clear();
    }

    Optional<Delivery> latest(Key key) {
        return Optional.ofNullable(latest.get(key));
    }

    Optional<Delivery> lastHandedOver(Key key) {
        return Optional.ofNullable(lastHandedOver.get(key));
    }

    /// Every last state that was handed over.
    List<Delivery> lastHandedOver() {
        return List.copyOf(lastHandedOver.values());
    }

    /// Whether the operator was told this since the last run that ended well.
    boolean isAlerted(String statement) {
        return alerted.contains(statement);
    }

    private void learn(Delivery delivery) {
        Key key = Key.of(delivery);
        latest.put(key, delivery);
        if (delivery.isHandedOver()) {
            lastHandedOver.put(key, delivery);
            if (delivery.kind() == Delivery.Kind.ALERT) {
                alerted.add(delivery.statement());
            }
        }
    }

    private List<Delivery> leftBehind() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return new ArrayList<>(CanonicalJson.mapper()
                    .readValue(Files.readAllBytes(file), UnderWay.class)
                    .deliveries());
        } catch (JacksonException damaged) {
            return List.of();
        }
    }
}
