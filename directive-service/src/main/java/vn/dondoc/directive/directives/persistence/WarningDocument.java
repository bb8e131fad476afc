package vn.dondoc.directive.directives.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.core.RuleFinding;

/** A warning as it is stored: its code and arguments, so that it can be read in any language. */
record WarningDocument(String field, String code, List<Argument> arguments) {

    /** A text or a date: one of the two is there. */
    record Argument(@Nullable String text, @Nullable LocalDate date) {
        private static Argument of(Object value) {
            return value instanceof LocalDate date ? new Argument(null, date) : new Argument(value.toString(), null);
        }

        private Object value() {
            return date == null ? Objects.requireNonNull(text) : date;
        }
    }

    static WarningDocument of(FieldFinding warning) {
        RuleFinding reason = warning.reason();
        return new WarningDocument(
                warning.field(),
                reason.code(),
                reason.arguments().stream().map(Argument::of).toList());
    }

    FieldFinding finding() {
        return new FieldFinding(
                field,
                new RuleFinding(code, arguments.stream().map(Argument::value).toList()));
    }
}
