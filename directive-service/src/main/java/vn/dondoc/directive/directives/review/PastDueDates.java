package vn.dondoc.directive.directives.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineKind;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * The dates of a directive that have passed before it is issued. Nobody can keep them, so they are slips of the pen; or what was
 * issued on paper is registered late, which a person has to say.
 *
 * @param passed named where a date has passed, without saying what that means
 * @param accepted whether whoever issues it said that it is registered late
 */
public record PastDueDates(List<PastDueDate> passed, boolean accepted) {
    public PastDueDates {
        passed = List.copyOf(passed);
    }

    /**
     * One date of one item.
     *
     * @param refusal says it where it is not accepted
     * @param warning says it where it is
     */
    public record PastDueDate(FieldFinding refusal, FieldFinding warning) {}

    /** Of a directive whose dates were looked at when it was issued. */
    public static PastDueDates none() {
        return new PastDueDates(List.of(), true);
    }

    public static PastDueDates of(DirectiveContent content, Instant now, boolean accepted) {
        var passed = new ArrayList<PastDueDate>();
        for (int i = 0; i < content.items().size(); i++) {
            DirectiveItem item = content.items().get(i);
            String path = "items[" + i + "]";
            add(passed, path + ".deadline.dueOn", item, now);
            for (int j = 0; j < item.coordinators().size(); j++) {
                add(
                        passed,
                        path + ".coordinators[" + j + "].dueOn",
                        item,
                        item.coordinators().get(j),
                        now);
            }
        }
        return new PastDueDates(passed, accepted);
    }

    /** What is counted or set by another document has no date yet. */
    private static void add(List<PastDueDate> passed, String field, DirectiveItem item, Instant now) {
        DeadlineRule deadline = item.deadline();
        LocalDate dueOn = deadline.dueOn();
        LocalTime time = deadline.dueTime();
        boolean isGiven = deadline.kind() == DeadlineKind.DATE || deadline.kind() == DeadlineKind.RECURRING;
        if (isGiven && dueOn != null && !VietnamTime.missedFrom(dueOn, time).isAfter(now)) {
            passed.add(time == null ? passed(field, item, dueOn) : passed(field, item, dueOn, time));
        }
    }

    private static void add(
            List<PastDueDate> passed, String field, DirectiveItem item, Coordinator coordinator, Instant now) {
        LocalDate dueOn = coordinator.dueOn();
        if (dueOn != null && !VietnamTime.endOf(dueOn).isAfter(now)) {
            String agencyId = coordinator.agencyId();
            String party = agencyId == null || !coordinator.name().isEmpty() ? coordinator.name() : agencyId;
            passed.add(passed(field, item, dueOn, party));
        }
    }

    private static PastDueDate passed(String field, DirectiveItem item, LocalDate dueOn) {
        return new PastDueDate(
                FieldFinding.of(field, "content.past-due", item.number(), dueOn),
                FieldFinding.of(field, "content.registered-late", item.number(), dueOn));
    }

    private static PastDueDate passed(String field, DirectiveItem item, LocalDate dueOn, LocalTime time) {
        return new PastDueDate(
                FieldFinding.of(field, "content.past-due-at", item.number(), dueOn, time),
                FieldFinding.of(field, "content.registered-late-at", item.number(), dueOn, time));
    }

    private static PastDueDate passed(String field, DirectiveItem item, LocalDate dueOn, String party) {
        return new PastDueDate(
                FieldFinding.of(field, "content.past-due-of-part", item.number(), dueOn, party),
                FieldFinding.of(field, "content.registered-late-of-part", item.number(), dueOn, party));
    }

    List<FieldFinding> errors() {
        return accepted ? List.of() : passed.stream().map(PastDueDate::refusal).toList();
    }

    List<FieldFinding> warnings() {
        return accepted ? passed.stream().map(PastDueDate::warning).toList() : List.of();
    }

    boolean isRegisteredLate() {
        return accepted && !passed.isEmpty();
    }
}
