package vn.dondoc.standalone;

import org.junit.jupiter.api.Test;
import vn.dondoc.platform.testing.ArchitectureRules;

class ArchitectureTests {
    @Test
    void keepsTheArchitecture() {
        ArchitectureRules.check("vn.dondoc.standalone");
    }
}
