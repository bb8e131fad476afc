package vn.dondoc.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.dondoc.platform.messaging.consumer.TopicProgress;
import vn.dondoc.platform.web.problem.RequestRejected;

class AgencyParametersTests {
    private static final Map<String, String> DIRECTORY = Map.of("H56", "UBND tỉnh", "H56.02", "Sở Nội vụ");

    private final AgencyParameters agencies = agencies(true);

    @ParameterizedTest
    @CsvSource({"H56.02, H56.02", "000.00.02.H56, H56.02", "000.00.00.H56, H56", "' h56.02 ', H56.02"})
    void anAgencyIsTakenInEitherForm(String typed, String id) {
        assertThat(agencies.known("agency", typed)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "H56.999, field.agency-unknown",
        "000.00.99.H56, field.agency-unknown",
        "Sở Nội vụ, field.agency-id",
        "' ', field.agency-id"
    })
    void anAgencyThatNobodyKnowsIsRefused(String typed, String reason) {
        assertThatExceptionOfType(RequestRejected.class)
                .isThrownBy(() -> agencies.known("agency", typed))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = "")
    void anEmptyParameterNamesNoAgency(String typed) {
        assertThat(agencies.known("agency", typed)).isNull();
        assertThat(agencies.known("agency", null)).isNull();
    }

    @Test
    void anAgencyIsNotCalledUnknownBeforeTheDirectoryIsRead() {
        AgencyParameters early = agencies(false);

        assertThat(early.known("agency", "H56.02")).isEqualTo("H56.02");
        assertThatExceptionOfType(RequestRejected.class)
                .isThrownBy(() -> early.known("agency", "H56.999"))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo("request.directory-being-read"));
    }

    private static AgencyParameters agencies(boolean read) {
        TopicProgress progress = _ -> read;
        return new AgencyParameters(
                ids -> DIRECTORY.entrySet().stream()
                        .filter(it -> ids.contains(it.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                new StaticListableBeanFactory(Map.of("progress", progress)).getBeanProvider(TopicProgress.class));
    }
}
