package vn.dondoc.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.testing.TopicReader;

/** What a service told other systems of notices: as it is stored, and as it is on the topic. */
public final class PublishedEvents {
    private final RunningService service;

    public PublishedEvents(RunningService service) {
        this.service = service;
    }

    /** Of the facts that are stored of all its notices. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        stored().forEach(notice -> names.addAll(notice.getList("names", String.class)));
        return names;
    }

    /** Of the facts that are stored of one notice, in their order. */
    List<String> names(String noticeId) {
        return stored().stream()
                .filter(notice -> notice.getString("_id").equals(noticeId))
                .flatMap(notice -> notice.getList("names", String.class).stream())
                .toList();
    }

    private List<Document> stored() {
        return service.mongo().getCollection("notificationEvents").find().into(new ArrayList<>());
    }

    /** As many of a type as are expected of its notices. */
    List<ConsumerRecord<String, String>> await(String type, int count) {
        Set<String> notices = new HashSet<>();
        stored().forEach(notice -> notices.add(notice.getString("_id")));
        try (var topic = new TopicReader(Topics.NOTIFICATIONS)) {
            return topic.await(
                    count,
                    record -> notices.contains(record.key())
                            && TopicReader.header(record, "ce_type").equals(type));
        }
    }

    /** All of one notice, in their order. */
    public List<ConsumerRecord<String, String>> awaitOf(String noticeId, int count) {
        try (var topic = new TopicReader(Topics.NOTIFICATIONS)) {
            return topic.await(count, record -> record.key().equals(noticeId));
        }
    }
}
