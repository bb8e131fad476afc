package vn.dondoc.directive.directives.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.directive.CommandContexts.province;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.directory.AgencyId;

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
    default void numbersCountedAlikeAreFoundWhateverStandsBehindTheCount() {
        AgencyId issuer = AgencyId.of("H56." + Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000));
        List<String> alike = List.of("904-KL/TU", "904/UBND-KT", "904/UBND-NN");
        List<String> others = List.of("90/UBND-KT", "9041/UBND-KT", "904A/UBND-KT");
        Stream.concat(alike.stream(), others.stream())
                .forEach(number -> reservations().add(keyOf(issuer, number), new DirectiveId(number), province()));

        assertThat(reservations().findAll(DocumentNumberKey.keysOf(issuer, 2026, DocumentNumber.of("0904/UBND-X"))))
                .extracting(it -> it.holder().value())
                .containsExactlyElementsOf(alike);
    }

    private static DocumentNumberKey keyOf(AgencyId issuer, String number) {
        return DocumentNumberKey.of(issuer, 2026, DocumentNumber.of(number));
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
