package vn.dondoc.platform.web.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed outside of controllers: in a filter, or because the container refused the request itself. */
@Hidden
@RestController
public class ProblemErrorController implements ErrorController {
    private final ProblemFactory problems;

    ProblemErrorController(ProblemFactory problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            // else the container would put the problem behind what has left of another answer
            problems.write(problemOf(request), request, response);
        }
    }

    private Problem problemOf(HttpServletRequest request) {
        return failureOf(request)
                .flatMap(failure -> problems.of(failure, request))
                .orElseGet(
                        () -> problems.of(DefaultProblemTypes.ofStatus(statusOf(request)), null, List.of(), request));
    }

    private static Optional<Throwable> failureOf(HttpServletRequest request) {
        return Optional.ofNullable((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }

    private static int statusOf(HttpServletRequest request) {
        // without an error this path was asked for like any other, and there is nothing
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }
}
