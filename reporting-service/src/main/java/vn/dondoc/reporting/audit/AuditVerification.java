package vn.dondoc.reporting.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Verifies streams as they stand in the store, and names the first entry of each that is not as it was written. */
public final class AuditVerification {
    private static final int BATCH = 1_000;

    /** A request is not to last for ever. */
    private static final long MOST_ENTRIES = 200_000;

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> heads;
    private final ErasureLists erasures;
    private final AuditRetention retention;

    AuditVerification(
            MongoCollection<Document> entries,
            MongoCollection<Document> heads,
            ErasureLists erasures,
            AuditRetention retention) {
        this.entries = entries;
        this.heads = heads;
        this.erasures = erasures;
        this.retention = retention;
    }

    /**
     * What was found.
     *
     * @param breaks the first of each stream that is broken
     * @param next the stream behind which it goes on; none when all are verified
     */
    public record Result(
            long streams,
            long entries,
            List<AuditBreak> breaks,
            @Nullable String next) {
        public Result {
            breaks = List.copyOf(breaks);
        }
    }

    /** All streams behind the given one, by their names, or as many as one request takes. */
    public Result verify(@Nullable String after) {
        return after == null
                ? verify(new Document(), new Document())
                : verify(gt(AuditRecord.ID, AuditRecord.behind(after)), gt(AuditRecord.ID, after));
    }

    public Result verifyStream(String stream) {
        return verify(entriesOf(stream), eq(AuditRecord.ID, stream));
    }

    private static Bson entriesOf(String stream) {
        return and(gt(AuditRecord.ID, AuditRecord.before(stream)), lt(AuditRecord.ID, AuditRecord.behind(stream)));
    }

    private Result verify(Bson ofEntries, Bson ofHeads) {
        try (var entry = new PeekingCursor<>(sorted(entries, ofEntries), AuditRecord::from);
                var head = new PeekingCursor<>(sorted(heads, ofHeads), StreamHead::from)) {
            var breaks = new ArrayList<AuditBreak>();
            ChainCheck.LawfulChanges lawful = lawful();
            long streams = 0;
            String stream = null;
            while (isMore(entry, head) && entry.taken() < MOST_ENTRIES) {
                stream = firstOf(entry.peek(), head.peek());
                StreamHead itsHead = isHeadOf(stream, head.peek()) ? head.take() : null;
                if (check(stream, itsHead, lawful, entry).isPresent()) {
                    lookAgain(stream).ifPresent(breaks::add);
                }
                streams++;
            }
            return new Result(streams, entry.taken(), breaks, isMore(entry, head) ? stream : null);
        }
    }

    private static boolean isMore(PeekingCursor<AuditRecord> entry, PeekingCursor<StreamHead> head) {
        return entry.peek() != null || head.peek() != null;
    }

    private ChainCheck.LawfulChanges lawful() {
        return new ChainCheck.LawfulChanges(erasures.coverage()::covers, retention.limit());
    }

    private static Optional<AuditBreak> check(
            String stream,
            @Nullable StreamHead head,
            ChainCheck.LawfulChanges lawful,
            PeekingCursor<AuditRecord> entry) {
        var check = new ChainCheck(stream, head, lawful);
        while (isOf(stream, entry.peek())) {
            check.next(entry.take());
        }
        return Optional.ofNullable(check.end());
    }

    /**
     * Heads of many streams are read at other moments than their entries, so what is written meanwhile looks like a missing end. Of
     * one stream the head can be read first: its entries are stored before it, and those that come later stand behind it. Where the
     * retention cut the stream between the two, they are read once more.
     */
    private Optional<AuditBreak> lookAgain(String stream) {
        StreamHead head = headOf(stream);
        while (true) {
            Optional<AuditBreak> found;
            try (var entry = new PeekingCursor<>(sorted(entries, entriesOf(stream)), AuditRecord::from)) {
                found = check(stream, head, lawful(), entry);
            }
            StreamHead now = found.isEmpty() ? head : headOf(stream);
            if (now == null || (head != null && now.start().equals(head.start()))) {
                return found;
            }
            head = now;
        }
    }

    private @Nullable StreamHead headOf(String stream) {
        Document head = heads.find(eq(AuditRecord.ID, stream)).first();
        return head == null ? null : StreamHead.from(head);
    }

    private static MongoCursor<Document> sorted(MongoCollection<Document> collection, Bson filter) {
        return collection
                .find(filter)
                .sort(ascending(AuditRecord.ID))
                .batchSize(BATCH)
                .cursor();
    }

    private static String firstOf(@Nullable AuditRecord entry, @Nullable StreamHead head) {
        if (entry == null || head == null) {
            return entry == null ? Objects.requireNonNull(head).stream() : entry.stream();
        }
        return AuditRecord.before(entry.stream()).compareTo(AuditRecord.before(head.stream())) <= 0
                ? entry.stream()
                : head.stream();
    }

    private static boolean isHeadOf(String stream, @Nullable StreamHead head) {
        return head != null && head.stream().equals(stream);
    }

    private static boolean isOf(String stream, @Nullable AuditRecord entry) {
        return entry != null && entry.stream().equals(stream);
    }

    /** A cursor whose next document may be looked at before it is taken. */
    private static final class PeekingCursor<T> implements AutoCloseable {
        private final MongoCursor<Document> cursor;
        private final Function<Document, T> reader;
        private @Nullable T next;
        private long taken;

        PeekingCursor(MongoCursor<Document> cursor, Function<Document, T> reader) {
            this.cursor = cursor;
            this.reader = reader;
            advance();
        }

        @Nullable
        T peek() {
            return next;
        }

        T take() {
            T first = Objects.requireNonNull(next);
            taken++;
            advance();
            return first;
        }

        long taken() {
            return taken;
        }

        private void advance() {
            next = cursor.hasNext() ? reader.apply(cursor.next()) : null;
        }

        @Override
        public void close() {
            cursor.close();
        }
    }
}
