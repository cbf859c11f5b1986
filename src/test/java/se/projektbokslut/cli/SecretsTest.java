package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import se.projektbokslut.Thorough;

/// Passwords, recipients and the ping's address are in no log, receipt or message, however much somebody asks
/// to have logged: to look for a fault is no reason to give them away.
class SecretsTest {
    private static final String PASSWORD = "Hemligt-och-lagom-1";
    private static final String RECIPIENT = "mottagare.ett@example.org";
    private static final String REFUSED = "mottagare.två@example.org";
    private static final String LEADER = "ledaren@example.org";
    private static final String OPERATOR = "driften@example.org";
    private static final String PING = "5f0c6b1e-ping";

    @TempDir
    Path folder;

    private final MailRoom post = new MailRoom();
    private HttpServer monitor;

    @BeforeEach
    void openMonitor() throws IOException {
        monitor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        monitor.createContext("/", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().endsWith("/start") ? 500 : 200, -1);
            exchange.close();
        });
        monitor.start();
    }

    @AfterEach
    void close() {
        monitor.stop(0);
        post.close();
    }

    @Test
    @Thorough
    void nothingThatIsLoggedGivesThemAway() throws Exception {
        givesNothingAway("TRACE", PASSWORD);
    }

    /// @param password the server takes the right one only
    @ParameterizedTest
    @ValueSource(strings = {PASSWORD, "Fel-" + PASSWORD})
    @Thorough
    void norDoesALogOfLess(String password) throws Exception {
        givesNothingAway("DEBUG", password);
    }

    private void givesNothingAway(String level, String password) throws Exception {
        post.server().setUser("utskick@example.org", "utskick", PASSWORD);
        Office office = Office.withSixProjects(folder);
        Path settings = Files.writeString(folder.resolve("settings.yaml"), """
                logging.level.root: %s
                projektbokslut:
                  delivery:
                    recipients:
                      - address: %s
                      - address: %s
                    leaders:
                      "[Eva Pedersen]": %s
                    operator: %s
                    from: utskick@example.org
                    smtp:
                      host: localhost
                      port: %s
                      security: none
                      user: utskick
                      password: %s
                      retry-for: 0s
                  ping:
                    url: http://localhost:%s/%s
                """.formatted(
                        level,
                        RECIPIENT,
                        REFUSED,
                        LEADER,
                        OPERATOR,
                        post.port(),
                        password,
                        monitor.getAddress().getPort(),
                        PING));
        ProcessBuilder process = OfficeProcess.of(office, "-Dspring.config.additional-location=" + settings);
        assertThat(process.start().waitFor()).isZero();
        boolean sent = password.equals(PASSWORD);
        assertThat(post.mails().isEmpty()).isNotEqualTo(sent);
        // A night that goes the short way, and what an operator asks then.
        assertThat(process.start().waitFor()).isZero();

        Files.delete(settings);
        FileSystemUtils.deleteRecursively(office.input());
        assertThat(office.state().resolve("projektbokslut.log"))
                .content()
                .as("all is logged")
                .contains(level);
        try (Stream<Path> all = Files.walk(folder)) {
            List<String> told = new ArrayList<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                // What the next night goes by; nobody else may read it.
                if (!file.endsWith("fingerprint")) {
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    Stream.of(PASSWORD, "mottagare.", LEADER, OPERATOR, PING)
                            .filter(text::contains)
                            .forEach(secret -> told.add(folder.relativize(file) + ": " + secret));
                }
            }
            assertThat(told).isEmpty();
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(office.state().resolve("projektbokslut.log"))))
                .isEqualTo("rw-r-----");
    }
}
