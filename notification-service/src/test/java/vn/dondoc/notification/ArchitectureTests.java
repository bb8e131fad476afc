package vn.dondoc.notification;

import org.junit.jupiter.api.Test;
import vn.dondoc.platform.testing.ArchitectureRules;
import vn.dondoc.platform.testing.MessageFiles;

class ArchitectureTests {
    @Test
    void notificationServiceKeepsTheArchitecture() {
        ArchitectureRules.check("vn.dondoc.notification");
    }

    @Test
    void everyTextStandsInBothLanguages() {
        MessageFiles.of("vn.dondoc.notification").check();
    }
}
