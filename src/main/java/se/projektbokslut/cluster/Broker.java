package se.projektbokslut.cluster;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.time.Duration;
import java.util.Optional;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.boot.artemis.autoconfigure.ArtemisProperties;
import org.springframework.jms.connection.CachingConnectionFactory;

/// The message broker that `spring.artemis.*` names.
public final class Broker implements AutoCloseable {
    /// A broker that is started again in the middle of a run has this long for it.
    private static final int ATTEMPTS_TO_SEND = 60;

    private static final long MILLIS_BETWEEN_ATTEMPTS = 1000;

    /// How often who takes messages is heard of within the time that it may be silent.
    private static final int BEATS = 4;

    private static final String DEFAULT_URL = "tcp://localhost:61616";

    private final String url;
    private final ActiveMQConnectionFactory factory;
    private final ActiveMQConnectionFactory sending;
    private final CachingConnectionFactory shared;

    /// @param lease how long whoever takes messages may be silent before the broker gives them to another
    public Broker(ArtemisProperties settings, Duration lease) {
        url = url(settings);
        factory = factory(settings);
        factory.setConnectionTTL(lease.toMillis());
        factory.setClientFailureCheckPeriod(lease.dividedBy(BEATS).toMillis());
        // A partition that waits at a worker that is busy, or dead, is kept from one that is free.
        factory.setConsumerWindowSize(0);
        sending = factory(settings);
        sending.setInitialConnectAttempts(ATTEMPTS_TO_SEND);
        sending.setReconnectAttempts(ATTEMPTS_TO_SEND);
        sending.setRetryInterval(MILLIS_BETWEEN_ATTEMPTS);
        shared = new CachingConnectionFactory(sending);
    }

    private static String url(ArtemisProperties settings) {
        return settings.getBrokerUrl() == null ? DEFAULT_URL : settings.getBrokerUrl();
    }

    /// Why the address cannot be a broker's, as a line that says what to do; empty where it may be one.
    public static Optional<String> faultOfUrl(ArtemisProperties settings) {
        String url = url(settings);
        try (ActiveMQConnectionFactory _ = new ActiveMQConnectionFactory(url)) {
            return Optional.empty();
        } catch (RuntimeException noAddress) {
            // Its library has no failure of its own for this, and the message may quote a password.
            return Optional.of(
                    "spring.artemis.broker-url: \"%s\" cannot be used; write tcp://HOST:61616".formatted(shown(url)));
        }
    }

    private ActiveMQConnectionFactory factory(ArtemisProperties settings) {
        ActiveMQConnectionFactory made = new ActiveMQConnectionFactory(url);
        made.setUser(settings.getUser());
        made.setPassword(settings.getPassword());
        return made;
    }

    /// Why there is no connection to be had.
    ///
    /// @param lasting somebody has to mend the settings; otherwise the broker may be back soon
    public record Fault(String line, boolean lasting) {}

    /// Tries whether the broker can be used; empty where it can.
    public Optional<Fault> fault() {
        try (Connection connection = factory.createConnection()) {
            connection.start();
            return Optional.empty();
        } catch (JMSSecurityException e) {
            return Optional.of(new Fault(
                    shown(url)
                            + ": the message broker does not accept the user name and password; correct spring.artemis.user and spring.artemis.password",
                    true));
        } catch (JMSException e) {
            return Optional.of(new Fault(
                    "%s: the message broker does not answer (%s); see that it is up, and that spring.artemis.broker-url names it, with the sslEnabled and trustStorePath that it needs"
                            .formatted(shown(url), oneLine(e)),
                    false));
        }
    }

    /// One connection for all who send.
    CachingConnectionFactory shared() {
        return shared;
    }

    /// A connection for each who asks.
    ActiveMQConnectionFactory factory() {
        return factory;
    }

    /// The address without what stands after its question mark, which may hold the password of a key store.
    private static String shown(String url) {
        int options = url.indexOf('?');
        return options < 0 ? url : url.substring(0, options);
    }

    private static String oneLine(JMSException failure) {
        return String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
    }

    @Override
    public void close() {
        shared.destroy();
        sending.close();
        factory.close();
    }
}
