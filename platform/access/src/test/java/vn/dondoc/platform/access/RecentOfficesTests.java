package vn.dondoc.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;

class RecentOfficesTests {
    private static final Office HEAD = new Office("H56.02", OfficialRole.HEAD, true);

    private final Map<String, Office> directory = new HashMap<>();
    private int questions;

    private Optional<Office> ask(String official) {
        questions++;
        return Optional.ofNullable(directory.get(official));
    }

    @Test
    void aKnownOfficialIsAskedForOnceInAWhile() {
        Offices offices = new RecentOffices(this::ask, Duration.ofMinutes(1));
        directory.put("h", HEAD);

        assertThat(offices.of("h")).contains(HEAD);
        assertThat(offices.of("h")).contains(HEAD);
        assertThat(questions).isOne();
    }

    @Test
    void anImportCountsAtOnceForWhomNobodyKnewBefore() {
        Offices offices = new RecentOffices(this::ask, Duration.ofMinutes(1));

        assertThat(offices.of("h")).isEmpty();
        directory.put("h", HEAD);
        assertThat(offices.of("h")).contains(HEAD);
    }
}
