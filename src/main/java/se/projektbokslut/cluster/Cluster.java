package se.projektbokslut.cluster;

import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import se.projektbokslut.program.Failures;
import se.projektbokslut.program.RunOutcome;
import se.projektbokslut.runlog.Framework;

/// What a run needs before it can be spread over workers, or a worker before it can serve one: a log on a server,
/// and the message broker that `spring.artemis.*` names.
public final class Cluster {
    /// How often who takes messages is heard of within the time that it may be silent.
    private static final int BEATS = 4;

    private Cluster() {}

    /// Whether a run is to be spread.
    public static boolean isWanted(Environment settings) {
        return settings.acceptsProfiles(Profiles.of(ClusterProperties.PROFILE));
    }

    /// Opens the server of the log for a run alone; where it is to be spread, the broker must answer too.
    ///
    /// @param options holds the settings
    public static LogServer enter(ApplicationContext options) throws Refused {
        if (isWanted(options.getEnvironment())) {
            check(options);
        }
        return LogServer.enter(options.getEnvironment());
    }

    /// Refuses what cannot work: a log that no other machine sees, settings that cannot be used, a broker that
    /// does not answer.
    static void check(ApplicationContext options) throws Refused {
        Environment settings = options.getEnvironment();
        if (!Framework.isOnServer(settings)) {
            throw new Refused(
                    Framework.URL
                            + ": workers need a log that they share with the run; write jdbc:postgresql://HOST/DATABASE, with spring.datasource.username and spring.datasource.password");
        }
        ClusterProperties cluster = options.getBean(ClusterProperties.class);
        String url = LogServer.shown(brokerUrl(settings));
        List<String> faults = new ArrayList<>(cluster.faults());
        try (ActiveMQConnectionFactory broker = broker(settings, cluster)) {
            if (faults.isEmpty()) {
                broker.createConnection().close();
                return;
            }
        } catch (JMSSecurityException e) {
            throw new Refused(
                    url
                            + ": the message broker does not accept the user name and password; correct spring.artemis.user and spring.artemis.password");
        } catch (JMSException e) {
            throw new Refused(new RunOutcome.Failed(
                    "%s: the message broker does not answer (%s); see that it is up, and that spring.artemis.broker-url names it, with the sslEnabled and trustStorePath that it needs"
                            .formatted(url, Failures.oneLine(e))));
        } catch (RuntimeException noAddress) {
            // Its library has no failure of its own for this, and the message may quote a password.
            faults.add("spring.artemis.broker-url: \"%s\" cannot be used; write tcp://HOST:61616".formatted(url));
        }
        throw new Refused(new RunOutcome.Unusable(faults));
    }

    /// Makes connections to the broker, which gives the messages of whoever is silent for longer than the lease
    /// to another.
    static ActiveMQConnectionFactory broker(Environment settings, ClusterProperties cluster) {
        ActiveMQConnectionFactory broker = new ActiveMQConnectionFactory(brokerUrl(settings));
        broker.setUser(settings.getProperty("spring.artemis.user"));
        broker.setPassword(settings.getProperty("spring.artemis.password"));
        broker.setConnectionTTL(cluster.lease().toMillis());
        broker.setClientFailureCheckPeriod(cluster.lease().dividedBy(BEATS).toMillis());
        // A partition that waits at a worker that is busy, or dead, is kept from one that is free.
        broker.setConsumerWindowSize(0);
        return broker;
    }

    private static String brokerUrl(Environment settings) {
        return settings.getProperty("spring.artemis.broker-url", "tcp://localhost:61616");
    }
}
