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

    private final OutboxTopics topics;
    private final CloudEventCodec codec;
    private final EventSizeLimit sizeLimit;

    OutboxUpdate(OutboxTopics topics, CloudEventCodec codec) {
        this.topics = topics;
        this.codec = codec;
        this.sizeLimit = topics.sizeLimit();
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
        var stated = new Document(before);
        stated.keySet().removeAll(RESERVED_FIELDS);
        var differences = new Differences();
        differences.add("", stated, state);
        var after = new Document(before);
        after.keySet().retainAll(RESERVED_FIELDS);
        state.forEach(after::putIfAbsent);
        return withEvents(after, differences, messages, context);
    }

    /** What makes the new state of the stored one, by operator. */
    private record Differences(Document set, Document unset, Document push) {
        Differences() {
            this(new Document(), new Document(), new Document());
        }

        void add(String path, Document before, Document state) {
            state.forEach((name, value) -> {
                if (!RESERVED_FIELDS.contains(path + name)) {
                    add(path + name, before.get(name), value);
                }
            });
            before.keySet().stream()
                    .filter(name -> !state.containsKey(name))
                    .forEach(name -> unset.append(path + name, ""));
        }

        /**
         * One level down and no further: a part in which something changed is written whole. Every dot in a path costs the store
         * more than the bytes it saves. A list that grew is not sent again.
         */
        private void add(String path, @Nullable Object was, Object value) {
            if (Objects.equals(value, was)) {
                return;
            }
            if (value instanceof Document parts && was instanceof Document old && path.indexOf('.') < 0) {
                add(path + ".", old, parts);
            } else if (value instanceof List<?> list && was instanceof List<?> old && startsWith(list, old)) {
                push.append(path, new Document("$each", list.subList(old.size(), list.size())));
            } else {
                set.append(path, value);
            }
        }

        private static boolean startsWith(List<?> list, List<?> old) {
            return list.size() > old.size() && list.subList(0, old.size()).equals(old);
        }

        Document asUpdate() {
            var update = new Document("$set", set);
            if (!unset.isEmpty()) {
                update.append("$unset", unset);
            }
            return update.append("$push", push);
        }
    }

    private PreparedUpdate withEvents(
            Document after, Differences differences, List<? extends Message> messages, CommandContext context) {
        long sequence = number(after, LAST_SEQUENCE);
        List<Document> events = encoded(sequence, messages, context);
        Date since = Date.from(Instant.now());
        Document update = differences.asUpdate().append("$inc", new Document(VERSION, 1L));
        differences.set().append(LAST_SEQUENCE, sequence + events.size());
        differences
                .push()
                .append(
                        COMMANDS,
                        new Document("$each", List.of(context.command().storedForm()))
                                .append("$slice", -COMMANDS_KEPT));
        if (!events.isEmpty()) {
            differences.push().append(OUTBOX + ".events", new Document("$each", events));
            update.append("$min", new Document(OUTBOX + ".since", since));
            after.append(OUTBOX, appended(after.get(OUTBOX, Document.class), since, events));
        }
        after.append(VERSION, number(after, VERSION) + 1)
                .append(LAST_SEQUENCE, sequence + events.size())
                .append(COMMANDS, remembered(after, context.command()));
        return new PreparedUpdate(update, after);
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
                            topics.nameOf(message),
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
