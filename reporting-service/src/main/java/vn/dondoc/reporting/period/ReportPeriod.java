package vn.dondoc.reporting.period;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A month, quarter, half-year or year of the calendar, such as {@code 2026-03}, {@code 2026-Q1}, {@code 2026-H1}, {@code 2026}. */
public record ReportPeriod(PeriodKind kind, LocalDate from) {
    private static final Pattern FORM = Pattern.compile("([12][0-9]{3})(-[0-9QH][0-9])?");
    private static final int MONTHS = 12;

    public static Optional<ReportPeriod> of(String id) {
        var form = FORM.matcher(id);
        return form.matches()
                ? inYear(Integer.parseInt(form.group(1)))
                        .filter(period -> period.id().equals(id))
                        .findFirst()
                : Optional.empty();
    }

    /** Those that end from the one day on, and before the other. */
    static Stream<ReportPeriod> endingIn(LocalDate from, LocalDate before) {
        return IntStream.rangeClosed(from.getYear(), before.getYear())
                .boxed()
                .flatMap(ReportPeriod::inYear)
                .filter(period -> !period.to().isBefore(from) && period.to().isBefore(before));
    }

    private static Stream<ReportPeriod> inYear(int year) {
        return Stream.of(PeriodKind.values())
                .flatMap(kind -> IntStream.range(0, MONTHS / kind.months())
                        .mapToObj(number -> new ReportPeriod(kind, LocalDate.of(year, 1 + number * kind.months(), 1))));
    }

    public String id() {
        return from.getYear()
                + switch (kind) {
                    case MONTH -> "-%02d".formatted(number());
                    case QUARTER -> "-Q" + number();
                    case HALF_YEAR -> "-H" + number();
                    case YEAR -> "";
                };
    }

    /** Which one of its kind it is in its year, from 1. */
    public int number() {
        return 1 + (from.getMonthValue() - 1) / kind.months();
    }

    /** The last day, inclusive: the report shows how things stood at its end. */
    public LocalDate to() {
        return from.plusMonths(kind.months()).minusDays(1);
    }
}
