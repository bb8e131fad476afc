package vn.dondoc.directive.directives.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.directive.directives.numbering.DocumentNumber;
import vn.dondoc.directive.directives.numbering.InvalidDocumentNumber;

/** The form of one item's deadline: keeps of it what its kind needs, and refuses what cannot be meant. */
final class DeadlineNormalizer {
    private static final int MAX_WORKING_DAYS = 250;
    private static final int MAX_LINE = 300;
    private static final int MAX_WEEKS = 52;
    private static final int MAX_MONTHS = 24;
    private static final Set<Period> INTERVALS = Stream.concat(
                    IntStream.rangeClosed(1, MAX_WEEKS).mapToObj(Period::ofWeeks),
                    IntStream.rangeClosed(1, MAX_MONTHS)
                            .mapToObj(Period::ofMonths)
                            .map(Period::normalized))
            .collect(Collectors.toUnmodifiableSet());

    private final FieldErrorCollector errors;
    private final String path;

    DeadlineNormalizer(FieldErrorCollector errors, String path) {
        this.errors = errors;
        this.path = path;
    }

    DeadlineRule read(DeadlineRule rule, Urgency urgency) {
        return switch (rule.kind()) {
            case DATE -> DeadlineRule.at(rule.dueOn(), time(rule.dueTime(), urgency));
            case BY_REFERENCE -> DeadlineRule.asSetBy(reference(rule.reference()));
            case OPEN_ENDED -> DeadlineRule.openEnded(reportingPeriod(rule.reportingPeriod()));
            case WORKING_DAYS -> workingDays(rule.workingDays(), rule.countedFrom());
            case RECURRING -> recurring(rule);
            case NONE -> DeadlineRule.none();
            case UNKNOWN -> {
                errors.add(at("kind"), "content.kind-of-deadline");
                yield DeadlineRule.none();
            }
        };
    }

    private String at(String field) {
        return path + "." + field;
    }

    private @Nullable LocalTime time(@Nullable LocalTime typed, Urgency urgency) {
        if (typed != null && urgency != Urgency.FLASH_TIMED) {
            errors.add(at("dueTime"), "content.time-without-need");
        }
        return typed;
    }

    /** One spelling when it is a document's number; else as it is, because other documents are numbered in other ways. */
    private @Nullable String reference(@Nullable String typed) {
        String text = errors.lineOrNone(at("reference"), typed, MAX_LINE);
        try {
            return text == null ? null : DocumentNumber.of(text).text();
        } catch (InvalidDocumentNumber _) {
            return text;
        }
    }

    /** May be left out: then the period that is usual in the province applies. */
    private @Nullable Period reportingPeriod(@Nullable Period typed) {
        if (typed != null && (typed.isNegative() || typed.isZero() || isTooLong(typed))) {
            errors.add(at("reportingPeriod"), "content.reporting-period", MAX_MONTHS);
        }
        return typed;
    }

    private static boolean isTooLong(Period period) {
        try {
            return LocalDate.EPOCH.plus(period).isAfter(LocalDate.EPOCH.plusMonths(MAX_MONTHS));
        } catch (DateTimeException | ArithmeticException _) {
            return true; // longer than any calendar
        }
    }

    private DeadlineRule workingDays(@Nullable Integer days, @Nullable CountedFrom from) {
        if (days != null && (days < 1 || days > MAX_WORKING_DAYS)) {
            errors.add(at("workingDays"), "content.working-days", MAX_WORKING_DAYS);
        }
        if (from == CountedFrom.UNKNOWN) {
            errors.add(at("countedFrom"), "content.counted-from");
        }
        return DeadlineRule.afterWorkingDays(days, from);
    }

    private DeadlineRule recurring(DeadlineRule rule) {
        LocalDate first = rule.dueOn();
        LocalDate until = rule.until();
        Period every = rule.every() == null ? null : rule.every().normalized();
        if (every != null && !INTERVALS.contains(every)) {
            errors.add(at("every"), "content.interval", MAX_WEEKS, MAX_MONTHS);
        }
        if (first != null && until != null && !until.isAfter(first)) {
            errors.add(at("until"), "content.until", first);
        }
        return DeadlineRule.recurring(first, every, until);
    }
}
