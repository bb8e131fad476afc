package vn.dondoc.directive.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.directive.Moments.province;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of reservations does. */
interface ReservationsContract {
    Reservations reservations();

    @Test
    default void hasOneHolderForANumber() {
        NumberKey key = key();

        assertThat(reservations().find(key)).isEmpty();
        assertThat(reservations().add(key, new DirectiveId("first"), province()))
                .isTrue();
        assertThat(reservations().add(key, new DirectiveId("second"), province()))
                .isFalse();
        assertThat(reservations().find(key).orElseThrow().holder()).isEqualTo(new DirectiveId("first"));
    }

    @Test
    default void passesANumberOnAsItWasRead() {
        NumberKey key = key();
        reservations().add(key, new DirectiveId("first"), province());
        Reservation asRead = reservations().find(key).orElseThrow();

        assertThat(reservations().pass(asRead, new DirectiveId("first"), province()))
                .isTrue();
        assertThat(reservations().pass(asRead, new DirectiveId("second"), province()))
                .isFalse();
        assertThat(reservations().pass(reservations().find(key).orElseThrow(), new DirectiveId("second"), province()))
                .isTrue();
        assertThat(reservations().find(key).orElseThrow().holder()).isEqualTo(new DirectiveId("second"));
    }

    private static NumberKey key() {
        return new NumberKey("H56|2025|" + UUID.randomUUID());
    }
}
