package vn.dondoc.directive.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Message;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.contracts.directory.OfficialMessage;

/**
 * An official, the agency and role, and how to reach the person.
 *
 * @param name none when the personal data is erased
 * @param active false when the official no longer acts for the agency; the entry stays, because histories name it
 * @param erasureReason why the personal data is erased; none as long as it is not
 */
public record Official(
        String key,
        @Nullable String name,
        AgencyId agency,
        OfficialRole role,
        @Nullable String email,
        boolean active,
        @Nullable String erasureReason)
        implements DirectoryEntry {

    public Official(
            String key, String name, AgencyId agency, OfficialRole role, @Nullable String email, boolean active) {
        this(key, name, agency, role, email, active, null);
    }

    public boolean isErased() {
        return erasureReason != null;
    }

    /** Without what says who the person is; the id stays, because histories have it. */
    Official erased(String reason) {
        return nameless(key, agency, role, reason);
    }

    private static Official nameless(String key, AgencyId agency, OfficialRole role, String erasureReason) {
        return new Official(key, null, agency, role, null, false, erasureReason);
    }

    /** Two events: the position, which all services may know, and the person, whom few may. */
    @Override
    public List<Message> toMessages(Actor actor) {
        return List.of(
                new DirectoryMessage.OfficialPositionRecorded(key, agency.value(), role, active, actor),
                toOfficialMessage(actor));
    }

    /** The event that names the person, or says that the name is erased. */
    public OfficialMessage toOfficialMessage(Actor actor) {
        return name == null
                ? new OfficialMessage.Erased(key, agency.value(), role, actor)
                : new OfficialMessage.Recorded(key, name, agency.value(), role, email, active, actor);
    }
}
