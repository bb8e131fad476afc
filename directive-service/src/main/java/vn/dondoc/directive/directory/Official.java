package vn.dondoc.directive.directory;

import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directory.DirectoryMessage;

/**
 * An official, the agency and role, and how to reach the person.
 *
 * @param active false when the official no longer acts for the agency; the entry stays, because histories name it
 */
public record Official(
        String key,
        String name,
        AgencyId agency,
        OfficialRole role,
        @Nullable String email,
        boolean active) implements DirectoryEntry {

    @Override
    public DirectoryMessage toMessage(Actor actor) {
        return new DirectoryMessage.OfficialRecorded(key, name, agency.value(), role, email, active, actor);
    }
}
