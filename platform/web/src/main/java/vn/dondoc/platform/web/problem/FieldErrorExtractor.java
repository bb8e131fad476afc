package vn.dondoc.platform.web.problem;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Which fields the web framework found wrong. Says where and what kind of value is wanted, and never repeats what was
 * sent nor names our classes.
 */
final class FieldErrorExtractor {
    private static final LocalizedText WRONG_VALUE = new LocalizedText("Giá trị không đúng", "Not a valid value");
    private static final LocalizedText ONE_OF = new LocalizedText("Phải là một trong: ", "Must be one of: ");
    private static final LocalizedText DATE =
            new LocalizedText("Phải là ngày dạng 2026-01-31", "Must be a date such as 2026-01-31");
    private static final LocalizedText UNKNOWN_FIELD =
            new LocalizedText("Không có trường này", "There is no such field");
    private static final LocalizedText MISSING = new LocalizedText("Không được để trống", "Must not be empty");
    private static final LocalizedText NOT_JSON = new LocalizedText("Không phải JSON đúng, ", "Not valid JSON, ");
    private static final LocalizedText LINE = new LocalizedText("dòng ", "line ");
    private static final LocalizedText COLUMN = new LocalizedText(", cột ", ", column ");

    private FieldErrorExtractor() {}

    static List<FieldError> of(Exception exception, Function<LocalizedText, String> in) {
        return switch (exception) {
            case BindingResult binding -> ofErrors(binding, in);
            case HandlerMethodValidationException invalid ->
                invalid.getParameterValidationResults().stream()
                        .flatMap(result -> ofParameter(result, in))
                        .toList();
            case HttpMessageNotReadableException unreadable -> ofBody(unreadable.getCause(), in);
            case MissingServletRequestParameterException missing ->
                List.of(new FieldError(missing.getParameterName(), in.apply(MISSING)));
            case MethodArgumentTypeMismatchException mismatch ->
                List.of(new FieldError(mismatch.getName(), wrongValue(mismatch, in)));
            case TypeMismatchException mismatch
            when mismatch.getPropertyName() != null ->
                List.of(new FieldError(mismatch.getPropertyName(), wrongValue(mismatch, in)));
            default -> List.of();
        };
    }

    private static List<FieldError> ofErrors(Errors errors, Function<LocalizedText, String> in) {
        return Stream.concat(
                        errors.getFieldErrors().stream()
                                .map(error -> new FieldError(error.getField(), reasonOf(error, in))),
                        errors.getGlobalErrors().stream()
                                .map(error -> new FieldError(error.getObjectName(), reasonOf(error))))
                .toList();
    }

    private static Stream<FieldError> ofParameter(
            ParameterValidationResult result, Function<LocalizedText, String> in) {
        if (result instanceof ParameterErrors inside) {
            return ofErrors(inside, in).stream();
        }
        String name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
        return result.getResolvableErrors().stream().map(error -> new FieldError(name, reasonOf(error)));
    }

    /** The framework's own words for a value it could not convert name our classes. */
    private static String reasonOf(
            org.springframework.validation.FieldError error, Function<LocalizedText, String> in) {
        return error.isBindingFailure() ? wrongValue(error.unwrap(TypeMismatchException.class), in) : reasonOf(error);
    }

    private static String wrongValue(TypeMismatchException mismatch, Function<LocalizedText, String> in) {
        // of a list it is the element that cannot be converted
        Class<?> wanted = mismatch.getCause() instanceof ConversionFailedException failed
                ? failed.getTargetType().getType()
                : mismatch.getRequiredType();
        if (wanted == LocalDate.class) {
            return in.apply(DATE);
        }
        Object[] values = wanted == null ? null : wanted.getEnumConstants();
        return values == null
                ? in.apply(WRONG_VALUE)
                : in.apply(ONE_OF) + Arrays.stream(values).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String reasonOf(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "");
    }

    private static List<FieldError> ofBody(@Nullable Throwable cause, Function<LocalizedText, String> in) {
        return switch (cause) {
            case StreamReadException syntax ->
                List.of(new FieldError("body", in.apply(NOT_JSON) + placeOf(syntax, in)));
            case UnrecognizedPropertyException unknown ->
                List.of(new FieldError(pathOf(unknown), in.apply(UNKNOWN_FIELD)));
            case JacksonException other -> List.of(new FieldError(pathOf(other), in.apply(WRONG_VALUE)));
            case null, default -> List.of(new FieldError("body", in.apply(MISSING)));
        };
    }

    private static String placeOf(StreamReadException syntax, Function<LocalizedText, String> in) {
        return in.apply(LINE)
                + syntax.getLocation().getLineNr()
                + in.apply(COLUMN)
                + syntax.getLocation().getColumnNr();
    }

    private static String pathOf(JacksonException mismatch) {
        String path = mismatch.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        String trimmed = path.startsWith(".") ? path.substring(1) : path;
        return trimmed.isEmpty() ? "body" : trimmed;
    }
}
