package vn.dondoc.reporting.period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import vn.dondoc.contracts.audit.AuditFacts;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.reporting.calendar.CalendarCopy;
import vn.dondoc.reporting.calendar.WorkingDays;
import vn.dondoc.reporting.report.Report;
import vn.dondoc.reporting.report.ReportQueries;

/**
 * Freezes the report of each period once its cut-off has passed. Runs on every instance: a report is one document, which one of
 * them inserts, and whoever dies before has done nothing. A run finds all that is missing of the year before, so downtime
 * delays reports and loses none.
 */
public final class PeriodFreezing {
    private final PeriodReports store;
    private final ReportQueries reports;
    private final CalendarCopy calendar;
    private final CutOff cutOff;
    private final BooleanSupplier hasCaughtUp;

    /** @param hasCaughtUp whether all that was told is counted by now */
    PeriodFreezing(
            PeriodReports store,
            ReportQueries reports,
            CalendarCopy calendar,
            CutOff cutOff,
            BooleanSupplier hasCaughtUp) {
        this.store = store;
        this.reports = reports;
        this.calendar = calendar;
        this.cutOff = cutOff;
        this.hasCaughtUp = hasCaughtUp;
    }

    /** Freezes what is due by then. */
    public void run(Instant now) {
        if (!hasCaughtUp.getAsBoolean()) {
            return;
        }
        WorkingDays days = calendar.current();
        LocalDate today = VietnamTime.dayOf(now);
        var ended = ReportPeriod.endingIn(today.minusYears(1), today).toList();
        store.withoutReport(ended).stream()
                .filter(period -> cutOff.of(period, days).isBefore(today))
                .sorted(Comparator.comparing(ReportPeriod::to))
                .forEach(period -> freeze(period, cutOff.of(period, days), now));
    }

    private void freeze(ReportPeriod period, LocalDate cutOffOn, Instant now) {
        Report report = reports.byAgency(null, false, AgencyScope.ALL, period.to());
        if (!report.lines().isEmpty()) { // else it was before all that is known here
            var freezing = new Freezing(period, 1, cutOffOn, now, report.asOf().position(), null);
            store.add(FrozenReport.freeze(freezing, report.lines(), AuditFacts.NONE_BEFORE));
        }
    }
}
