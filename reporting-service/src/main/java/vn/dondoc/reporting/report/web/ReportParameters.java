package vn.dondoc.reporting.report.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.platform.web.AgencyParameters;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.reporting.report.TaskListFilter;

/** What a caller asks for, as far as the question makes sense. A form sends what was not filled in as an empty text. */
@Component
class ReportParameters {
    private final AgencyParameters agencies;
    private final Clock clock;

    ReportParameters(AgencyParameters agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }

    /** The past day at whose end the figures are asked for; none for those of now. */
    @Nullable
    LocalDate pastDay(@Nullable LocalDate asOf) {
        LocalDate today = today();
        if (asOf != null && asOf.isAfter(today)) {
            throw RequestRejected.invalidField("asOf", "report.future-day", today);
        }
        return today.equals(asOf) ? null : asOf;
    }

    TaskListFilter tasks(TaskListFilter asked) {
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
