package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.Thorough;
import se.projektbokslut.publication.Delivery;

/// What a night on which nothing has changed owes to others: deliveries that fall due, metrics, the monitoring service.
class DullNightDutiesTest {
    @TempDir
    private Path root;

    private Office office;
    private Nightly nightly;

    @BeforeEach
    void publishOnce() {
        nightly = Nightly.published(root);
        office = nightly.office;
    }

    @Test
    @Thorough
    void aBrokenDeliveryIsTriedAgainEachNight() {
        nightly.environment.put("ANY", "1");
        nightly.arguments.add(
                "--projektbokslut.delivery.folder=" + office.input().resolve("processes.yaml"));
        nightly.isWorkedOn();
        nightly.isWorkedOn();
    }

    @Test
    void aDeliveryIsMadeOnceAndThenNightsAreDull() {
        nightly.arguments.add("--projektbokslut.delivery.folder=" + root.resolve("drop"));
        nightly.isWorkedOn();
        nightly.isDull();
        assertThat(root.resolve("drop/2019-preliminary")).isDirectory();
    }

    @Test
    void metricsTellOfTheDullNight() throws IOException {
        Path metrics = root.resolve("projektbokslut.prom");
        nightly.arguments.add("--projektbokslut.metrics.file=" + metrics);
        nightly.isWorkedOn();
        nightly.isDull();
        String finished = nightly.receipts().getLast().finished();
        assertThat(Files.readString(metrics))
                .contains("projektbokslut_last_success_timestamp_seconds "
                        + Instant.parse(finished).getEpochSecond() + "\n")
                .contains("projektbokslut_records{result=\"read\"} 6\n")
                .doesNotContain("step_duration");
    }

    @Test
    @Thorough
    void metricsThatCannotBeWrittenAreToldOfByTheProgram() throws IOException {
        Path metrics = root.resolve("projektbokslut.prom");
        nightly.arguments.add("--projektbokslut.metrics.file=" + metrics);
        nightly.isWorkedOn();
        nightly.isDull();
        Files.delete(metrics);
        Files.createDirectories(metrics.resolve("in-the-way"));
        int before = nightly.receipts().size();
        nightly.isWorkedOn();
        assertThat(nightly.receipts()).as("one receipt a night").hasSize(before + 1);
    }

    @Test
    @Thorough
    void aDeliveryThatIsHeldIsWorkOnTheDayThatItFallsDue() throws IOException {
        nightly.arguments.removeIf(argument -> argument.startsWith("--as-of"));
        nightly.arguments.add("--projektbokslut.delivery.folder=" + root.resolve("drop"));
        nightly.isWorkedOn();
        Path record = office.input().resolve("projects/late.yaml");
        Files.writeString(record, "id: late\ntitle: Sent\nstatus: closed\nend: 2019-03-01\n");
        nightly.isWorkedOn();
        assertThat(nightly.receipts().getLast().deliveries())
                .anyMatch(delivery -> delivery.outcome() == Delivery.Outcome.HELD);
        nightly.isDull();
        nightly.later(Duration.ofDays(8));
        nightly.isWorkedOn();
    }

    @Test
    void aDullNightCallsTheMonitoringService() throws IOException {
        List<String> called = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", exchange -> {
            called.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            nightly.arguments.add("--projektbokslut.ping.url=http://localhost:"
                    + server.getAddress().getPort() + "/uuid");
            nightly.isWorkedOn();
            called.clear();
            nightly.isDull();
            assertThat(called).containsExactly("/uuid/start", "/uuid");
        } finally {
            server.stop(0);
        }
        nightly.isDull();
    }
}
