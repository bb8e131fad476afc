package vn.dondoc.directive.directory;

import java.util.List;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Message;
import vn.dondoc.contracts.directory.DirectoryMessage;

/**
 * A named list of agencies that a directive can address at once.
 *
 * @param version counts the states of the list from 1, so that a directive can say which one it froze
 */
public record AgencyGroup(String key, String name, long version, List<AgencyId> members) implements DirectoryEntry {
    public AgencyGroup {
        members = List.copyOf(members);
    }

    public boolean hasSameContentAs(AgencyGroup other) {
        return name.equals(other.name) && members.equals(other.members);
    }

    @Override
    public List<Message> toMessages(Actor actor) {
        List<String> ids = members.stream().map(AgencyId::value).toList();
        return List.of(new DirectoryMessage.GroupRecorded(key, name, version, ids, actor));
    }
}
