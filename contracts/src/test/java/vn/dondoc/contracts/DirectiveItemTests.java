package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.DirectiveMessage;

class DirectiveItemTests {

    private static DirectiveItem read(ObjectNode issued) {
        return Wire.MAPPER
                .treeToValue(issued, DirectiveMessage.Issued.class)
                .directive()
                .items()
                .getFirst();
    }

    private static ObjectNode issued() {
        return (ObjectNode) Wire.MAPPER.readTree(Wire.read(Wire.SAMPLES.resolve("vn.dondoc.directive.issued.v1.json")));
    }

    @Test
    void anItemThatKeepsItsDaySaysSo() {
        ObjectNode exact = issued();
        exact.withObject("/directive/items/0").put("exactDay", true);

        assertThat(read(exact).keepsDayOff()).isTrue();
        assertThat(read(issued()).keepsDayOff()).isFalse();
    }
}
