package vn.dondoc.platform.messaging.consumer;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** The consumer of one topic, as a binding calls it. */
public final class EventConsumer implements Consumer<Message<List<byte[]>>> {
    private final String topic;
    private final BatchProcessor<?> processor;

    EventConsumer(String topic, BatchProcessor<?> consumption) {
        this.topic = topic;
        this.processor = consumption;
    }

    public String topic() {
        return topic;
    }

    @Override
    @SuppressWarnings("unchecked") // set by the batch converter that platform.yml names
    public void accept(Message<List<byte[]>> message) {
        if (!(message.getHeaders().get(KafkaHeaders.RAW_DATA) instanceof List<?> records)) {
            throw new IllegalStateException(
                    "The binding of " + topic + " gives no raw records: import platform.yml, which sets batch mode");
        }
        processor.process((List<ConsumerRecord<?, ?>>) records);
    }
}
