package vn.dondoc.contracts.directive;

import java.util.List;

/**
 * A group as it was on the day the directive was issued.
 *
 * @param groupVersion the version of the group whose members are frozen here
 */
public record AddressedGroup(String groupId, String name, long groupVersion, List<String> memberIds) {
    public AddressedGroup {
        memberIds = List.copyOf(memberIds);
    }
}
