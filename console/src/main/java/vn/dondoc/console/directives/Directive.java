package vn.dondoc.console.directives;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A directive as the directive-service tells it. */
record Directive(
        String id,
        String status,
        int revision,
        String number,
        String kind,
        String subject,
        String issuingAgencyId,
        @Nullable String issuingAgencyName,
        @Nullable String signer,
        @Nullable LocalDate issuedOn,
        String urgency,
        List<String> basis,
        List<Group> groups,
        List<Item> items,
        @Nullable Replacement replacedBy) {

    record Group(String groupId, String name, List<String> memberIds) {}

    record Replacement(String directiveId, String number) {}

    record Item(
            String number,
            String text,
            @Nullable String product,
            List<String> fields,
            List<String> leadGroupIds,
            List<String> leadAgencyIds,
            List<Coordinator> coordinators,
            Rule deadline) {}

    record Coordinator(String name, @Nullable String part) {}

    /** How the due date of an item is given. */
    record Rule(
            String kind,
            @Nullable LocalDate dueOn,
            @Nullable String reference,
            @Nullable Integer workingDays,
            @Nullable String every) {}

    /** Who did what to it. */
    record History(List<Step> items) {}

    record Step(
            String step,
            OffsetDateTime at,
            Official actor,
            @Nullable String reason) {}

    record Official(
            String officialId,
            @Nullable String officialName,
            @Nullable String agencyName) {
        public String name() {
            return Objects.requireNonNullElse(officialName, officialId);
        }
    }

    public String issuer() {
        return Objects.requireNonNullElse(issuingAgencyName, issuingAgencyId);
    }

    /** The names of the groups that lead an item. */
    public List<String> groupsOf(Item item) {
        return groups.stream()
                .filter(group -> item.leadGroupIds().contains(group.groupId()))
                .map(Group::name)
                .toList();
    }
}
