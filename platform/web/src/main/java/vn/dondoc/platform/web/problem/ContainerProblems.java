package vn.dondoc.platform.web.problem;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import vn.dondoc.platform.web.correlation.CorrelationFilter;

/**
 * Answers what the container refuses before any filter sees it, such as {@code %2F} in a path: by itself it answers in
 * English HTML.
 */
public final class ContainerProblems
        implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {
    private final ProblemFactory problems;

    public ContainerProblems(ProblemFactory problems) {
        this.problems = problems;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve(problems)));
    }

    /** Behind Boot's own valve in the chain, so that this one answers first. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static final class ProblemValve extends ErrorReportValve {
        private final ProblemFactory problems;

        ProblemValve(ProblemFactory problems) {
            this.problems = problems;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            ProblemType type = DefaultProblemTypes.ofStatus(response.getStatus());
            try {
                new CorrelationFilter()
                        .doFilter(
                                request,
                                response,
                                (_, _) ->
                                        problems.write(problems.of(type, null, List.of(), request), request, response));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            } catch (ServletException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
