package vn.dondoc.task.calendar;

import java.util.List;
import java.util.stream.Collectors;
import vn.dondoc.platform.web.problem.FieldError;
import vn.dondoc.platform.web.problem.FieldErrors;

/** What a rule of the calendar forbids; nothing was changed. */
public abstract sealed class CalendarRejected extends RuntimeException {
    private CalendarRejected(String message) {
        super(message);
    }

    /** Something that was handed in breaks rules; names the fields. */
    public static final class RuleBroken extends CalendarRejected implements FieldErrors {
        private static final int MOST_TOLD = 100;
        private final List<FieldError> errors;

        public RuleBroken(String field, String rule) {
            this(List.of(new FieldError(field, rule)));
        }

        RuleBroken(List<FieldError> errors) {
            super(errors.stream()
                    .limit(3)
                    .map(error -> error.field() + ": " + error.reason())
                    .collect(Collectors.joining("; ")));
            this.errors = errors.stream().limit(MOST_TOLD).toList();
        }

        /** The same, found inside of something larger, such as {@code days[3]}. */
        public RuleBroken within(String whole) {
            return new RuleBroken(errors.stream()
                    .map(error -> new FieldError(whole + "." + error.field(), error.reason()))
                    .toList());
        }

        @Override
        public List<FieldError> fieldErrors() {
            return errors;
        }
    }

    /** The file as a whole cannot be read. */
    public static final class UnreadableFile extends CalendarRejected {
        UnreadableFile(String message) {
            super(message);
        }
    }

    /** Only some officials keep the calendar. */
    public static final class NotTheSteward extends CalendarRejected {
        NotTheSteward(String steward) {
            super(("Chỉ lãnh đạo hoặc văn thư của cơ quan %1$s hay cấp trên được thay đổi lịch làm việc."
                            + " / Only the head, a deputy or the clerk of %1$s or above may change the working calendar.")
                    .formatted(steward));
        }
    }
}
