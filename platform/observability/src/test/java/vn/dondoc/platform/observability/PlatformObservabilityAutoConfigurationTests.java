package vn.dondoc.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What every service finds without asking for it. */
class PlatformObservabilityAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PlatformObservabilityAutoConfiguration.class,
                    MetricsAutoConfiguration.class,
                    PrometheusMetricsExportAutoConfiguration.class))
            .withPropertyValues("management.metrics.use-global-registry=false");

    @Test
    void theClockTicksInTheZoneOfTheDomain() {
        runner.run(
                context -> assertThat(context.getBean(Clock.class).getZone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    @Test
    void aClockOfATestReplacesTheSystemClock() {
        Clock settable = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

        runner.withBean(Clock.class, () -> settable)
                .run(context -> assertThat(context.getBean(Clock.class)).isSameAs(settable));
    }

    @Test
    void metersOfTwoServicesInOneJvmStayApart() {
        runner.withPropertyValues("spring.application.name=task-service")
                .run(tasks -> runner.withPropertyValues("spring.application.name=reporting-service")
                        .run(reports -> {
                            tasks.getBean(MeterRegistry.class)
                                    .counter(MeterNames.DEAD_LETTERS, MeterNames.TOPIC, "dondoc.tasks.v1")
                                    .increment();

                            assertThat(tasks.getBean(PrometheusMeterRegistry.class)
                                            .scrape())
                                    .contains(
                                            "dondoc_dead_letters_total{application=\"task-service\",topic=\"dondoc.tasks.v1\"} 1.0");
                            assertThat(reports.getBean(PrometheusMeterRegistry.class)
                                            .scrape())
                                    .doesNotContain("dondoc_dead_letters");
                        }));
    }
}
