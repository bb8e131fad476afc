package vn.dondoc.platform.web.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.platform.web.correlation.CorrelationFilter;

/** Answers on the management port whatever is no endpoint, and what failed there: by itself it answers in a form of its own. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnBooleanProperty("dondoc.web.enabled")
public class ManagementProblems {
    private static final String ENDPOINTS = "/actuator";

    /** This port has a container of its own, to which the one of the service's port says nothing. */
    @Bean
    ContainerProblems managementContainerProblems(ProblemFactory problems) {
        return new ContainerProblems(problems);
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> managementProblemFilter(ProblemErrorController errors) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new ProblemFilter(errors));
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    private static final class ProblemFilter extends OncePerRequestFilter {
        private final ProblemErrorController errors;

        ProblemFilter(ProblemErrorController errors) {
            this.errors = errors;
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String path = request.getServletPath();
            if (request.getDispatcherType() == DispatcherType.REQUEST
                    && (path.equals(ENDPOINTS) || path.startsWith(ENDPOINTS + '/'))) {
                chain.doFilter(request, response);
                return;
            }
            // the service's own filters are not on this port
            new CorrelationFilter().doFilter(request, response, (_, _) -> errors.error(request, response));
        }
    }
}
