package se.projektbokslut.cluster;

import jakarta.jms.ConnectionFactory;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;

/// The broker's queue of partitions, for the run that fills it. To the framework it is the channel that its requests
/// go into.
final class PartitionQueue implements MessageChannel {
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

    void send(PartitionMessage message) {
        template.send(message::in);
    }
}
