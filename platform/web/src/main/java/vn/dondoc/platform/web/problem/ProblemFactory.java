package vn.dondoc.platform.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.access.LimitReached;
import vn.dondoc.platform.messaging.consumer.TransientFailures;
import vn.dondoc.platform.messaging.outbox.StaleResource;
import vn.dondoc.platform.observability.CorrelationScope;
import vn.dondoc.platform.web.correlation.CorrelationFilter;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.platform.web.text.MessageRenderer;

/** Makes the problem for a request, in the caller's language; the only place where one is written. */
public class ProblemFactory {
    /** For a status that nobody foresaw. */
    private static final String UNTITLED = "problem.refused";

    /** Seconds until what is away may be back. */
    private static final Long SOON = 1L;

    private final ProblemTypes types;
    private final MessageRenderer texts;
    private final LocaleResolver languages;
    private final JsonMapper json;

    /** Fails when a type of problem has no title, so that a service without one does not start. */
    public ProblemFactory(ProblemTypes types, MessageRenderer texts, LocaleResolver languages, JsonMapper json) {
        this.types = types;
        this.texts = texts;
        this.languages = languages;
        this.json = json;
        requireTitles();
    }

    private void requireTitles() {
        List<String> missing = Stream.concat(types.types(), DefaultProblemTypes.unregistered())
                .map(ProblemType::titleCode)
                .filter(code -> MessageRenderer.LANGUAGES.stream().anyMatch(language -> !texts.knows(code, language)))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("These titles are in no message file: " + missing);
        }
    }

    /** The problem an exception is, when someone registered it. */
    public Optional<Problem> of(Throwable exception, HttpServletRequest request) {
        if (exception instanceof RequestRejected rejected) {
            return Optional.of(rejected(rejected, request));
        }
        Optional<ProblemTypes.Entry<?>> registered = types.of(exception);
        if (registered.isEmpty() && TransientFailures.isIn(exception)) {
            return Optional.of(
                    of(DefaultProblemTypes.ofStatus(503), LocalizableMessage.of("request.store-away"), request));
        }
        return registered.map(entry -> of(
                withoutCondition(entry.type(), request),
                detailOf(entry, exception, request),
                fieldsOf(entry, exception, request),
                Remedy.of(exception),
                request));
    }

    public Problem of(ProblemType type, LocalizableMessage detail, HttpServletRequest request) {
        return of(type, render(detail, request), List.of(), request);
    }

    Problem of(ProblemType type, @Nullable String detail, List<FieldError> errors, HttpServletRequest request) {
        return of(type, detail, errors, Remedy.NONE, request);
    }

    /**
     * What helps to try again.
     *
     * @param current the resource as it is now
     * @param retryAfter in seconds
     */
    private record Remedy(
            @Nullable Object current, @Nullable Long retryAfter) {
        static final Remedy NONE = new Remedy(null, null);

        static Remedy of(Throwable exception) {
            return switch (exception) {
                case StaleResource stale -> new Remedy(stale.current(), null);
                case LimitReached limit -> new Remedy(null, secondsOf(limit.untilNext()));
                default -> NONE;
            };
        }

        /** Rounded up: a second too early is refused again. */
        private static long secondsOf(Duration wait) {
            return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        }
    }

    private Problem of(
            ProblemType type,
            @Nullable String detail,
            List<FieldError> errors,
            Remedy remedy,
            HttpServletRequest request) {
        return new Problem(
                type.uri(),
                titleOf(type, request),
                type.status(),
                detail,
                pathOf(request),
                correlationOf(request),
                errors,
                remedy.current(),
                remedy.retryAfter() == null && type.status() == 503 ? SOON : remedy.retryAfter());
    }

    /** Answers outside of controllers, where no message converter is at hand. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        AnswerHeaders.addTo(response);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, languageOf(request).toLanguageTag());
        Long retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter.toString());
        }
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    String render(LocalizableMessage message, HttpServletRequest request) {
        return texts.render(message, languageOf(request));
    }

    Locale languageOf(HttpServletRequest request) {
        return languages.resolveLocale(request);
    }

    private String titleOf(ProblemType type, HttpServletRequest request) {
        boolean titled = texts.knows(type.titleCode(), languageOf(request));
        return render(LocalizableMessage.of(titled ? type.titleCode() : UNTITLED), request);
    }

    private Problem rejected(RequestRejected rejected, HttpServletRequest request) {
        String reason = render(rejected.reason(), request);
        String field = rejected.field();
        List<FieldError> errors = field == null ? List.of() : List.of(new FieldError(field, reason));
        return of(rejected.type(), reason, errors, request);
    }

    // 412 says that a condition of the request failed: without If-Match there was none
    private static ProblemType withoutCondition(ProblemType type, HttpServletRequest request) {
        boolean unconditional = request.getHeader(HttpHeaders.IF_MATCH) == null;
        return type.equals(DefaultProblemTypes.STALE) && unconditional ? DefaultProblemTypes.CONCURRENT : type;
    }

    private @Nullable String detailOf(ProblemTypes.Entry<?> entry, Throwable exception, HttpServletRequest request) {
        LocalizableMessage detail = entry.detailOf(exception);
        return detail == null ? null : render(detail, request);
    }

    private List<FieldError> fieldsOf(ProblemTypes.Entry<?> entry, Throwable exception, HttpServletRequest request) {
        return entry.fieldsOf(exception).stream()
                .map(error -> new FieldError(error.field(), render(error.reason(), request)))
                .toList();
    }

    private static String pathOf(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private static @Nullable String correlationOf(HttpServletRequest request) {
        return CorrelationScope.current().map(Trace::correlationId).orElseGet(() ->
                (String) request.getAttribute(CorrelationFilter.ID_ATTRIBUTE));
    }
}
