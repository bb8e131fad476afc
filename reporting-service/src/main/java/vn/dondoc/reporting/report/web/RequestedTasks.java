package vn.dondoc.reporting.report.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.web.AgencyParameters;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.reporting.report.TaskListFilter;

/** Which tasks a caller asks for, as far as the question makes sense. A form sends what was not filled in as an empty text. */
@Component
class RequestedTasks {
    private final AgencyParameters agencies;

    RequestedTasks(AgencyParameters agencies) {
        this.agencies = agencies;
    }

    TaskListFilter of(TaskListFilter asked) {
        String directive = given(asked.directive());
        String item = given(asked.item());
        if (item != null && directive == null) {
            // items are numbered anew in each directive
            throw RequestRejected.invalidField("item", "list.item-alone");
        }
        String agency = agencies.known("agency", asked.agency());
        return new TaskListFilter(
                agency,
                directive,
                item,
                asked.category(),
                asked.everMissed(),
                agencies.known("coordinator", asked.coordinator()));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
