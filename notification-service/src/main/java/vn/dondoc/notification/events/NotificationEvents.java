package vn.dondoc.notification.events;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.notification.NotificationMessage;
import vn.dondoc.contracts.notification.NotificationMessages;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.DocumentInsert;
import vn.dondoc.platform.messaging.outbox.DocumentUpdate;
import vn.dondoc.platform.messaging.outbox.OutboxCollection;
import vn.dondoc.platform.messaging.outbox.OutboxCollections;
import vn.dondoc.platform.messaging.outbox.VersionedDocument;

/**
 * Publishes what became of notices, in the order it became so of each. Whoever finds a fact stores it here before the notice
 * says so: a process that dies in between finds the same fact again, and as it is known by its name it is published once.
 */
@Component
public class NotificationEvents {
    private static final String COLLECTION = "notificationEvents";
    private static final int MAX_ATTEMPTS = 6;

    private final OutboxCollection<PublishedFacts> notifications;
    private final MongoOperations mongo;

    NotificationEvents(OutboxCollections outboxes, MongoOperations mongo) {
        this.mongo = mongo;
        this.notifications = outboxes.collection(COLLECTION, PublishedFacts.class, NotificationMessages.CATALOG);
    }

    /** Those that were published before are passed over. */
    public void publish(Collection<NotificationFact> facts, CommandContext context) {
        List<NotificationFact> open = List.copyOf(facts);
        for (int attempt = 0; attempt < MAX_ATTEMPTS && !open.isEmpty(); attempt++) {
            // another instance published something of the same notice meanwhile: what it has now is looked at again
            // that an official read something is told by the request, once
            Set<String> stale = publishOnce(open, context.withoutRequest());
            open = open.stream()
                    .filter(fact -> stale.contains(fact.notificationId()))
                    .toList();
        }
        if (!open.isEmpty()) {
            throw new ConcurrencyFailureException(
                    "What became of " + open.size() + " notices was changed by others at every attempt");
        }
    }

    /** What is stored of notices that are kept no longer; what was published stays so. */
    public void forget(Collection<String> notificationIds) {
        mongo.remove(new Query(where("_id").in(notificationIds)), COLLECTION);
    }

    /** @return the ids of the notices of which nothing was published, as others were quicker */
    private Set<String> publishOnce(List<NotificationFact> facts, CommandContext context) {
        Map<String, List<NotificationFact>> byNotice = facts.stream()
                .collect(Collectors.groupingBy(
                        NotificationFact::notificationId, LinkedHashMap::new, Collectors.toList()));
        Map<String, VersionedDocument<PublishedFacts>> known =
                notifications.find(new Query(where("_id").in(byNotice.keySet()))).stream()
                        .collect(Collectors.toMap(stored -> stored.document().id(), Function.identity()));
        List<DocumentInsert<PublishedFacts>> inserts = new ArrayList<>();
        List<DocumentUpdate<PublishedFacts>> updates = new ArrayList<>();
        byNotice.forEach((id, found) -> {
            VersionedDocument<PublishedFacts> stored = known.get(id);
            if (stored == null) {
                inserts.add(new DocumentInsert<>(
                        new PublishedFacts(id, context.time(), namesOf(found)), messagesOf(found)));
            } else {
                updates.addAll(updateOf(stored, found, context));
            }
        });
        Set<String> stale = new HashSet<>(notifications.insertAll(inserts, context));
        stale.addAll(notifications.updateAll(updates, context));
        return stale;
    }

    /** None when all of it was published before. */
    private static List<DocumentUpdate<PublishedFacts>> updateOf(
            VersionedDocument<PublishedFacts> stored, List<NotificationFact> found, CommandContext context) {
        List<NotificationFact> news = found.stream()
                .filter(fact -> !stored.document().names().contains(fact.name()))
                .toList();
        return news.isEmpty()
                ? List.of()
                : List.of(new DocumentUpdate<>(
                        stored, stored.document().plus(context.time(), namesOf(news)), messagesOf(news)));
    }

    private static List<String> namesOf(List<NotificationFact> facts) {
        return facts.stream().map(NotificationFact::name).toList();
    }

    private static List<NotificationMessage> messagesOf(List<NotificationFact> facts) {
        return facts.stream().map(NotificationFact::message).toList();
    }
}
