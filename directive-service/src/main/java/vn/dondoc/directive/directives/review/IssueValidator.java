package vn.dondoc.directive.directives.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.ItemNumbers;
import vn.dondoc.contracts.directive.AddressedGroup;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.core.RuleFinding;
import vn.dondoc.directive.directory.Agency;

/**
 * Whether a directive says who does what by when, who answers for it, and what is to be handed in. Without a lead or a text
 * nobody could work on it, so that is refused; without a date or a product it can be issued, with a warning.
 */
public final class IssueValidator {
    /** A date further away is a slip of the pen; the working calendar ends somewhere, and then no task would be made at all. */
    static final int MOST_YEARS_AWAY = 20;

    private final DirectiveContent content;
    private final AddresseeResolver addressees;
    private final LocalDate day;
    private final Map<String, AddressedGroup> groups = new LinkedHashMap<>();
    private final FieldErrorCollector errors = new FieldErrorCollector();
    private final FieldErrorCollector warnings = new FieldErrorCollector();

    private IssueValidator(DirectiveContent content, AddresseeResolver addressees, LocalDate day) {
        this.content = content;
        this.addressees = addressees;
        this.day = day;
    }

    /**
     * @param frozen groups that an earlier revision froze; they stay as they are
     * @param day today, on which agencies must be open
     * @param past the dates that have passed
     * @throws DirectiveRejected.Incomplete with every field that keeps it from being issued
     */
    public static IssuableContent validate(
            DirectiveContent content,
            AddresseeResolver addressees,
            List<AddressedGroup> frozen,
            LocalDate day,
            PastDueDates past) {
        var validator = new IssueValidator(content, addressees, day);
        frozen.forEach(group -> validator.groups.put(group.groupId(), group));
        validator.checkHead();
        var items = new ArrayList<DirectiveItem>();
        for (int i = 0; i < content.items().size(); i++) {
            items.add(validator.checkItem(content.items().get(i), "items[" + i + "]"));
        }
        LocalDate issuedOn = content.identity().issuedOn();
        validator.errors.addAll(past.errors());
        validator.warnings.addAll(past.warnings());
        validator.warnings.addAll(DayOffWarnings.of(items));
        validator.warnings.addAll(AddresseeWarnings.of(items, validator.groups, addressees, issuedOn));
        if (issuedOn == null || !validator.errors.isEmpty()) {
            throw new DirectiveRejected.Incomplete(validator.errors.all());
        }
        validator.groups.keySet().retainAll(content.groupIds());
        return new IssuableContent(
                content.withItems(items),
                issuedOn,
                List.copyOf(validator.groups.values()),
                validator.warnings.all(),
                past.isRegisteredLate());
    }

    private void checkHead() {
        require("number", content.identity().number());
        require("subject", content.subject());
        require("issuedOn", content.identity().issuedOn());
        LocalDate issuedOn = withinReach(content.identity().issuedOn(), "issuedOn");
        if (issuedOn != null && issuedOn.isAfter(day)) {
            warnings.add("issuedOn", "content.issued-in-the-future", issuedOn);
        }
        if (content.signer() == null) {
            warnings.add("signer", "content.no-signer");
        }
        if (content.items().isEmpty()) {
            errors.add("items", "content.no-items");
        }
    }

    private void require(String field, @Nullable Object said) {
        if (said == null || said.equals("")) {
            errors.add(field, "content.required");
        }
    }

    private DirectiveItem checkItem(DirectiveItem item, String path) {
        requireNumber(path + ".number", item.number());
        require(path + ".text", item.text());
        checkLeads(item, path);
        if (item.product() == null) {
            warnings.add(path + ".product", "content.no-product");
        }
        checkDeadline(item, path + ".deadline");
        var coordinators = new ArrayList<Coordinator>();
        for (int i = 0; i < item.coordinators().size(); i++) {
            coordinators.add(checkCoordinator(item.coordinators().get(i), path + ".coordinators[" + i + "]", item));
        }
        return item.withCoordinators(coordinators);
    }

    /** Checked here too, because an older draft may have been stored before numbers had this form. */
    private void requireNumber(String field, String number) {
        require(field, number);
        if (!number.isEmpty() && !ItemNumbers.isWellFormed(number)) {
            errors.add(field, "content.item-number", ItemNumbers.MAX_LENGTH);
        }
    }

    private void checkLeads(DirectiveItem item, String path) {
        if (item.leadGroupIds().isEmpty() && item.leadAgencyIds().isEmpty()) {
            errors.add(path + ".leadAgencyIds", "content.no-lead");
        }
        for (int i = 0; i < item.leadGroupIds().size(); i++) {
            checkGroup(item.leadGroupIds().get(i), path + ".leadGroupIds[" + i + "]");
        }
        for (int i = 0; i < item.leadAgencyIds().size(); i++) {
            String field = path + ".leadAgencyIds[" + i + "]";
            addressees.reasonAgainst(item.leadAgencyIds().get(i)).ifPresent(reason -> errors.add(field, reason));
        }
    }

