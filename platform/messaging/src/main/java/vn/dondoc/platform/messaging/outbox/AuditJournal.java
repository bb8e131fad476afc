package vn.dondoc.platform.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.audit.AuditEntry;

/**
 * The streams of the audit trail that belong to this instance of the service: what was refused, and what was read. One thread writes
 * what all requests have to tell, as much at a time as is there, so that none waits for a turn at the document.
 */
public final class AuditJournal implements AutoCloseable {
    static final String COLLECTION = "auditJournals";

    private static final int MOST_WAITING = 2_000;
    private static final int MOST_AT_ONCE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String service;
    private final OutboxCollection<Stream> streams;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread writer;
    private volatile boolean open = true;

    /** A document that is nothing but its stream of entries. */
    record Stream(String id) {}

    private record Waiting(AuditEntry entry, CompletableFuture<?> stored) {}

    AuditJournal(String service, OutboxCollection<Stream> streams) {
        this.service = service;
        this.streams = streams;
        this.writer = Thread.ofVirtual().name("audit-journal").start(this::run);
    }

    /**
     * Returns when the entry is stored.
     *
     * @throws OutboxFull when too much is to be told for it to be stored soon
     */
    public void record(AuditEntry entry) {
        var waiting = new Waiting(entry, new CompletableFuture<>());
        if (!open || !queue.offer(waiting)) {
            throw new OutboxFull(COLLECTION);
        }
        try {
            waiting.stored()
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException ours ? ours : new OutboxFull(COLLECTION);
        }
    }

    @SuppressWarnings("IllegalCatch") // whoever waits is told, and the loop goes on: nobody would start it again
    private void run() {
        String id = newStream();
        while (open) {
            var batch = new ArrayList<Waiting>();
            try {
                batch.add(queue.take());
                queue.drainTo(batch, MOST_AT_ONCE - 1);
                id = append(id, batch.stream().map(Waiting::entry).toList());
                batch.forEach(waiting -> waiting.stored().complete(null));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error failure) {
                batch.forEach(waiting -> waiting.stored().completeExceptionally(failure));
            }
        }
    }

    /** @return the stream that took them: another one when too much of it waits for Kafka */
    private String append(String id, List<AuditEntry> entries) {
        try {
            streams.append(streams.find(id).orElseGet(() -> begin(id)), entries, context());
            return id;
        } catch (OutboxFull _) {
            String next = newStream();
            streams.append(begin(next), entries, context());
            return next;
        }
    }

    private VersionedDocument<Stream> begin(String id) {
        return streams.insert(new Stream(id), List.of(), context());
    }

    private String newStream() {
        return service + '-' + UUID.randomUUID();
    }

    private CommandContext context() {
        return new CommandContext(
                Actor.system(service, ""),
                Instant.now(),
                Trace.of(COLLECTION),
                CommandId.of(UUID.randomUUID().toString()));
    }

    @Override
    public void close() {
        open = false;
        writer.interrupt();
    }
}
