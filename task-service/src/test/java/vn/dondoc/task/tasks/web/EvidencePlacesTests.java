package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.task.Evidence;
import vn.dondoc.task.core.TaskRejected;

class EvidencePlacesTests {
    private final EvidencePlaces anywhere = new EvidencePlaces(Set.of(), false);
    private final EvidencePlaces ownStore = new EvidencePlaces(Set.of("Kho.thanhhoa.gov.vn"), false);

    @Test
    void anyHostIsAllowedWhereNoneIsNamed() {
        assertThatCode(() -> anywhere.requireAllowed(at("https://files.example.gov.vn/1")))
                .doesNotThrowAnyException();
    }

    @Test
    void httpIsAllowedOnlyWhereTheSettingSaysSo() {
        isRefused(anywhere, "http://kho.thanhhoa.gov.vn/1");
        assertThatCode(() -> new EvidencePlaces(Set.of(), true).requireAllowed(at("http://localhost:9000/1")))
                .doesNotThrowAnyException();
    }

    @Test
    void aNamedHostIsAllowedHoweverItIsWritten() {
        assertThatCode(() -> ownStore.requireAllowed(at("HTTPS://KHO.thanhhoa.gov.vn:8443/1")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/kho.thanhhoa.gov.vn",
                "https://kho.thanhhoa.gov.vn@example.com/1",
                "https://kho.thanhhoa.gov.vn.example.com/1"
            })
    void anotherHostIsRefused(String address) {
        isRefused(ownStore, address);
    }

    private static void isRefused(EvidencePlaces places, String address) {
        assertThatExceptionOfType(TaskRejected.RuleViolation.class)
                .isThrownBy(() -> places.requireAllowed(at(address)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("evidence[0].address"));
    }

    private static List<Evidence> at(String address) {
        return List.of(new Evidence("n", "t", 1, "a".repeat(64), address));
    }
}
