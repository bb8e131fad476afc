package vn.dondoc.platform.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** The consumer of one topic, as a binding calls it. */
final class EventConsumer implements Consumer<Message<List<byte[]>>> {
    private final String topic;
    private final Consumption<?> consumption;

    EventConsumer(String topic, Consumption<?> consumption) {
        this.topic = topic;
        this.consumption = consumption;
    }

    String topic() {
        return topic;
    }

    @Override
    @SuppressWarnings("unchecked") // set by the batch converter that platform.yml names
    public void accept(Message<List<byte[]>> message) {
        if (!(message.getHeaders().get(KafkaHeaders.RAW_DATA) instanceof List<?> records)) {
            throw new IllegalStateException(
                    "The binding of " + topic + " gives no raw records: import platform.yml, which sets batch mode");
        }
        consumption.take((List<ConsumerRecord<?, ?>>) records);
    }
}
