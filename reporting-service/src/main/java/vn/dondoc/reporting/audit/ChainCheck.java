package vn.dondoc.reporting.audit;

import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes along one stream, entry by entry as they stand, and stops at the first that is not as it was written. */
final class ChainCheck {
    private final String stream;
    private final @Nullable StreamHead head;
    private StreamHead.Place last;
    private final LawfulChanges lawful;
    private @Nullable AuditBreak found;

    /**
     * How this service itself changes a stream: it erases persons, and drops what is kept no longer.
     *
     * @param isErased whether an erasure tells of what an entry says no more
     * @param kept since when entries are kept
     */
    record LawfulChanges(Predicate<AuditRecord> isErased, Instant kept) {}

    /** @param head how far the stream goes; none where nothing is known of that */
    ChainCheck(String stream, @Nullable StreamHead head, LawfulChanges lawful) {
        this.stream = stream;
        this.head = head;
        this.lawful = lawful;
        if (head != null && head.cut() != null && !head.cut().isLawful(stream, lawful.kept())) {
            found = at(head.start().sequence(), AuditBreak.Kind.CUT);
        }
        this.last = head == null ? StreamHead.Place.BEFORE_ALL : head.start();
    }

    void next(AuditRecord entry) {
        // what was cut and not yet deleted when the process died is not looked at
        boolean isKept = head == null || entry.sequence() > head.start().sequence();
        if (found == null && isKept) {
            found = breakAt(entry);
            last = new StreamHead.Place(entry.sequence(), entry.hash());
        }
    }

    private @Nullable AuditBreak breakAt(AuditRecord entry) {
        if (entry.isDuplicate()) {
            return at(entry.sequence(), AuditBreak.Kind.DOUBLED);
        }
        long expected = last.sequence() + 1;
        if (entry.sequence() > expected) {
            return at(expected, AuditBreak.Kind.REMOVED);
        }
        if (!entry.isInPlace()) {
            return at(entry.sequence(), AuditBreak.Kind.MOVED);
        }
        if (!entry.isAsWritten()) {
            return at(entry.sequence(), AuditBreak.Kind.CHANGED);
        }
        if (!lawful.isErased().test(entry)) {
            return at(entry.sequence(), AuditBreak.Kind.EMPTIED);
        }
        // it is as it was written behind another one, so the one before was written anew
        return entry.previous().equals(last.hash())
                ? null
                : at(Math.max(1, entry.sequence() - 1), AuditBreak.Kind.CHANGED);
    }

    /** After the last entry: what is missing behind it, or stands there in place of another. */
    @Nullable
    AuditBreak end() {
        if (found != null || head == null) {
            return found;
        }
        if (head.last().sequence() > last.sequence()) {
            return at(last.sequence() + 1, AuditBreak.Kind.REMOVED);
        }
        boolean isRewritten =
                head.last().sequence() == last.sequence() && !head.last().hash().equals(last.hash());
        return isRewritten ? at(last.sequence(), AuditBreak.Kind.CHANGED) : null;
    }

    private AuditBreak at(long sequence, AuditBreak.Kind kind) {
        return new AuditBreak(stream, sequence, kind);
    }
}
