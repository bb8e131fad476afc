package vn.dondoc.directive.directives.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.AddressedGroup;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.RuleFinding;
import vn.dondoc.directive.directory.Agency;
import vn.dondoc.directive.directory.AgencyGroup;
import vn.dondoc.directive.directory.AgencyId;
import vn.dondoc.directive.directory.Directory;
import vn.dondoc.directive.directory.DirectoryEntries;
import vn.dondoc.directive.directory.DirectoryEntry;

/** What the directory says, on one day, of those whom a directive names. */
public final class AddresseeResolver {
    private final LocalDate day;
    private final Map<String, Agency> agencies;
    private final Map<String, AgencyGroup> groups;
    private final Set<String> withOfficials;

    private AddresseeResolver(
            LocalDate day, Map<String, Agency> agencies, Map<String, AgencyGroup> groups, Set<String> withOfficials) {
        this.day = day;
        this.agencies = agencies;
        this.groups = groups;
        this.withOfficials = withOfficials;
    }

    public static AddresseeResolver of(DirectiveContent content, Directory directory, LocalDate day) {
        Map<String, AgencyGroup> groups = entriesOf(directory.groups(), content.groupIds());
        var ids = new HashSet<String>();
        content.items().forEach(item -> ids.addAll(agencyIdsOf(item)));
        groups.values()
                .forEach(group -> group.members().stream().map(AgencyId::value).forEach(ids::add));
        return new AddresseeResolver(
                day, entriesOf(directory.agencies(), ids), groups, directory.agenciesWithOfficials());
    }

    private static Set<String> agencyIdsOf(DirectiveItem item) {
        var ids = new HashSet<>(item.leadAgencyIds());
        item.coordinators().stream()
                .map(Coordinator::agencyId)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return ids;
    }

    private static <E extends DirectoryEntry> Map<String, E> entriesOf(DirectoryEntries<E> entries, Set<String> ids) {
        var found = new HashMap<String, E>();
        if (!ids.isEmpty()) {
            entries.findAll(ids).forEach((id, versioned) -> found.put(id, versioned.entry()));
        }
        return found;
    }

    @Nullable
    Agency agency(String id) {
        return agencies.get(id);
    }

    /** Why the agency can be given nothing to do; empty when it can. */
    Optional<RuleFinding> reasonAgainst(String agencyId) {
        Agency agency = agencies.get(agencyId);
        return agency == null ? Optional.of(RuleFinding.of("agency.unknown", agencyId)) : agency.reasonNotOpenOn(day);
    }

    /** Whether somebody would read what the agency is given. */
    boolean hasOfficial(String agencyId) {
        return withOfficials.contains(agencyId);
    }

    /** The group as it is on the day, without members that are not open; empty when there is no such group. */
    Optional<AddressedGroup> frozenGroup(String groupId) {
        return Optional.ofNullable(groups.get(groupId))
                .map(group -> new AddressedGroup(groupId, group.name(), group.version(), openMembers(group)));
    }

    private List<String> openMembers(AgencyGroup group) {
        return group.members().stream()
                .map(AgencyId::value)
                .filter(id -> reasonAgainst(id).isEmpty())
                .toList();
    }

    /** Why members of the group are left out. */
    List<RuleFinding> reasonsForLeavingOut(String groupId) {
        AgencyGroup group = groups.get(groupId);
        return group == null
                ? List.of()
                : group.members().stream()
                        .flatMap(id -> reasonAgainst(id.value()).stream())
                        .toList();
    }
}
