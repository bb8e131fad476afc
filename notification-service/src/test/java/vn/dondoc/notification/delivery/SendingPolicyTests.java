package vn.dondoc.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingPolicyTests {
    private final SendingPolicy policy = new SendingPolicy(
            Duration.ofSeconds(1), 4, 20, 8, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofMinutes(10));

    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "7, PT32M", "8, PT1H", "1000, PT1H"})
    void theWaitDoublesUpToAnHour(int failures, Duration wait) {
        assertThat(policy.backOffAfter(failures)).isEqualTo(wait);
    }

    @Test
    void waitsThatBeganTogetherEndAtOtherTimesAndNoneIsMuchShorter() {
        Duration wait = Duration.ofMinutes(1);
        Random random = new Random(7);

        List<Duration> waits = Stream.generate(() -> SendingPolicy.jittered(wait, random))
                .limit(1_000)
                .toList();

        assertThat(waits)
                .allSatisfy(it -> assertThat(it).isBetween(Duration.ofSeconds(45), wait))
                .anySatisfy(it -> assertThat(it).isLessThan(Duration.ofSeconds(50)))
                .anySatisfy(it -> assertThat(it).isGreaterThan(Duration.ofSeconds(55)));
        assertThat(SendingPolicy.jittered(Duration.ZERO, random)).isZero();
    }
}
