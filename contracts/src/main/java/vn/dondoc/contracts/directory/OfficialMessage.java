package vn.dondoc.contracts.directory;

import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Message;
import vn.dondoc.contracts.OfficialRole;

/**
 * What few may know of officials: each event is the whole state of one. It comes again from time to time though nothing changed,
 * as these events are not kept for ever.
 */
public sealed interface OfficialMessage extends Message {

    /**
     * An official, the agency and role, and how to reach the person.
     *
     * @param active false when the official no longer acts for the agency
     */
    record Recorded(
            String officialId,
            String name,
            String agencyId,
            OfficialRole role,
            @Nullable String email,
            boolean active,
            Actor actor)
            implements OfficialMessage {}

    /** The name and the addresses of an official who no longer acts are to be forgotten; the id stays, as histories have it. */
    record Erased(String officialId, String agencyId, OfficialRole role, Actor actor) implements OfficialMessage {}
}
