package se.projektbokslut.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a monitoring service is asked for: the word that says how it went is part of the path, whatever
/// follows it.
class PingWordsTest {
    @ParameterizedTest
    @CsvSource({
        "/uuid, /uuid/start, /uuid, /uuid/fail",
        "/uuid/, /uuid/start, /uuid, /uuid/fail",
        "/key/night?create=1, /key/night/start?create=1, /key/night?create=1, /key/night/fail?create=1",
        "/key/night/?create=1, /key/night/start?create=1, /key/night?create=1, /key/night/fail?create=1",
        "/uuid#night, /uuid/start, /uuid, /uuid/fail",
        "/uuid?create=1#night, /uuid/start?create=1, /uuid?create=1, /uuid/fail?create=1",
    })
    void theWordGoesOntoThePath(String address, String start, String success, String failure) throws Exception {
        List<String> called = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", exchange -> {
            called.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            Ping ping = new Ping("http://localhost:" + server.getAddress().getPort() + address);
            assertThat(List.of(ping.started(), ping.succeeded(), ping.failed())).containsOnly("");
        } finally {
            server.stop(0);
        }
        assertThat(called).containsExactly(start, success, failure);
    }
}
