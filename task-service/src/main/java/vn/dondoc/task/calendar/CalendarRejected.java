package vn.dondoc.task.calendar;

import java.util.List;
import vn.dondoc.task.core.FieldFinding;
import vn.dondoc.task.core.TaskRejected;

/** What a rule of the calendar forbids; nothing was changed. */
public abstract sealed class CalendarRejected extends RuntimeException {
    private CalendarRejected(String message) {
        super(message);
    }

    /** Something that was handed in breaks rules; names the fields. */
    public static final class RuleViolation extends CalendarRejected {
        private static final int MOST_TOLD = 100;
        private final transient List<FieldFinding> findings;

        public RuleViolation(String field, String code, Object... arguments) {
            this(List.of(FieldFinding.of(field, code, arguments)));
        }

        RuleViolation(List<FieldFinding> findings) {
            super(findings.stream().limit(3).toList().toString());
            this.findings = findings.stream().limit(MOST_TOLD).toList();
        }

        /** What a rule says that is not of the calendar alone. */
        public static RuleViolation of(TaskRejected.RuleViolation violation) {
            return new RuleViolation(List.of(new FieldFinding(violation.field(), violation.reason())));
        }

        /** The same, found inside of something larger, such as {@code days[3]}. */
        public RuleViolation within(String whole) {
            return new RuleViolation(findings.stream()
                    .map(finding -> new FieldFinding(whole + "." + finding.field(), finding.reason()))
                    .toList());
        }

        /** At least one. */
        public List<FieldFinding> findings() {
            return findings;
        }
    }
}
