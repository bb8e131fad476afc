package vn.dondoc.reporting.reconciliation;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.platform.observability.MeterNames;

/** Puts the feature together. */
@Configuration(proxyBeanMethods = false)
class ReconciliationConfiguration {

    @Bean
    ReconciliationEndpoint reconciliationEndpoint(MongoDatabase database, Clock clock, MeterRegistry meters) {
        var endpoint = new ReconciliationEndpoint(new Reconciliation(database), clock);
        Gauge.builder(MeterNames.REPORT_DIFFERENCES, endpoint, ReconciliationEndpoint::differences)
                .description("Numbers that differed from a fresh count when this instance last looked")
                .register(meters);
        return endpoint;
    }
}
