package vn.dondoc.reporting;

import org.junit.jupiter.api.Test;
import vn.dondoc.platform.testing.ArchitectureRules;
import vn.dondoc.platform.testing.MessageFiles;

class ArchitectureTests {
    @Test
    void reportingServiceKeepsTheArchitecture() {
        ArchitectureRules.check("vn.dondoc.reporting");
    }

    @Test
    void everyTextStandsInBothLanguages() {
        MessageFiles.of("vn.dondoc.reporting").check();
    }
}
