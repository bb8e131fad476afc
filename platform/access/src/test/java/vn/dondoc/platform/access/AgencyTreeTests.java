package vn.dondoc.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgencyTreeTests {
    private final AgencyTree tree = new AgencyTree(
            "H56",
            Set.of("H56.01"),
            Map.of("H56.01", "H56", "H56.02", "H56", "H56.77", "H56.02", "H56.02.9", "H56.01", "A", "B", "B", "A"));

    @Test
    void theAgencyAboveIsSaidByParentsAndNotByIds() {
        assertThat(tree.isAbove("H56.02", "H56.77")).isTrue();
        assertThat(tree.isAbove("H56", "H56.77")).isTrue();
        assertThat(tree.isAbove("H56.02", "H56.02.9")).isFalse();
        assertThat(tree.isAbove("H56.77", "H56.02")).isFalse();
        assertThat(tree.isAbove("H56.02", "H56.02")).isFalse();
    }

    @Test
    void anAgencyWithoutAParentStandsBelowTheProvince() {
        assertThat(tree.isAbove("H56", "CA.H56")).isTrue();
        assertThat(tree.isAbove("H56.02", "CA.H56")).isFalse();
        assertThat(tree.isAbove("H56", "H56")).isFalse();
    }

    @Test
    void agenciesThatStandAboveEachOtherEndTheSearch() {
        assertThat(tree.isAbove("H56", "A")).isFalse();
        assertThat(tree.isAbove("B", "A")).isTrue();
    }

    @Test
    void anAgencyReadsItsOwnRowsAndThoseOfAllBelow() {
        assertThat(tree.scopeOf("H56.02")).isEqualTo(new AgencyScope(false, Set.of("H56.02", "H56.77")));
        assertThat(tree.scopeOf("H56.77").contains("H56.02")).isFalse();
    }

    @Test
    void theProvinceAndItsOfficeReadEverything() {
        assertThat(tree.scopeOf("H56").contains("unknown")).isTrue();
        assertThat(tree.scopeOf("H56.01")).isEqualTo(AgencyScope.ALL);
        assertThat(tree.isAbove("H56.01", "H56.02")).isFalse();
    }
}
