package vn.dondoc.platform.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.observability.Correlation;
import vn.dondoc.platform.web.CorrelationFilter;

/** Makes the problem for a request, in the caller's language; the only place where one is written. */
public class ProblemFactory {
    private final ProblemTypes types;
    private final LocaleResolver languages;
    private final JsonMapper json;

    public ProblemFactory(ProblemTypes types, LocaleResolver languages, JsonMapper json) {
        this.types = types;
        this.languages = languages;
        this.json = json;
    }

    /** The problem an exception is, when someone registered it; its message is the detail. */
    public Optional<Problem> of(Throwable exception, HttpServletRequest request) {
        if (exception instanceof RequestRejected refused) {
            return Optional.of(refused(refused, request));
        }
        return types.of(exception)
                .map(type -> of(fit(type, request), detailOf(type, exception), fieldsOf(exception), request)
                        .with(currentOf(exception)));
    }

    Problem of(ProblemType type, @Nullable String detail, List<FieldError> errors, HttpServletRequest request) {
        String title = type.titleIn(languages.resolveLocale(request));
        return new Problem(
                type.uri(), title, type.status(), detail, pathOf(request), correlationOf(request), errors, null);
    }

    public Problem of(ProblemType type, LocalizedText detail, HttpServletRequest request) {
        return of(type, in(detail, request), List.of(), request);
    }

    /** Answers outside of controllers, where no message converter is at hand. */
    public void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.status() == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    String in(LocalizedText wording, HttpServletRequest request) {
        return wording.in(languages.resolveLocale(request));
    }

    private Problem refused(RequestRejected refused, HttpServletRequest request) {
        String reason = in(refused.reason(), request);
        String field = refused.field();
        List<FieldError> errors = field == null ? List.of() : List.of(new FieldError(field, reason));
        return of(refused.type(), reason, errors, request);
    }

    // 412 says that a condition of the request failed: without If-Match there was none
    private static ProblemType fit(ProblemType type, HttpServletRequest request) {
        boolean unconditional = request.getHeader(HttpHeaders.IF_MATCH) == null;
        return type.equals(DefaultProblemTypes.STALE) && unconditional ? DefaultProblemTypes.CONCURRENT : type;
    }

    // of what the security filters found the caller learns the title only
    private static @Nullable String detailOf(ProblemType type, Throwable exception) {
        boolean spoken = type.status() != 401 && type.status() != 403 && type.status() != 500;
        boolean ours = exception.getClass().getName().startsWith("vn.dondoc.");
        return spoken || ours ? exception.getMessage() : null;
    }

    private static List<FieldError> fieldsOf(Throwable exception) {
        return exception instanceof FieldErrors known ? known.fieldErrors() : List.of();
    }

    private static @Nullable Object currentOf(Throwable exception) {
        return exception instanceof CurrentResource late ? late.current() : null;
    }

    private static String pathOf(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private static @Nullable String correlationOf(HttpServletRequest request) {
        return Correlation.current().map(Trace::correlationId).orElseGet(() ->
                (String) request.getAttribute(CorrelationFilter.ID_ATTRIBUTE));
    }
}
