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
    private final EvidencePlaces anywhere = new EvidencePlaces(Set.of("*"), false);
    private final EvidencePlaces government = new EvidencePlaces(Set.of("*.gov.vn"), false);
    private final EvidencePlaces ownStore = new EvidencePlaces(Set.of("Kho.thanhhoa.gov.vn"), false);

    @Test
    void anyNameIsAllowedWhereTheSettingSaysSo() {
        assertThatCode(() -> anywhere.requireAllowed(at("https://files.example.com/1")))
                .doesNotThrowAnyException();
    }

    @Test
    void allBelowANameAreAllowedByAStar() {
        assertThatCode(() -> government.requireAllowed(at("https://kho.thanhhoa.gov.vn/1")))
                .doesNotThrowAnyException();
        isRefused(government, "https://kho-gov.vn/1");
        isRefused(government, "https://gov.vn.example.com/1");
        isRefused(government, "https://evilgov.vn/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/1",
                "https://169.254.169.254/latest",
                "https://0x7f000001/1",
                "https://[::1]/1",
                "https://localhost/1",
                "https://kafka/1"
            })
    void noStarMeansAnAddressOrANameOfTheInnerNetwork(String address) {
        isRefused(anywhere, address);
        isRefused(government, address);
    }

    @Test
    void httpIsAllowedOnlyWhereTheSettingSaysSo() {
        isRefused(anywhere, "http://kho.thanhhoa.gov.vn/1");
        assertThatCode(() ->
                        new EvidencePlaces(Set.of("localhost"), true).requireAllowed(at("http://localhost:9000/1")))
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
