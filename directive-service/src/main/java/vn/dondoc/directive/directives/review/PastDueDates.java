package vn.dondoc.directive.directives.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * The dates of a directive that have passed before it is issued. Nobody can keep them, so they are slips of the pen; or what was
 * issued on paper is registered late, which a person has to say. What is counted is looked at by its earliest date: where that is
 * wrong, it can be confirmed all the same.
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

    /** For the amendment of an issued directive: its dates were checked at issue, and time has gone on since. */
    public static PastDueDates none() {
        return new PastDueDates(List.of(), true);
    }

    public static PastDueDates of(DirectiveContent content, Instant now, boolean accepted) {
        var passed = new ArrayList<PastDueDate>();
        for (int i = 0; i < content.items().size(); i++) {
            DirectiveItem item = content.items().get(i);
            String path = "items[" + i + "]";
            EarliestDueDate.of(item, content.identity().issuedOn())
                    .filter(last -> hasPassed(last, item.deadline().dueTime(), now))
                    .ifPresent(last -> passed.add(passed(path + ".deadline", item, last)));
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

    private static boolean hasPassed(LocalDate last, @Nullable LocalTime time, Instant now) {
        return !VietnamTime.missedFrom(last, time).isAfter(now);
    }

    private static void add(
            List<PastDueDate> passed, String field, DirectiveItem item, Coordinator coordinator, Instant now) {
        LocalDate dueOn = coordinator.dueOn();
        if (dueOn != null && hasPassed(EarliestDueDate.lastDay(item, dueOn), null, now)) {
            passed.add(passed(field, item, dueOn, party(coordinator)));
        }
    }

    static String party(Coordinator coordinator) {
        String agencyId = coordinator.agencyId();
        return agencyId == null || !coordinator.name().isEmpty() ? coordinator.name() : agencyId;
    }

    /** Named by the date that was given, where one was, whatever day it ends with. */
    private static PastDueDate passed(String path, DirectiveItem item, LocalDate last) {
        LocalDate dueOn = item.deadline().dueOn();
        LocalTime time = item.deadline().dueTime();
        if (dueOn == null) {
            return counted(path + ".workingDays", item, last);
        }
        String field = path + ".dueOn";
        return time == null ? given(field, item, dueOn) : given(field, item, dueOn, time);
    }

    private static PastDueDate counted(String field, DirectiveItem item, LocalDate last) {
        return new PastDueDate(
                FieldFinding.of(field, "content.past-due-counted", item.number(), last),
                FieldFinding.of(field, "content.registered-late-counted", item.number(), last));
    }

    private static PastDueDate given(String field, DirectiveItem item, LocalDate dueOn) {
        return new PastDueDate(
                FieldFinding.of(field, "content.past-due", item.number(), dueOn),
                FieldFinding.of(field, "content.registered-late", item.number(), dueOn));
    }

    private static PastDueDate given(String field, DirectiveItem item, LocalDate dueOn, LocalTime time) {
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
