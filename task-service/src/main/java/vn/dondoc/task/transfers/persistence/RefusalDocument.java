package vn.dondoc.task.transfers.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.TaskStatus;

/** Why a task stays where it was, as it is stored: code and arguments, so that it can be read in any language. */
record RefusalDocument(String code, List<Argument> arguments) {

    /** A text, a date or a state: one of them is there. */
    record Argument(
            @Nullable String text,
            @Nullable LocalDate date,
            @Nullable TaskStatus status) {
        private static Argument of(Object value) {
            return switch (value) {
                case LocalDate date -> new Argument(null, date, null);
                case TaskStatus status -> new Argument(null, null, status);
                default -> new Argument(value.toString(), null, null);
            };
        }

        private Object value() {
            Object known = date == null ? status : date;
            return known == null ? Objects.requireNonNull(text) : known;
        }
    }

    static RefusalDocument of(Finding why) {
        return new RefusalDocument(
                why.code(), why.arguments().stream().map(Argument::of).toList());
    }

    Finding finding() {
        return new Finding(code, arguments.stream().map(Argument::value).toList());
    }
}
