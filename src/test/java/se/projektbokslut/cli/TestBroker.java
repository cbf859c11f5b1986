package se.projektbokslut.cli;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/// A real message broker at a port of this machine that lets `office` in by password. It can be started again at the
/// same port and then holds what it held. Embedded on Java 25 it cannot read its journal again, so what it held is kept
/// here meanwhile.
final class TestBroker implements AutoCloseable {
    private static final String QUEUE = "projektbokslut.partitions";
    private static final String PARTITION = "stepExecution";

    private final int port = freePort();
    private final String options;
    private EmbeddedActiveMQ server;

    TestBroker() {
        this("");
    }

    /// @param options of the port, such as its certificate
    TestBroker(String options) {
        this.options = options;
        server = start();
    }

    private EmbeddedActiveMQ start() {
        try {
            Configuration configuration = new ConfigurationImpl()
                    .setPersistenceEnabled(false)
                    .setSecurityEnabled(true)
                    .addAcceptorConfiguration("tcp", "tcp://localhost:" + port + options)
                    .setSecurityRoles(Map.of("#", Set.of(everything())))
                    .addAddressSetting(
                            "#",
                            new AddressSettings()
                                    .setMaxDeliveryAttempts(10)
                                    .setDeadLetterAddress(SimpleString.of("DLQ"))
                                    .setAutoCreateDeadLetterResources(true)
                                    .setAutoDeleteQueues(false)
                                    .setAutoDeleteAddresses(false));
            EmbeddedActiveMQ broker =
                    new EmbeddedActiveMQ().setConfiguration(configuration).setSecurityManager(users());
            broker.start();
            return broker;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Role everything() {
        return new Role("office", true, true, true, true, true, true, true, true, true, true, false, false);
    }

    private static ActiveMQJAASSecurityManager users() {
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser("office", "right");
        users.addRole("office", "office");
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
    }

    /// Starts it again. What was handed out and not acknowledged it hands out again, as if for the first time.
    void restart() {
        List<Long> held = held();
        close();
        server = start();
        inQueue((session, producer, _) -> {
            for (long partition : held) {
                Message message = session.createMessage();
                message.setLongProperty(PARTITION, partition);
                producer.send(message);
            }
        });
    }

    private List<Long> held() {
        var queue = server.getActiveMQServer().locateQueue(QUEUE);
        List<Long> held = new ArrayList<>();
        queue.getDeliveringMessages()
                .values()
                .forEach(handedOut -> handedOut.forEach(
                        message -> held.add(message.getMessage().getLongProperty(PARTITION))));
        try (var waiting = queue.browserIterator()) {
            waiting.forEachRemaining(message -> held.add(message.getMessage().getLongProperty(PARTITION)));
        }
        return held;
    }

    String url() {
        return "tcp://localhost:" + port;
    }

    String[] properties() {
        return new String[] {
            "-Dspring.artemis.broker-url=" + url(), "-Dspring.artemis.user=office", "-Dspring.artemis.password=right"
        };
    }

    /// How many messages wait or are being worked on.
    long messages() {
        return count(QUEUE);
    }

    /// Puts a copy of every waiting message into the queue, as a broker does that lost what it noted of them.
    void doubleAll() {
        inQueue((session, producer, queue) -> {
            Enumeration<?> waiting = session.createBrowser(queue).getEnumeration();
            while (waiting.hasMoreElements()) {
                producer.send((Message) waiting.nextElement());
            }
        });
    }

    @FunctionalInterface
    private interface Work {
        void with(Session session, MessageProducer producer, Queue queue) throws JMSException;
    }

    private void inQueue(Work work) {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url());
                Connection connection = factory.createConnection("office", "right");
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            Queue queue = session.createQueue(QUEUE);
            work.with(session, session.createProducer(queue), queue);
            session.commit();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String queue) {
        var found = server.getActiveMQServer().locateQueue(queue);
        return found == null ? 0 : found.getMessageCount();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
