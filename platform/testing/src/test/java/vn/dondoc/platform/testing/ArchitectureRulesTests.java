package vn.dondoc.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A rule that cannot fail protects nothing: each is held against classes that break it. */
class ArchitectureRulesTests {
    private static final String ROOT = "vn.dondoc.fixture";
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(ROOT);
    private static final Map<String, ArchRule> RULES = ArchitectureRules.all(ROOT);

    /** What each rule has to complain of; a text per violation it must find. */
    private static final Map<String, List<String>> BROKEN = Map.of(
            "domain does not see adapters", List.of("SeesItsAdapter"),
            "adapters are package-private", List.of("PublicPage"),
            "services are strangers", List.of("KnowsAnotherService"),
            "contracts are plain", List.of("MessageOfAService", "MessageOfSpring"),
            "domain does not fetch time",
                    List.of("FetchesTime.now()", "FetchesTime.today()", "FetchesTime.millis()", "FetchesTime.clock()"),
            "names say what a class is", List.of("AbstractTask is", "TaskDTO is"),
            "one way to store and publish",
                    List.of("MongoOperations.save", "MongoTemplate.save", "Transactional", "StreamBridge"),
            "outboxes are never replaced",
                    List.of(
                            "Replaces.replace(",
                            "Replaces.replaceMany(",
                            "Replaces.findAndReplace(",
                            "Replaces.replaceByTemplate("),
            "store calls work on every store",
                    List.of(
                            "startSession",
                            "watch()",
                            "withHint",
                            "Collation",
                            "AsksForStages.updateByStages(",
                            "AsksForStages.updateManyByStages(",
                            "AsksForStages.findAndUpdateByStages(",
                            "AsksForStages.model(",
                            "AsksForStages.set(",
                            "AsksForStages.setBySpring(",
                            "AsksForStages.union(",
                            "AsksForStages.validated(",
                            "AsksForStages.schema(",
                            "AsksForStages.count(",
                            "AsksForStages.countByTemplate(",
                            "AsksForStages.countFluently("),
            "store operators work on every store", List.of("$merge", "$text"));

    static final List<String> NAMES = RULES.keySet().stream().sorted().toList();

    @Test
    void haveAFixtureEach() {
        assertThat(BROKEN).containsOnlyKeys(RULES.keySet());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void failOnTheirFixture(String name) {
        List<String> violations = ArchitectureRules.violations(RULES.get(name), FIXTURES);

        assertThat(BROKEN.get(name))
                .allSatisfy(expected -> assertThat(violations).anyMatch(violation -> violation.contains(expected)));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void letGoodClassesPass(String name) {
        List<String> violations = ArchitectureRules.violations(RULES.get(name), FIXTURES);

        assertThat(violations)
                .noneMatch(violation -> violation.contains("vn.dondoc.fixture.notification"))
                .noneMatch(violation -> violation.contains("FetchesTime.allowed"))
                .noneMatch(violation -> violation.contains("AsksForStages.allowed"));
    }

    @Test
    void refuseAPackageWithoutClasses() {
        assertThatThrownBy(() -> ArchitectureRules.check("vn.dondoc.nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("cannot fail");
    }

    @Test
    void holdForThisModule() {
        ArchitectureRules.check("vn.dondoc.platform.testing");
    }
}
