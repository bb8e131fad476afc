package vn.dondoc.notification.inbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import vn.dondoc.contracts.Actor;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.SharedReading;

/** Whose inbox it is: each has its own notices, and its own marks of what was read. */
public sealed interface InboxOwner {
    /** What the official got. */
    record OfOfficial(String officialId) implements InboxOwner {}

    /**
     * The shared inbox of an agency: what it was told, whoever got it, and what nobody got yet; without what is for one in person.
     *
     * @param reader the official who reads it now
     */
    record OfAgency(String agencyId, String reader) implements InboxOwner {}

    static InboxOwner official(Actor actor) {
        return new OfOfficial(actor.officialId());
    }

    static InboxOwner agencyOf(Actor actor) {
        return new OfAgency(actor.agencyId(), actor.officialId());
    }

    default Criteria criteria() {
        return switch (this) {
            case OfOfficial(String officialId) -> where("recipient.officialId").is(officialId);
            case OfAgency(String agencyId, var _) ->
                where("recipient.agencyId")
                        .is(agencyId)
                        .and("recipient.inPerson")
                        .is(null);
        };
    }

    /** Where a notice says when it was read. */
    default String readAt() {
        return switch (this) {
            case OfOfficial _ -> "state.readAt";
            case OfAgency _ -> "state.shared.readAt";
        };
    }

    /** @param by who marked it, where it is not the owner */
    record Reading(@Nullable Instant at, @Nullable String by) {}

    default Reading readingOf(Notice notice) {
        SharedReading shared = notice.state().shared();
        return switch (this) {
            case OfOfficial _ -> new Reading(notice.state().readAt(), null);
            case OfAgency _ -> shared == null ? new Reading(null, null) : new Reading(shared.readAt(), shared.readBy());
        };
    }

    default Update marked(Notice notice, Instant time) {
        int items = notice.items().size();
        return switch (this) {
            case OfOfficial _ -> new Update().set("state.readAt", time).set("state.readItems", items);
            case OfAgency(var _, String reader) ->
                new Update().set("state.shared", new SharedReading(time, reader, items));
        };
    }
}
