package vn.dondoc.platform.messaging.outbox;

import static vn.dondoc.platform.messaging.outbox.VersionedDocument.AUDIT;
import static vn.dondoc.platform.messaging.outbox.VersionedDocument.COMMANDS;
import static vn.dondoc.platform.messaging.outbox.VersionedDocument.LAST;
import static vn.dondoc.platform.messaging.outbox.VersionedDocument.LAST_SEQUENCE;
import static vn.dondoc.platform.messaging.outbox.VersionedDocument.OUTBOX;
import static vn.dondoc.platform.messaging.outbox.VersionedDocument.VERSION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Message;
import vn.dondoc.platform.messaging.AuditedRequest;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.audit.AuditEntry;
import vn.dondoc.platform.messaging.audit.AuditTrail;
import vn.dondoc.platform.messaging.audit.AuditedForm;
import vn.dondoc.platform.messaging.audit.FieldChanges;
import vn.dondoc.platform.messaging.event.CloudEventCodec;
import vn.dondoc.platform.messaging.event.OutboxEvent;

/** Turns a change of an aggregate into the one write that holds the state and its events. */
final class OutboxUpdate {
    private static final Set<String> RESERVED_FIELDS = Set.of("_id", VERSION, LAST_SEQUENCE, COMMANDS, OUTBOX, AUDIT);

    /** How many commands a document remembers. */
    private static final int COMMANDS_KEPT = 8;

    /** How deep the id of the directive may stand that a document belongs to. */
    private static final int DEEPEST_DIRECTIVE = 3;

    private final String collection;
    private final OutboxTopics topics;
    private final CloudEventCodec codec;
    private final EventSizeLimit sizeLimit;
    private final AuditTrail trail;
    private final AuditedForm form;

    /** @param form what entries of the audit trail tell of the documents */
    OutboxUpdate(String collection, OutboxTopics topics, CloudEventCodec codec, AuditedForm form) {
        this.collection = collection;
        this.topics = topics;
        this.codec = codec;
        this.sizeLimit = topics.sizeLimit();
        this.trail = new AuditTrail(codec);
        this.form = form.passingOver(RESERVED_FIELDS);
    }

    EventSizeLimit sizeLimit() {
        return sizeLimit;
    }

    /** The update, and the document as it will be when the update finds the version it expects. */
    record PreparedUpdate(Document update, Document after) {}

    Document newDocument(Document state, List<? extends Message> messages, CommandContext context) {
        var raw = new Document(state).append(VERSION, 1L).append(LAST_SEQUENCE, 0L);
        Publication published = publication(raw, messages, entries(new Document(), state, context), context);
        raw.append(LAST_SEQUENCE, published.lastSequence())
                .append(COMMANDS, List.of(context.command().storedForm()));
        if (published.head() != null) {
            raw.append(AUDIT, published.head());
        }
        return published.isEmpty()
                ? raw
                : raw.append(OUTBOX, outbox(Date.from(Instant.now()), published.events(), published.lastPosition()));
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
        Publication published = publication(before, messages, entries(stated, state, context), context);
        return publish(after, differences, published, context);
    }

    /** Nothing but entries of the audit trail. */
    PreparedUpdate prepare(Document before, List<AuditEntry> entries, CommandContext context) {
        Publication published = publication(before, List.of(), entries, context);
        return publish(new Document(before), new Differences(), published, context);
    }

    /** One, or one for each official whom the change is about: an entry tells of one, who is found by it and forgotten in it. */
    private List<AuditEntry> entries(Document before, Document state, CommandContext context) {
        AuditedRequest request = context.request();
        if (request == null) {
            return List.of();
        }
        Set<String> persons = form.personsIn(before, state);
        return persons.isEmpty()
                ? List.of(entry(before, state, request, null, context))
                : persons.stream()
                        .map(person -> entry(before, state, request, person, context))
                        .toList();
    }

    private AuditEntry entry(
            Document before, Document state, AuditedRequest request, @Nullable String person, CommandContext context) {
        var subject = new AuditEntry.Subject(
                form.isIdOfPerson() ? collection : AuditTrail.streamOf(collection, state.getString("_id")),
                directiveIn(state, DEEPEST_DIRECTIVE),
                person,
                null,
                FieldChanges.between(before, state, form, person));
        return new AuditEntry(
                context.actor(), context.time(), context.trace(), AuditEntry.action(request, subject, null));
    }

