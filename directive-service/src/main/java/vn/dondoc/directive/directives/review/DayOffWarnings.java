package vn.dondoc.directive.directives.review;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.directive.core.FieldFinding;

/** Warns of dates on a day off, as far as days off are known here; what is counted in working days ends on none. */
public final class DayOffWarnings {
    private final FieldErrorCollector warnings = new FieldErrorCollector();

    private DayOffWarnings() {}

    public static List<FieldFinding> of(List<DirectiveItem> items) {
        var found = new DayOffWarnings();
        for (int i = 0; i < items.size(); i++) {
            found.collectWarnings(items.get(i), "items[" + i + "]");
        }
        return found.warnings.all();
    }

    private void collectWarnings(DirectiveItem item, String path) {
        LocalDate dueOn = item.deadline().dueOn();
        if (dueOn != null && endsLater(item, dueOn)) {
            LocalDate last = EarliestDueDate.lastDay(item, dueOn);
            warnings.add(path + ".deadline.dueOn", "content.day-off", item.number(), dueOn, last);
        }
        for (int i = 0; i < item.coordinators().size(); i++) {
            collectWarnings(item, item.coordinators().get(i), path + ".coordinators[" + i + "].dueOn");
        }
    }

    private void collectWarnings(DirectiveItem item, Coordinator coordinator, String field) {
        LocalDate dueOn = coordinator.dueOn();
        if (dueOn != null && endsLater(item, dueOn)) {
            LocalDate last = EarliestDueDate.lastDay(item, dueOn);
            String party = PastDueDates.party(coordinator);
            warnings.add(field, "content.day-off-of-part", item.number(), dueOn, last, party);
        }
    }

    private static boolean endsLater(DirectiveItem item, LocalDate dueOn) {
        return !EarliestDueDate.lastDay(item, dueOn).equals(dueOn);
    }
}
