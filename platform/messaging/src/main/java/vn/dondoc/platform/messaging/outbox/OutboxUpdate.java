package vn.dondoc.platform.messaging.outbox;

import static vn.dondoc.platform.messaging.outbox.VersionedDocument.COMMANDS;
import static vn.dondoc.platform.messaging.outbox.VersionedDocument.LAST_SEQUENCE;
import static vn.dondoc.platform.messaging.outbox.VersionedDocument.OUTBOX;
import static vn.dondoc.platform.messaging.outbox.VersionedDocument.VERSION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.contracts.Message;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.event.CloudEventCodec;
import vn.dondoc.platform.messaging.event.OutboxEvent;

/** Turns a change of an aggregate into the one write that holds the state and its events. */
final class OutboxUpdate {
    private static final Set<String> RESERVED_FIELDS = Set.of("_id", VERSION, LAST_SEQUENCE, COMMANDS, OUTBOX);

    /** How many commands a document remembers. */
    private static final int COMMANDS_KEPT = 8;

    private final EventCatalog<?> catalog;
    private final CloudEventCodec codec;
    private final EventSizeLimit sizeLimit;

    OutboxUpdate(EventCatalog<?> catalog, CloudEventCodec codec) {
        this.catalog = catalog;
        this.codec = codec;
        this.sizeLimit = EventSizeLimit.of(catalog);
    }

    EventSizeLimit sizeLimit() {
        return sizeLimit;
    }

    /** The update, and the document as it will be when the update finds the version it expects. */
    record PreparedUpdate(Document update, Document after) {}

    Document newDocument(Document state, List<? extends Message> messages, CommandContext context) {
        var raw = new Document(state)
                .append(VERSION, 1L)
                .append(LAST_SEQUENCE, (long) messages.size())
                .append(COMMANDS, List.of(context.command().storedForm()));
        List<Document> events = encoded(0, messages, context);
        return events.isEmpty() ? raw : raw.append(OUTBOX, outbox(Date.from(Instant.now()), events));
    }

    /** Only what differs is written. The outbox is pushed to, never replaced: the relay clears it at any time. */
    PreparedUpdate prepare(Document before, Document state, List<? extends Message> messages, CommandContext context) {
        var set = new Document();
        var unset = new Document();
        var stated = new Document(before);
        stated.keySet().removeAll(RESERVED_FIELDS);
        differences("", stated, state, set, unset);
        var after = new Document(before);
        after.keySet().retainAll(RESERVED_FIELDS);
        state.forEach(after::putIfAbsent);
        return withEvents(new PreparedUpdate(new Document("$set", set), after), unset, messages, context);
    }

    /**
     * One level down and no further: a part in which something changed is written whole. Every dot in a path costs the store
     * more than the bytes it saves.
     */
    private static void differences(String path, Document before, Document state, Document set, Document unset) {
        state.forEach((name, value) -> {
            Object was = before.get(name);
            if (RESERVED_FIELDS.contains(path + name) || Objects.equals(value, was)) {
                return;
            }
            if (path.isEmpty() && value instanceof Document parts && was instanceof Document old) {
                differences(name + ".", old, parts, set, unset);
            } else {
                set.append(path + name, value);
            }
        });
        before.keySet().stream()
                .filter(name -> !state.containsKey(name))
                .forEach(name -> unset.append(path + name, ""));
    }

    private PreparedUpdate withEvents(
            PreparedUpdate change, Document unset, List<? extends Message> messages, CommandContext context) {
        Document after = change.after();
        long sequence = number(after, LAST_SEQUENCE);
        List<Document> events = encoded(sequence, messages, context);
        Date since = Date.from(Instant.now());
        var push = new Document(
                COMMANDS,
                new Document("$each", List.of(context.command().storedForm())).append("$slice", -COMMANDS_KEPT));
        change.update().get("$set", Document.class).append(LAST_SEQUENCE, sequence + events.size());
        if (!events.isEmpty()) {
            push.append(OUTBOX + ".events", new Document("$each", events));
            change.update().append("$min", new Document(OUTBOX + ".since", since));
            after.append(OUTBOX, appended(after.get(OUTBOX, Document.class), since, events));
        }
        change.update().append("$inc", new Document(VERSION, 1L)).append("$push", push);
        if (!unset.isEmpty()) {
            change.update().append("$unset", unset);
        }
        after.append(VERSION, number(after, VERSION) + 1)
                .append(LAST_SEQUENCE, sequence + events.size())
                .append(COMMANDS, remembered(after, context.command()));
        return change;
    }

    private static Document appended(@Nullable Document outbox, Date since, List<Document> events) {
        if (outbox == null) {
            return outbox(since, events);
        }
        var all = new ArrayList<>(outbox.getList("events", Document.class, List.of()));
        all.addAll(events);
        return outbox(outbox.get("since", since), all);
    }

    /** Since when by the wall clock, whatever clock the domain goes by: it says how long an event waits for Kafka. */
    private static Document outbox(Date since, List<Document> events) {
        return new Document("since", since).append("events", events);
    }

    private static List<String> remembered(Document raw, CommandId command) {
        var commands = new ArrayList<>(raw.getList(COMMANDS, String.class, List.of()));
        commands.add(command.storedForm());
        return List.copyOf(commands.subList(Math.max(0, commands.size() - COMMANDS_KEPT), commands.size()));
    }

    private List<Document> encoded(long after, List<? extends Message> messages, CommandContext context) {
        var events = new ArrayList<Document>(messages.size());
        for (Message message : messages) {
            events.add(new OutboxEvent(
                            after + events.size() + 1,
                            catalog.nameOf(message),
                            context.time(),
                            context.trace(),
                            codec.toJson(message))
                    .toBson());
        }
        return events;
    }

    private static long number(Document raw, String name) {
        return raw.get(name, Number.class).longValue();
    }
}
