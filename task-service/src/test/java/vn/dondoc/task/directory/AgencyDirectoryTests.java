package vn.dondoc.task.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.dondoc.task.directory.GivenAgencies.closed;
import static vn.dondoc.task.directory.GivenAgencies.open;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.TaskRejected;

class AgencyDirectoryTests {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 1, 9);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 1);

    private final AgencyDirectory directory = GivenAgencies.directory(
            open("H56"),
            open("H56.02"),
            closed("H56.03", LAST_DAY, null),
            closed("H56.04", LAST_DAY, "H56.02"),
            closed("H56.06", LAST_DAY, "H56.04"),
            closed("H56.07", LAST_DAY, "H56.03"),
            new Agency("H56.05", "Sở mới", null, FIRST_DAY, null, null));

    @ParameterizedTest
    @CsvSource({"H56.02, H56.02", " H56.02 , H56.02", "000.00.02.H56, H56.02", "000.00.00.H56, H56"})
    void anOpenAgencyIsNamedInThePresentForm(String typed, String id) {
        assertThat(directory.requireOpen("agencyId", typed, LAST_DAY)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"H56.999, H56.999", "000.00.99.H56, H56.99", "000.02.00.H56, 000.02.00.H56"})
    void anUnknownAgencyIsRefusedByField(String typed, String id) {
        assertThatExceptionOfType(TaskRejected.RuleViolation.class)
                .isThrownBy(() -> directory.requireOpen("leadAgencyId", typed, LAST_DAY))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo("leadAgencyId");
                    assertThat(refused.reason()).isEqualTo(Finding.of("agency.unknown", id));
                });
    }

    private void assertRefused(String id, LocalDate today, Finding reason) {
        assertThatExceptionOfType(TaskRejected.RuleViolation.class)
                .isThrownBy(() -> directory.requireOpen("agencyId", id, today))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(directory.requireKnown("agencyId", id)).isEqualTo(id);
    }

    @Test
    void aClosedAgencyIsRefusedFromTheDayAfterItsLast() {
        assertThat(directory.requireOpen("agencyId", "H56.03", LAST_DAY)).isEqualTo("H56.03");
        LocalDate after = LAST_DAY.plusDays(1);

        assertRefused("H56.03", after, Finding.of("agency.closed", "Cơ quan H56.03", "H56.03", LAST_DAY));
        assertRefused(
                "H56.04",
                after,
                Finding.of("agency.closed-and-succeeded", "Cơ quan H56.04", "H56.04", LAST_DAY, "H56.02"));
    }

    @Test
    void theSuccessorThatARefusalNamesIsOneThatGoesOn() {
        LocalDate after = LAST_DAY.plusDays(1);

        assertRefused(
                "H56.06",
                after,
                Finding.of("agency.closed-and-succeeded", "Cơ quan H56.06", "H56.06", LAST_DAY, "H56.02"));
        assertRefused("H56.07", after, Finding.of("agency.closed", "Cơ quan H56.07", "H56.07", LAST_DAY));
    }

    @Test
    void anAgencyIsRefusedBeforeItsFirstDay() {
        assertRefused(
                "H56.05", FIRST_DAY.minusDays(1), Finding.of("agency.not-open-yet", "Sở mới", "H56.05", FIRST_DAY));
        assertThat(directory.requireOpen("agencyId", "H56.05", FIRST_DAY)).isEqualTo("H56.05");
    }

    @Test
    void nothingIsSaidOfAgenciesBeforeTheDirectoryIsRead() {
        var unread = new AgencyDirectory(new InMemoryAgencies(), _ -> false);

        assertThatExceptionOfType(DirectoryNotRead.class)
                .isThrownBy(() -> unread.requireOpen("agencyId", "H56.02", LAST_DAY));
        assertThatExceptionOfType(DirectoryNotRead.class).isThrownBy(() -> unread.requireKnown("agencyId", "H56.02"));
    }
}
