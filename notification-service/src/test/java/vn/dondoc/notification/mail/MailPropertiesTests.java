package vn.dondoc.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPropertiesTests {
    private final MailProperties settings = new MailProperties(
            "don-doc@example.gov.vn", 4, 20, 8, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofMinutes(10));

    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "7, PT32M", "8, PT1H", "1000, PT1H"})
    void theWaitDoublesUpToAnHour(int failures, Duration wait) {
        assertThat(settings.backOffAfter(failures)).isEqualTo(wait);
    }
}
