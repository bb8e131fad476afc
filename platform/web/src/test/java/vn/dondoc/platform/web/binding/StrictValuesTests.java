package vn.dondoc.platform.web.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictValuesTests {
    @ParameterizedTest
    @ValueSource(strings = {"2026-05-27T02:00:00Z", "2026-05-27T09:00+07:00", "2026-05-27T02:00:00.000Z"})
    void anInstantIsReadInAnyOffset(String text) {
        assertThat(StrictValues.instant(text)).isEqualTo(Instant.parse("2026-05-27T02:00:00Z"));
        assertThat(StrictValues.accepts(Instant.class, text)).isTrue();
    }

    /** Stores count milliseconds, and not for ever. */
    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-12-31T23:59:59Z", "-0001-01-01T00:00:00Z", "2026-05-27T02:00:00", "1748311200000", ""
            })
    void anInstantThatAStoreCannotHoldIsNone(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> StrictValues.instant(text));
        assertThat(StrictValues.accepts(Instant.class, text)).isFalse();
    }
}