    private static @Nullable String directiveIn(Document state, int depth) {
        if (state.get("directiveId") instanceof String id) {
            return id;
        }
        return depth == 0
                ? null
                : state.values().stream()
                        .filter(Document.class::isInstance)
                        .map(part -> directiveIn((Document) part, depth - 1))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
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

    /**
     * What a write publishes, and where the counts stand then.
     *
     * @param head of the audit trail; none as long as it has no entry
     */
    private record Publication(
            List<Document> events,
            long lastSequence,
            long lastPosition,
            @Nullable Document head) {
        boolean isEmpty() {
            return events.isEmpty();
        }
    }

    private Publication publication(
            Document before, List<? extends Message> messages, List<AuditEntry> entries, CommandContext context) {
        long sequence = number(before, LAST_SEQUENCE);
        Document head = before.get(AUDIT, Document.class);
        long position = sequence + AuditTrail.lengthOf(head);
        var events = new ArrayList<OutboxEvent>();
        for (Message message : messages) {
            int next = events.size() + 1;
            String name = topics.nameOf(message);
            events.add(new OutboxEvent(
                    position + next, sequence + next, name, context.time(), context.trace(), codec.toJson(message)));
        }
        if (!entries.isEmpty()) {
            if (head == null && form.isIdOfPerson()) {
                head = AuditTrail.named(
                        AuditTrail.streamOf(collection, UUID.randomUUID().toString()));
            }
            String stream = AuditTrail.nameOf(head, AuditTrail.streamOf(collection, before.getString("_id")));
            AuditTrail.Extension extension = trail.extend(stream, head, position + events.size(), entries);
            events.addAll(extension.events());
            head = extension.head();
        }
        return new Publication(
                events.stream().map(OutboxEvent::toBson).toList(),
                sequence + messages.size(),
                position + events.size(),
                head);
    }

    private static PreparedUpdate publish(
            Document after, Differences differences, Publication published, CommandContext context) {
        Date since = Date.from(Instant.now());
        Document update = differences.asUpdate().append("$inc", new Document(VERSION, 1L));
        differences.set().append(LAST_SEQUENCE, published.lastSequence());
        differences
                .push()
                .append(
                        COMMANDS,
                        new Document("$each", List.of(context.command().storedForm()))
                                .append("$slice", -COMMANDS_KEPT));
        if (published.head() != null) {
            differences.set().append(AUDIT, published.head());
            after.append(AUDIT, published.head());
        }
        if (!published.isEmpty()) {
            differences.set().append(OUTBOX + '.' + LAST, published.lastPosition());
            differences.push().append(OUTBOX + ".events", new Document("$each", published.events()));
            update.append("$min", new Document(OUTBOX + ".since", since));
            after.append(OUTBOX, appended(after.get(OUTBOX, Document.class), since, published));
        }
        after.append(VERSION, number(after, VERSION) + 1)
                .append(LAST_SEQUENCE, published.lastSequence())
                .append(COMMANDS, remembered(after, context.command()));
        return new PreparedUpdate(update, after);
    }

    private static Document appended(@Nullable Document outbox, Date since, Publication published) {
        if (outbox == null) {
            return outbox(since, published.events(), published.lastPosition());
        }
        var all = new ArrayList<>(outbox.getList("events", Document.class, List.of()));
        all.addAll(published.events());
        return outbox(outbox.get("since", since), all, published.lastPosition());
    }

    /** Since when by the wall clock, whatever clock the domain goes by: it says how long an event waits for Kafka. */
    private static Document outbox(Date since, List<Document> events, long last) {
        return new Document("since", since).append("events", events).append(LAST, last);
    }

    private static List<String> remembered(Document raw, CommandId command) {
        var commands = new ArrayList<>(raw.getList(COMMANDS, String.class, List.of()));
        commands.add(command.storedForm());
        return List.copyOf(commands.subList(Math.max(0, commands.size() - COMMANDS_KEPT), commands.size()));
    }

    private static long number(Document raw, String name) {
        return raw.get(name, Number.class).longValue();
    }
}