    private void checkGroup(String id, String field) {
        if (groups.containsKey(id)) {
            return;
        }
        addressees
                .frozenGroup(id)
                .ifPresentOrElse(group -> addGroup(group, field), () -> errors.add(field, "content.unknown-group", id));
    }

    private void addGroup(AddressedGroup group, String field) {
        groups.put(group.groupId(), group);
        addressees
                .reasonsForLeavingOut(group.groupId())
                .forEach(reason ->
                        warnings.add(field, new RuleFinding("left-out." + reason.code(), reason.arguments())));
        if (group.memberIds().isEmpty()) {
            errors.add(field, "content.group-without-members", group.groupId());
        }
    }

    private void checkDeadline(DirectiveItem item, String field) {
        DeadlineRule deadline = item.deadline();
        switch (deadline.kind()) {
            case DATE -> checkDate(deadline, field, item.urgency());
            case BY_REFERENCE -> require(field + ".reference", deadline.reference());
            case WORKING_DAYS -> {
                require(field + ".workingDays", deadline.workingDays());
                require(field + ".countedFrom", deadline.countedFrom());
            }
            case RECURRING -> {
                dueOn(deadline.dueOn(), field + ".dueOn");
                withinReach(deadline.until(), field + ".until");
                require(field + ".every", deadline.every());
            }
            case NONE, UNKNOWN -> warnings.add(field, "content.no-deadline");
            case OPEN_ENDED -> {}
        }
    }

    private void checkDate(DeadlineRule deadline, String field, Urgency urgency) {
        dueOn(deadline.dueOn(), field + ".dueOn");
        if (urgency == Urgency.FLASH_TIMED && deadline.dueTime() == null) {
            errors.add(field + ".dueTime", "content.no-time");
        }
    }

    private void dueOn(@Nullable LocalDate dueOn, String field) {
        require(field, dueOn);
        LocalDate meant = withinReach(dueOn, field);
        if (meant != null
                && content.identity().issuedOn() != null
                && meant.isBefore(content.identity().issuedOn())) {
            errors.add(field, "content.before-issue");
        }
    }

    /** The date; none when there is none, or when it cannot be meant. */
    private @Nullable LocalDate withinReach(@Nullable LocalDate date, String field) {
        LocalDate first = day.minusYears(MOST_YEARS_AWAY);
        LocalDate last = day.plusYears(MOST_YEARS_AWAY);
        if (date == null || (!date.isBefore(first) && !date.isAfter(last))) {
            return date;
        }
        errors.add(field, "content.out-of-reach", first, last);
        return null;
    }

    /**
     * A coordinator must not be the lead itself. Among the members of a lead group it is allowed: there it works with the
     * other members, and has no part in its own task.
     */
    private Coordinator checkCoordinator(Coordinator coordinator, String field, DirectiveItem item) {
        dueOn(coordinator, field + ".dueOn", item);
        String id = coordinator.agencyId();
        if (id == null) {
            require(field + ".name", coordinator.name());
            return coordinator;
        }
        addressees.reasonAgainst(id).ifPresent(reason -> errors.add(field + ".agencyId", reason));
        if (item.leadAgencyIds().contains(id)) {
            errors.add(field + ".agencyId", "content.coordinator-leads");
        } else if (isMemberOfALead(id, item)) {
            warnings.add(field + ".agencyId", "content.coordinator-in-lead-group");
        }
        Agency agency = addressees.agency(id);
        String name = coordinator.name().isEmpty() && agency != null ? agency.name() : coordinator.name();
        return new Coordinator(id, name, coordinator.part(), coordinator.dueOn());
    }

    private void dueOn(Coordinator coordinator, String field, DirectiveItem item) {
        LocalDate dueOn = coordinator.dueOn();
        if (dueOn == null) {
            return;
        }
        dueOn(dueOn, field);
        EarliestDueDate.of(item, content.identity().issuedOn())
                .filter(dueOn::isAfter)
                .ifPresent(last -> addPartAfterLead(field, item, dueOn, last));
    }

    /** Refused only where that is certain; whoever issues it could not confirm it. */
    private void addPartAfterLead(String field, DirectiveItem item, LocalDate dueOn, LocalDate lead) {
        LocalDate given = item.deadline().dueOn();
        if (given != null) {
            errors.add(field, "content.after-due-date", given);
        } else if (dueOn.isAfter(EarliestDueDate.latest(lead))) {
            errors.add(field, "content.after-counted-date", lead);
        } else {
            warnings.add(field, "content.perhaps-after-counted-date", lead);
        }
    }

    private boolean isMemberOfALead(String id, DirectiveItem item) {
        return item.leadGroupIds().stream()
                .map(groups::get)
                .filter(Objects::nonNull)
                .anyMatch(group -> group.memberIds().contains(id));
    }
}
