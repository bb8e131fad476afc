package vn.dondoc.platform.observability;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.micrometer.metrics.autoconfigure.MeterRegistryCustomizer;
import org.springframework.context.annotation.Bean;
import vn.dondoc.platform.vietnam.VietnamTime;

/** The clock of the province, and the tag that tells the services of one JVM apart. */
@AutoConfiguration
class PlatformObservabilityAutoConfiguration {

    /** Due dates are local dates: the zone is a fact of the domain, not of the machine. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return VietnamTime.systemClock();
    }

    @Bean
    MeterRegistryCustomizer<MeterRegistry> applicationTag(@Value("${spring.application.name:unnamed}") String name) {
        return registry -> registry.config().commonTags(MeterNames.APPLICATION, name);
    }
}
