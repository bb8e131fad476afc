package vn.dondoc.platform.web;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import vn.dondoc.platform.web.audit.AuditFilter;
import vn.dondoc.platform.web.audit.RequestTrail;
import vn.dondoc.platform.web.correlation.CorrelationFilter;

/** The management port has filters of its own: what operators have done there stands in the audit trail as elsewhere. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnBooleanProperty("dondoc.web.enabled")
class ManagementAudit {
    @Bean
    FilterRegistrationBean<CorrelationFilter> managementCorrelationFilter() {
        var registration = new FilterRegistrationBean<>(new CorrelationFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** In front of security, whose refusals it tells of. */
    @Bean
    @ConditionalOnBean(RequestTrail.class)
    FilterRegistrationBean<AuditFilter> managementAuditFilter(RequestTrail trail) {
        var registration = new FilterRegistrationBean<>(new AuditFilter(trail));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
