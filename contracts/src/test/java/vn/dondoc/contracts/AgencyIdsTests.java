package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AgencyIdsTests {
    private static final JsonNode SCHEMA =
            Wire.MAPPER.readTree(Wire.read(Wire.SCHEMAS.resolve("common/agency-id.json")));

    @ParameterizedTest
    @ValueSource(strings = {"H56", "H56.15", "H56.16645", "000.00.00.H56", "12345678901234567890123456789012345"})
    void agencyIdsOfGroupsOfDigitsAndCapitalsAreWellFormed(String id) {
        assertThat(AgencyIds.isWellFormed(id)).isTrue();
        assertThat(id).matches(SCHEMA.get("pattern").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h56", "H56.", ".H56", "H56..15", "H56-15", "H56 15", "Đ56", "H56\n"})
    void textThatIsNoAgencyIdIsNotWellFormed(String id) {
        assertThat(AgencyIds.isWellFormed(id)).isFalse();
    }

    @Test
    void agencyIdsAreNoLongerThanTheSchemaAllows() {
        assertThat(AgencyIds.MAX_LENGTH).isEqualTo(SCHEMA.get("maxLength").asInt());
        assertThat(AgencyIds.isWellFormed("1".repeat(AgencyIds.MAX_LENGTH + 1))).isFalse();
    }
}
