package se.projektbokslut.cluster;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;

/// What the broker carries: which partition is to be worked on. It is a hint and no more; what may be worked on
/// stands in the framework's tables, so a message that is lost, late or doubled does no harm.
///
/// @param step the name of the step that does the work
/// @param stepExecution the partition, as the framework numbers it
record PartitionMessage(String step, long stepExecution) {
    private static final String STEP = "step";
    private static final String STEP_EXECUTION = "stepExecution";

    Message in(Session session) throws JMSException {
        Message message = session.createMessage();
        message.setStringProperty(STEP, step);
        message.setLongProperty(STEP_EXECUTION, stepExecution);
        return message;
    }

    /// @throws JMSException if it is no message of ours
    static PartitionMessage of(Message message) throws JMSException {
        if (!message.propertyExists(STEP) || !message.propertyExists(STEP_EXECUTION)) {
            throw new JMSException("a message without " + STEP + " and " + STEP_EXECUTION);
        }
        return new PartitionMessage(message.getStringProperty(STEP), message.getLongProperty(STEP_EXECUTION));
    }
}
