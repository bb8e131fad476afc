package vn.dondoc.directive.directives.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.directive.CommandContexts.province;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dondoc.directive.core.DirectiveId;

/** What every store of reservations does. */
public interface NumberReservationsContract {
    NumberReservations reservations();

    @Test
    default void aNumberHasOneHolder() {
        DocumentNumberKey key = key();

        assertThat(reservations().find(key)).isEmpty();
        assertThat(reservations().add(key, new DirectiveId("first"), province()))
                .isTrue();
        assertThat(reservations().add(key, new DirectiveId("second"), province()))
                .isFalse();
        assertThat(reservations().find(key).orElseThrow().holder()).isEqualTo(new DirectiveId("first"));
    }

    @Test
    default void aNumberIsTransferredOnlyAsItWasRead() {
        DocumentNumberKey key = key();
        reservations().add(key, new DirectiveId("first"), province());
        NumberReservation asRead = reservations().find(key).orElseThrow();

        assertThat(reservations().transfer(asRead, new DirectiveId("first"), province()))
                .isTrue();
        assertThat(reservations().transfer(asRead, new DirectiveId("second"), province()))
                .isFalse();
        assertThat(reservations()
                        .transfer(reservations().find(key).orElseThrow(), new DirectiveId("second"), province()))
                .isTrue();
        assertThat(reservations().find(key).orElseThrow().holder()).isEqualTo(new DirectiveId("second"));
    }

    private static DocumentNumberKey key() {
        return new DocumentNumberKey("H56|2025|" + UUID.randomUUID());
    }
}
