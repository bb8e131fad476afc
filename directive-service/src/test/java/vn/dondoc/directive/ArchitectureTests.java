package vn.dondoc.directive;

import org.junit.jupiter.api.Test;
import vn.dondoc.platform.testing.ArchitectureRules;
import vn.dondoc.platform.testing.MessageFiles;

class ArchitectureTests {
    @Test
    void directiveServiceKeepsTheArchitecture() {
        ArchitectureRules.check("vn.dondoc.directive");
    }

    @Test
    void everyTextStandsInTheMessageFilesInBothLanguages() {
        MessageFiles.of("vn.dondoc.directive")
                .exceptDataOf("DocumentKind", "DocumentNumber", "DirectiveRequest")
                .check();
    }
}
