package vn.dondoc.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.dondoc.platform.messaging.outbox.StaleResource;
import vn.dondoc.platform.web.text.LocalizableMessage;

/** The one place where exceptions of controllers become answers. What nobody registered is our fault: 500, logged. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {
    /** Of a request: the kind of problem that its answer is. */
    public static final String KIND_ATTRIBUTE = ProblemAdvice.class.getName();

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemFactory problems;

    ProblemAdvice(ProblemFactory problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> any(Exception exception, WebRequest request) throws Exception {
        if (hasBegun(request)) {
            throw exception;
        }
        HttpServletRequest http = httpOf(request);
        var headers = new HttpHeaders();
        if (exception instanceof StaleResource stale) {
            headers.setETag("\"" + stale.currentVersion() + "\"");
        }
        return answer(problems.of(exception, http).orElseGet(() -> unexpected(exception, http)), headers, request);
    }

    /** The container decodes parameters late, at the first look at one. */
    @ExceptionHandler
    ResponseEntity<Object> undecodable(InvalidParameterException exception, WebRequest request) {
        LocalizableMessage detail = LocalizableMessage.of("request.parameter-not-utf8");
        return answer(problems.of(DefaultProblemTypes.INVALID, detail, httpOf(request)), new HttpHeaders(), request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (hasBegun(request)) {
            throw new IllegalStateException("The answer had begun", exception);
        }
        return answer(framework(exception, status.value(), httpOf(request)), headers, request);
    }

    private Problem framework(Exception exception, int status, HttpServletRequest request) {
        Optional<Problem> registered = registeredCause(exception, request);
        if (registered.isPresent()) {
            return registered.get();
        }
        if (status >= 500) {
            return unexpected(exception, request);
        }
        List<FieldError> fields = FieldErrorExtractor.of(exception, message -> problems.render(message, request));
        return problems.of(DefaultProblemTypes.ofStatus(status), detailOf(exception, request), fields, request);
    }

    /** Whoever sent a file by another name is told by which it is taken. */
    private @Nullable String detailOf(Exception exception, HttpServletRequest request) {
        return exception instanceof HttpMediaTypeNotSupportedException media
                        && !media.getSupportedMediaTypes().isEmpty()
                ? problems.render(
                        LocalizableMessage.of(
                                "request.media-types",
                                media.getSupportedMediaTypes().stream()
                                        .map(MediaType::toString)
                                        .toList()),
                        request)
                : null;
    }

    // a value may refuse itself while the body is read: then its own problem says more than "unreadable"
    private Optional<Problem> registeredCause(Throwable exception, HttpServletRequest request) {
        for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
            Optional<Problem> registered = problems.of(cause, request);
            if (registered.isPresent()) {
                return registered;
            }
        }
        return Optional.empty();
    }

    private Problem unexpected(Exception exception, HttpServletRequest request) {
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        return problems.of(DefaultProblemTypes.INTERNAL, null, List.of(), request);
    }

    /**
     * What has begun to leave becomes no other answer, and must not end like a whole one: a caller would take the beginning of a
     * table for all of it. The container gets the failure, logs it and breaks the connection off.
     */
    private static boolean hasBegun(WebRequest request) {
        return request instanceof ServletWebRequest web
                && web.getResponse() != null
                && web.getResponse().isCommitted();
    }

    private ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, WebRequest request) {
        httpOf(request).setAttribute(KIND_ATTRIBUTE, problem.kind());
        HttpHeaders answered = new HttpHeaders(headers);
        answered.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        answered.setContentLanguage(problems.languageOf(httpOf(request)));
        Long retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            answered.set(HttpHeaders.RETRY_AFTER, retryAfter.toString());
        }
        return ResponseEntity.status(problem.status()).headers(answered).body(problem);
    }

    private static HttpServletRequest httpOf(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }
}
