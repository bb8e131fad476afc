package vn.dondoc.directive.directives.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.directive.core.DirectiveContent;

class DirectiveRequestTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FLASH       | {}                                                              | FLASH",
                "FLASH       | {'urgency': 'NORMAL'}                                           | NORMAL",
                "FLASH_TIMED | {}                                                              | FLASH",
                "FLASH_TIMED | {'deadline': {'dueOn': '2026-06-24', 'dueTime': '17:00'}}       | FLASH_TIMED",
                "URGENT      | {}                                                              | NORMAL",
                "NORMAL      | {'urgency': 'FLASH'}                                            | FLASH",
            })
    void theItemsOfAFlashDirectiveAreFlashUnlessTheySayOtherwise(String directive, String item, String expected) {
        String body =
                "{'urgency': '%s', 'items': [%s]}".formatted(directive, item).replace('\'', '"');

        DirectiveContent content = JSON.readValue(body, DirectiveRequest.class).toContent();

        assertThat(content.items())
                .singleElement()
                .satisfies(it -> assertThat(it.urgency()).hasToString(expected));
    }
}
