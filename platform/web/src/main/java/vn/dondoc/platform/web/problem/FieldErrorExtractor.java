package vn.dondoc.platform.web.problem;

import java.util.Comparator;
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
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import vn.dondoc.platform.web.binding.StrictValues;
import vn.dondoc.platform.web.text.LocalizableMessage;

/**
 * Which fields the web framework found wrong. Says where and what kind of value is wanted, and never repeats what was
 * sent nor names our classes.
 */
final class FieldErrorExtractor {
    private static final LocalizableMessage MISSING = LocalizableMessage.of("field.missing");

    private FieldErrorExtractor() {}

    static List<FieldError> of(Exception exception, Function<LocalizableMessage, String> render) {
        return switch (exception) {
            case BindingResult binding -> ofErrors(binding, render);
            case HandlerMethodValidationException invalid ->
                invalid.getParameterValidationResults().stream()
                        .flatMap(result -> ofParameter(result, render))
                        .toList();
            case HttpMessageNotReadableException unreadable -> ofBody(unreadable.getCause(), render);
            case MissingServletRequestParameterException missing ->
                List.of(new FieldError(missing.getParameterName(), render.apply(MISSING)));
            case MethodArgumentTypeMismatchException mismatch ->
                List.of(new FieldError(mismatch.getName(), wrongValue(mismatch, render)));
            case TypeMismatchException mismatch
            when mismatch.getPropertyName() != null ->
                List.of(new FieldError(mismatch.getPropertyName(), wrongValue(mismatch, render)));
            default -> List.of();
        };
    }

    private static List<FieldError> ofErrors(Errors errors, Function<LocalizableMessage, String> render) {
        return Stream.concat(
                        errors.getFieldErrors().stream()
                                .map(error -> new FieldError(error.getField(), reasonOf(error, render))),
                        errors.getGlobalErrors().stream()
                                .map(error -> new FieldError(error.getObjectName(), reasonOf(error))))
                // validators answer in any order
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
    }

    private static Stream<FieldError> ofParameter(
            ParameterValidationResult result, Function<LocalizableMessage, String> render) {
        if (result instanceof ParameterErrors inside) {
            return ofErrors(inside, render).stream();
        }
        String name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
        return result.getResolvableErrors().stream().map(error -> new FieldError(name, reasonOf(error)));
    }

    /** The framework's own words for a value it could not convert name our classes. */
    private static String reasonOf(
            org.springframework.validation.FieldError error, Function<LocalizableMessage, String> render) {
        return error.isBindingFailure()
                ? wrongValue(error.unwrap(TypeMismatchException.class), render)
                : reasonOf(error);
    }

    private static String wrongValue(TypeMismatchException mismatch, Function<LocalizableMessage, String> render) {
        // of a list it is the element that cannot be converted
        Class<?> wanted = mismatch.getCause() instanceof ConversionFailedException failed
                ? failed.getTargetType().getType()
                : mismatch.getRequiredType();
        return render.apply(StrictValues.wanted(wanted));
    }

    private static String reasonOf(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "");
    }

    private static List<FieldError> ofBody(@Nullable Throwable cause, Function<LocalizableMessage, String> render) {
        return switch (cause) {
            case InputCoercionException tooLarge ->
                List.of(new FieldError(pathOf(tooLarge), render.apply(StrictValues.wanted(tooLarge.getTargetType()))));
            case StreamReadException syntax
            when syntax.getOriginalMessage().startsWith("Duplicate") ->
                List.of(new FieldError(placeOf(syntax), render.apply(LocalizableMessage.of("field.once"))));
            case StreamReadException syntax ->
                List.of(new FieldError("body", render.apply(notJson(syntax.getLocation()))));
            case UnrecognizedPropertyException unknown ->
                List.of(new FieldError(pathOf(unknown), render.apply(LocalizableMessage.of("field.unknown"))));
            case InvalidNullException missing -> List.of(new FieldError(pathOf(missing), render.apply(MISSING)));
            case MismatchedInputException mismatch ->
                List.of(new FieldError(pathOf(mismatch), render.apply(StrictValues.wanted(mismatch.getTargetType()))));
            case JacksonException other ->
                List.of(new FieldError(pathOf(other), render.apply(StrictValues.wanted(null))));
            case null, default -> List.of(new FieldError("body", render.apply(MISSING)));
        };
    }

    private static LocalizableMessage notJson(TokenStreamLocation place) {
        return LocalizableMessage.of("field.not-json", place.getLineNr(), place.getColumnNr());
    }

    /** The parser knows where it stood, but not through which objects it was led there. */
    private static String placeOf(StreamReadException failure) {
        JsonParser parser = failure.processor();
        String place =
                parser == null ? "" : parser.streamReadContext().pathAsPointer().toString();
        return place.isEmpty()
                ? "body"
                : place.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
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
