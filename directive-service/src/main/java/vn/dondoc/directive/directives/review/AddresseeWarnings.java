package vn.dondoc.directive.directives.review;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.AddressedGroup;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineKind;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.directory.Agency;

/** What an official should know of those who get work, and may leave: each agency is warned of once for each cause. */
final class AddresseeWarnings {
    private final Map<String, AddressedGroup> groups;
    private final AddresseeResolver addressees;
    private final @Nullable LocalDate issuedOn;
    private final FieldErrorCollector warnings = new FieldErrorCollector();
    private final Set<String> closing = new HashSet<>();
    private final Set<String> deserted = new HashSet<>();

    private AddresseeWarnings(
            Map<String, AddressedGroup> groups, AddresseeResolver addressees, @Nullable LocalDate issuedOn) {
        this.groups = groups;
        this.addressees = addressees;
        this.issuedOn = issuedOn;
    }

    /** @param groups the frozen ones, by id */
    static List<FieldFinding> of(
            List<DirectiveItem> items,
            Map<String, AddressedGroup> groups,
            AddresseeResolver addressees,
            @Nullable LocalDate issuedOn) {
        var found = new AddresseeWarnings(groups, addressees, issuedOn);
        for (int i = 0; i < items.size(); i++) {
            found.collectWarnings(items.get(i), "items[" + i + "]");
        }
        return found.warnings.all();
    }

    private void collectWarnings(DirectiveItem item, String path) {
        for (int i = 0; i < item.leadGroupIds().size(); i++) {
            String field = path + ".leadGroupIds[" + i + "]";
            AddressedGroup group = groups.get(item.leadGroupIds().get(i));
            if (group != null) {
                group.memberIds().forEach(id -> collectWarnings(id, field, item, null));
            }
        }
        for (int i = 0; i < item.leadAgencyIds().size(); i++) {
            collectWarnings(item.leadAgencyIds().get(i), path + ".leadAgencyIds[" + i + "]", item, null);
        }
        for (int i = 0; i < item.coordinators().size(); i++) {
            Coordinator coordinator = item.coordinators().get(i);
            if (coordinator.agencyId() != null) {
                collectWarnings(
                        coordinator.agencyId(), path + ".coordinators[" + i + "].agencyId", item, coordinator.dueOn());
            }
        }
    }

    private void collectWarnings(String agencyId, String field, DirectiveItem item, @Nullable LocalDate partDueOn) {
        Agency agency = addressees.agency(agencyId);
        if (agency == null) {
            return; // refused elsewhere, or of a group that was frozen with it
        }
        LocalDate lastDay = agency.lifetime().until();
        if (lastDay != null) {
            dueAfter(lastDay, item, partDueOn)
                    .filter(_ -> closing.add(agencyId))
                    .ifPresent(dueOn ->
                            warnings.add(field, "agency.closes-before-due", agency.name(), agencyId, lastDay, dueOn));
        }
        if (!addressees.hasOfficial(agencyId) && deserted.add(agencyId)) {
            warnings.add(field, "agency.no-official", agency.name(), agencyId);
        }
    }

    /** A part of a series is due as often as the series, so its own date is not its last. */
    private Optional<LocalDate> dueAfter(LocalDate lastDay, DirectiveItem item, @Nullable LocalDate partDueOn) {
        return partDueOn == null || item.deadline().kind() == DeadlineKind.RECURRING
                ? EarliestDueDate.after(lastDay, item, issuedOn)
                : Optional.of(EarliestDueDate.lastDay(item, partDueOn)).filter(dueOn -> dueOn.isAfter(lastDay));
    }
}
