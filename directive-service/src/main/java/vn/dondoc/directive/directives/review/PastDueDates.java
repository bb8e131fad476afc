package vn.dondoc.directive.directives.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
public record PastDueDates(List<Passed> passed, boolean accepted) {
    public PastDueDates {
        passed = List.copyOf(passed);
    }

    /** One date of one item. */
    public record Passed(String field, String item, LocalDate dueOn) {
        FieldFinding as(String code) {
            return FieldFinding.of(field, code, item, dueOn);
        }
    }

    /** Of a directive whose dates were looked at when it was issued. */
    public static PastDueDates none() {
        return new PastDueDates(List.of(), true);
    }

    public static PastDueDates of(DirectiveContent content, Instant now, boolean accepted) {
        var passed = new ArrayList<Passed>();
        for (int i = 0; i < content.items().size(); i++) {
            DirectiveItem item = content.items().get(i);
            String path = "items[" + i + "]";
            add(passed, path + ".deadline.dueOn", item, dateOf(item.deadline(), now));
            for (int j = 0; j < item.coordinators().size(); j++) {
                Coordinator coordinator = item.coordinators().get(j);
                add(passed, path + ".coordinators[" + j + "].dueOn", item, dateOf(coordinator, now));
            }
        }
        return new PastDueDates(passed, accepted);
    }

    private static void add(List<Passed> passed, String field, DirectiveItem item, @Nullable LocalDate dueOn) {
        if (dueOn != null) {
            passed.add(new Passed(field, item.number(), dueOn));
        }
    }

    /** What is counted or set by another document has no date yet. */
    private static @Nullable LocalDate dateOf(DeadlineRule deadline, Instant now) {
        LocalDate dueOn = deadline.dueOn();
        boolean isGiven = deadline.kind() == DeadlineKind.DATE || deadline.kind() == DeadlineKind.RECURRING;
        return isGiven
                        && dueOn != null
                        && !VietnamTime.missedFrom(dueOn, deadline.dueTime()).isAfter(now)
                ? dueOn
                : null;
    }

    private static @Nullable LocalDate dateOf(Coordinator coordinator, Instant now) {
        LocalDate dueOn = coordinator.dueOn();
        return dueOn != null && !VietnamTime.endOf(dueOn).isAfter(now) ? dueOn : null;
    }

    List<FieldFinding> errors() {
        return accepted
                ? List.of()
                : passed.stream().map(it -> it.as("content.past-due")).toList();
    }

    List<FieldFinding> warnings() {
        return accepted
                ? passed.stream().map(it -> it.as("content.registered-late")).toList()
                : List.of();
    }

    boolean isRegisteredLate() {
        return accepted && !passed.isEmpty();
    }
}
