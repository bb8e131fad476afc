package vn.dondoc.notification.ledger;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.dondoc.notification.inbox.InvalidCursor;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.platform.web.binding.StrictValues;

/** Where a page of the ledger ended: the next one begins right after. */
public record LedgerPosition(Instant createdAt, String noticeId, Channel channel) {
    /** How many parts a cursor has. */
    public static final int PARTS = 3;

    public static LedgerPosition of(LedgerEntry last) {
        return new LedgerPosition(
                last.notice().state().createdAt(), last.notice().id(), last.channel());
    }

    /** From the parts of a cursor; the cursor of another list is refused. */
    public static LedgerPosition of(List<String> parts) {
        try {
            return new LedgerPosition(StrictValues.instant(parts.get(0)), parts.get(1), Channel.valueOf(parts.get(2)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new InvalidCursor(e);
        }
    }

    public List<String> parts() {
        return List.of(createdAt.toString(), noticeId, channel.name());
    }

    /** With the notice at which the page ended: it may have more channels. */
    Criteria fromHere() {
        return new Criteria()
                .orOperator(
                        where(LedgerFilter.CREATED_AT).lt(createdAt),
                        where(LedgerFilter.CREATED_AT).is(createdAt).and("_id").lte(noticeId));
    }

    boolean isBefore(LedgerEntry entry) {
        return !entry.notice().id().equals(noticeId) || entry.channel().compareTo(channel) > 0;
    }
}
