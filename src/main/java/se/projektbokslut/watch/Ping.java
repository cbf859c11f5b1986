package se.projektbokslut.watch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls a monitoring service as healthchecks.io and its like want it: `URL/start` when a run begins, `URL` when
/// it ended well, `URL/fail` when not. A call that fails is logged and has no other effect.
public final class Ping {
    private static final Logger LOG = LoggerFactory.getLogger(Ping.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final String url;

    public Ping(URI url) {
        this.url = url.toString().replaceAll("/+$", "");
    }

    public void started() {
        call(url + "/start");
    }

    public void succeeded() {
        call(url);
    }

    public void failed() {
        call(url + "/fail");
    }

    private static void call(String address) {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address)).timeout(TIMEOUT).build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 300) {
                LOG.warn("The ping was answered with {}; check projektbokslut.ping.url", status);
            }
        } catch (IOException e) {
            LOG.warn(
                    "The ping was not answered ({}); check projektbokslut.ping.url",
                    e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
