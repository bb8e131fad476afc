package vn.dondoc.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongoUrisTests {
    @ParameterizedTest
    @CsvSource({
        "mongodb://127.0.0.1:1, mongodb://127.0.0.1:1/d",
        "mongodb://127.0.0.1:1/, mongodb://127.0.0.1:1/d",
        "mongodb://u:p@h:1/other?w=majority, mongodb://u:p@h:1/d?w=majority",
        "mongodb://h:1/?directConnection=true, mongodb://h:1/d?directConnection=true"
    })
    void theDatabaseStandsBetweenAddressAndOptions(String uri, String expected) {
        assertThat(MongoUris.withDatabase(uri, "d")).isEqualTo(expected);
    }
}
