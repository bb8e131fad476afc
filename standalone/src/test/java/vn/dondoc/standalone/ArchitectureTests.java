package vn.dondoc.standalone;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.platform.testing.ArchitectureRules;

/** The services hold themselves against the rules; what they share is held here, where all of it is on the class path. */
class ArchitectureTests {
    @ParameterizedTest
    @ValueSource(strings = {"vn.dondoc.standalone", "vn.dondoc.contracts", "vn.dondoc.platform"})
    void sharedModulesKeepTheArchitecture(String basePackage) {
        ArchitectureRules.check(basePackage);
    }
}
