package vn.dondoc.reporting.report.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.platform.web.AgencyParameters;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.reporting.report.TaskListFilter;
import vn.dondoc.reporting.report.TrendPeriod;
import vn.dondoc.reporting.report.TrendStep;

/** What a caller asks for, as far as the question makes sense. A form sends what was not filled in as an empty text. */
@Component
class ReportParameters {
    /** Before the present one, where a trend is not told where to begin. */
    private static final int MONTHS = 11;

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
        if (asOf != null && asOf.isBefore(LocalDate.EPOCH)) {
            // figures of days begin there, and times of long ago have offsets that no reader expects
            throw RequestRejected.invalidField("asOf", "report.before-all-days", LocalDate.EPOCH);
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
        String agency = agency(asked.agency());
        return new TaskListFilter(
                agency,
                directive,
                item,
                asked.category(),
                asked.everMissed(),
                agencies.known("coordinator", asked.coordinator()));
    }

    @Nullable
    String agency(@Nullable String asked) {
        return agencies.known("agency", asked);
    }

    TrendPeriod period(TrendQuestion asked) {
        LocalDate today = today();
        LocalDate to = asked.to() == null ? today : asked.to();
        if (to.isAfter(today)) {
            throw RequestRejected.invalidField("to", "report.future-day", today);
        }
        LocalDate from = asked.from() == null ? to.minusMonths(MONTHS).withDayOfMonth(1) : asked.from();
        if (from.isAfter(to)) {
            throw RequestRejected.invalidField("from", "report.from-after-to", to);
        }
        var period = new TrendPeriod(asked.by() == null ? TrendStep.MONTH : asked.by(), from, to);
        if (period.isTooLong()) {
            throw RequestRejected.invalidField("from", "report.too-many-steps", TrendPeriod.MOST_POINTS);
        }
        return period;
    }

    static @Nullable String given(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
