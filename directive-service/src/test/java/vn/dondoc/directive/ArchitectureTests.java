package vn.dondoc.directive;

import org.junit.jupiter.api.Test;
import vn.dondoc.platform.testing.ArchitectureRules;

class ArchitectureTests {
    @Test
    void holds() {
        ArchitectureRules.check("vn.dondoc.directive");
    }
}
