package vn.dondoc.console;

import org.junit.jupiter.api.Test;
import vn.dondoc.platform.testing.ArchitectureRules;
import vn.dondoc.platform.testing.MessageFiles;

class ArchitectureTests {
    @Test
    void theConsoleKeepsTheArchitecture() {
        ArchitectureRules.check("vn.dondoc.console");
    }

    @Test
    void everyTextStandsInBothLanguages() {
        MessageFiles.of("vn.dondoc.console")
                .withTemplatesIn("vn/dondoc/console/templates")
                .check();
    }
}
