package vn.dondoc.directive.directives.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.directory.Agency;

/**
 * Who would get what if a draft were issued now.
 *
 * @param tasks one for each item and agency that answers for it
 * @param agencies how many agencies have a task, each counted once
 * @param leads by group, at the end those that are named by themselves; an agency may stand in several groups
 * @param coordinators the agencies asked to take part
 * @param warnings what an official would better mend, and may leave
 */
public record IssuePreview(
        int tasks, int agencies, List<LeadGroup> leads, List<Participant> coordinators, List<FieldFinding> warnings) {

    /**
     * @param groupId and name; none for agencies that are named by themselves
     */
    public record LeadGroup(
            @Nullable String groupId, @Nullable String name, List<Lead> agencies) {}

    /** @param tasks of the whole directive, whether by this group or otherwise */
    public record Lead(String agencyId, String name, int tasks) {}

    /** @param agencyId none for a body outside the directory */
    public record Participant(@Nullable String agencyId, String name) {}

    public static IssuePreview of(DirectiveFacts facts, AddresseeResolver addressees, List<FieldFinding> warnings) {
        List<SequencedSet<String>> leadsOfItems =
                facts.items().stream().map(facts::leadsOf).toList();
        var groups = new ArrayList<LeadGroup>();
        facts.groups()
                .forEach(group -> groups.add(new LeadGroup(
                        group.groupId(), group.name(), leads(group.memberIds().stream(), addressees, leadsOfItems))));
        List<Lead> named = leads(
                facts.items().stream().map(DirectiveItem::leadAgencyIds).flatMap(List::stream),
                addressees,
                leadsOfItems);
        if (!named.isEmpty()) {
            groups.add(new LeadGroup(null, null, named));
        }
        return new IssuePreview(
                leadsOfItems.stream().mapToInt(SequencedSet::size).sum(),
                (int) leadsOfItems.stream()
                        .flatMap(SequencedSet::stream)
                        .distinct()
                        .count(),
                groups,
                facts.items().stream()
                        .flatMap(item -> item.coordinators().stream())
                        .map(IssuePreview::participant)
                        .distinct()
                        .toList(),
                warnings);
    }

    private static List<Lead> leads(
            Stream<String> ids, AddresseeResolver addressees, List<SequencedSet<String>> leadsOfItems) {
        return ids.distinct()
                .map(id -> new Lead(id, nameOf(id, addressees), (int) leadsOfItems.stream()
                        .filter(leads -> leads.contains(id))
                        .count()))
                .toList();
    }

    private static String nameOf(String agencyId, AddresseeResolver addressees) {
        Agency agency = Objects.requireNonNull(addressees.agency(agencyId), agencyId);
        return agency.name();
    }

    private static Participant participant(Coordinator coordinator) {
        return new Participant(coordinator.agencyId(), coordinator.name());
    }
}
