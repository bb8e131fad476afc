package vn.dondoc.directive.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.directive.Texts;

class AgencyIdTests {

    @ParameterizedTest
    @CsvSource({
        "H56, H56",
        "H56.15, H56.15",
        "H56.14758, H56.14758",
        "TH.18, TH.18",
        "' h56.15 ', H56.15",
        "000.00.00.H56, H56",
        "000.00.15.H56, H56.15",
        "000.03.15.H56, H56.15.03",
        "005.03.15.H56, H56.15.03.005",
        "000.00.00.G22, G22",
    })
    void bothFormsOfAnIdentifierAreRead(String typed, String value) {
        assertThat(AgencyId.of(typed).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "H56.",
                ".H56",
                "H56..15",
                "H56-15",
                "H56/15",
                "Đ56",
                "H 56",
                "H56.15.15.15.15.15.15.15.15.15.15.15"
            })
    void aMalformedIdentifierIsRefused(String typed) {
        assertThatExceptionOfType(InvalidAgencyId.class)
                .isThrownBy(() -> AgencyId.of(typed))
                .satisfies(invalid -> assertThat(Texts.of(invalid.reason())).contains("H56.15"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"005.00.15.H56", "000.03.00.H56"})
    void anOlderIdentifierWithALevelLeftOutIsRefused(String typed) {
        assertThatExceptionOfType(InvalidAgencyId.class)
                .isThrownBy(() -> AgencyId.of(typed))
                .satisfies(invalid -> assertThat(Texts.of(invalid.reason())).contains("bỏ trống"));
    }
}
