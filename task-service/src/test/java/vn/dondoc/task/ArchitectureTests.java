package vn.dondoc.task;

import org.junit.jupiter.api.Test;
import vn.dondoc.platform.testing.ArchitectureRules;
import vn.dondoc.platform.testing.MessageFiles;

class ArchitectureTests {
    @Test
    void taskServiceKeepsTheArchitecture() {
        ArchitectureRules.check("vn.dondoc.task");
    }

    @Test
    void everyTextStandsInBothLanguages() {
        // how numbers of documents are written
        MessageFiles.of("vn.dondoc.task").exceptDataOf("DocumentReference").check();
    }
}
