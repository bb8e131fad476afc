package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.DirectiveMessage;

/** Events of tasks and of the directory stay under 64 KB, so that every broker, feed and webhook takes them. */
class EventSizeTests {
    private static final int LIMIT = 64 * 1024;
    private static final String THREE_THOUSAND_CHARACTERS =
            "Rà soát, sắp xếp tổ chức bộ máy. ".repeat(100).substring(0, 3000);

    static Stream<String> types() {
        return Wire.types().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everySampleFitsIntoAnEvent(String type) {
        assertThat(Wire.SAMPLES.resolve(type + ".json").toFile().length()).isLessThan(LIMIT);
    }

    @Test
    void aDirectiveToAllAgenciesWithSixLongItemsFitsIntoAnEvent() {
        DirectiveFacts sample = Examples.issued("directive.json");
        List<DirectiveItem> items =
                sample.items().stream().map(EventSizeTests::longer).toList();
        var directive = new DirectiveFacts(
                sample.directiveId(),
                sample.number(),
                sample.kind(),
                sample.subject(),
                sample.issuingAgencyId(),
                sample.signer(),
                sample.issuedOn(),
                sample.urgency(),
                sample.basis(),
                sample.groups(),
                items);

        byte[] onTheWire = Wire.MAPPER.writeValueAsBytes(
                new DirectiveMessage.Issued(directive, new Actor("H56.clerk", "H56", OfficialRole.CLERK)));

        assertThat(onTheWire).hasSizeBetween(20_000, LIMIT);
    }

    private static DirectiveItem longer(DirectiveItem item) {
        return new DirectiveItem(
                item.number(),
                THREE_THOUSAND_CHARACTERS,
                item.product(),
                item.fields(),
                item.urgency(),
                item.leadGroupIds(),
                item.leadAgencyIds(),
                item.coordinators(),
                item.deadline(),
                item.exactDay());
    }
}
