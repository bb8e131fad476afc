package vn.dondoc.reporting.period;

/** No report of that period, or no such version of it, was frozen. */
public final class PeriodReportNotFound extends RuntimeException {
    private final String period;

    PeriodReportNotFound(String period) {
        super("No report of " + period);
        this.period = period;
    }

    public String period() {
        return period;
    }
}
