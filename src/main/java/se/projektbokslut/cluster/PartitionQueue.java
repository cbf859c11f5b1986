package se.projektbokslut.cluster;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.jms.JmsException;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;

/// The broker's queue of partitions, for the run that fills it. To the framework it is the channel that its requests
/// go into.
final class PartitionQueue implements MessageChannel {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionQueue.class);

    private final JmsTemplate template;

    PartitionQueue(ConnectionFactory broker, ClusterProperties settings) {
        template = new JmsTemplate(broker);
        template.setDefaultDestinationName(settings.queue());
        // What nobody took by then belongs to a run that is over.
        template.setExplicitQosEnabled(true);
        template.setDeliveryPersistent(true);
        template.setTimeToLive(settings.timeout().toMillis());
    }

    @Override
    public boolean send(Message<?> message, long timeout) {
        if (message.getPayload() instanceof StepExecutionRequest request) {
            send(new PartitionMessage(request.getStepName(), request.getStepExecutionId()));
            return true;
        }
        return false;
    }

    /// @throws UncheckedIOException if the broker is gone; it says what to do
    void send(PartitionMessage message) {
        try {
            template.send(message::in);
        } catch (JmsException e) {
            LOG.error("A partition could not be sent", e);
            throw new UncheckedIOException(new IOException(
                    "the message broker does not answer any more; see that it is up (spring.artemis.broker-url)"));
        }
    }
}
