package se.projektbokslut.watch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// Calls a monitoring service as healthchecks.io and its like want it: `URL/start` when a run begins, `URL` when
/// it ended well, `URL/fail` when not. What goes wrong with that has no effect on the run; each call returns it
/// as one line, empty where all is well.
public final class Ping {
    private static final int TIMEOUT_MILLIS = 5_000;

    private final String url;

    /// @param url a web address
    public Ping(String url) {
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        this.url = url.substring(0, end);
    }

    public String started() {
        return call(url + "/start");
    }

    public String succeeded() {
        return call(url);
    }

    public String failed() {
        return call(url + "/fail");
    }

    /// The JDK's older client: the newer one takes longer to start than a dull night may last.
    private static String call(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            // Where it leads to is not what the operator named, and would learn the address.
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status < 300 ? "" : "the ping was answered with " + status + "; check projektbokslut.ping.url";
        } catch (IOException | RuntimeException e) {
            // What the JDK says of a port out of range, or of no host, is no IOException.
            return "the ping was not answered (" + e.getClass().getSimpleName() + "); check projektbokslut.ping.url";
        }
    }
}
