package vn.dondoc.benchmarks;

import org.junit.jupiter.api.Test;
import vn.dondoc.platform.testing.ArchitectureRules;

class ArchitectureTests {
    @Test
    void benchmarksKeepTheArchitecture() {
        ArchitectureRules.check("vn.dondoc.benchmarks");
    }
}
