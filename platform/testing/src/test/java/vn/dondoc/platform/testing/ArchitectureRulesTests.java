package vn.dondoc.platform.testing;

import static java.util.Map.entry;
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
    private static final PackageFloors FLOORS = PackageFloors.of("""
            | floor | module | what it is |
            |---|---|---|
            | 1 | `contracts` | |
            | 1 | `platform.messaging` | |
            | 2 | `directive` | |
            | 2 | `task` | |
            | 2 | `notification` | |

            | floor | package | what lives here |
            |---|---|---|
            | 1 | `task.core` | |
            | 2 | `task.tasks` | |
            | 2 | `task.crowded` | |
            | 3 | `task` | |
            | 1 | `notification` | |
            | 1 | `platform.messaging.event` | |
            | 2 | `platform.messaging.outbox` | |
            """);
    private static final Map<String, ArchRule> RULES = ArchitectureRules.all(ROOT, FLOORS);

    /** A part of each violation that a rule must find in the fixtures, by the rule's name. */
    private static final Map<String, List<String>> BROKEN = Map.ofEntries(
            entry("domain does not see adapters", List.of("SeesItsAdapter")),
            entry("adapters are package-private", List.of("PublicPage")),
            entry("services are strangers", List.of("KnowsAnotherService")),
            entry("services keep out of messaging internals", List.of("KnowsTheWireFormat")),
            entry("contracts are plain", List.of("MessageOfAService", "MessageOfSpring")),
            entry(
                    "domain does not fetch time",
                    List.of("FetchesTime.now()", "FetchesTime.today()", "FetchesTime.millis()", "FetchesTime.clock()")),
            entry("Vietnam's zone is named once", List.of("FetchesTime")),
            entry("text is normalized once", List.of("NormalizesText.normalized(")),
            entry("names say what a class is", List.of("AbstractTask is", "TaskDTO is")),
            entry(
                    "one way to store and publish",
                    List.of("MongoOperations.save", "MongoTemplate.save", "Transactional", "StreamBridge")),
            entry(
                    "outboxes are never replaced",
                    List.of(
                            "Replaces.replace(",
                            "Replaces.replaceMany(",
                            "Replaces.findAndReplace(",
                            "Replaces.replaceByTemplate(")),
            entry(
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
                            "AsksForStages.countFluently(")),
            entry("store operators work on every store", List.of("$merge", "$text")),
            entry("packages hold few types", List.of("crowded holds 26 types")),
            entry("packages use those below", List.of("UsesTheFloorAbove", "NextDoor", "HasNoFloor")),
            entry("records of the domain are small", List.of("task.HasManyComponents")),
            entry(
                    "records are not copied positionally",
                    List.of("HasManyComponents.withFirst(", "CopiesRecords.withLast(", "CopiesRecords.eachWithLast(")),
            entry(
                    "fields are written by their class",
                    List.of("WritesForeignFields.write(", "WritesForeignFields.writeInherited(")));

    static final List<String> NAMES = RULES.keySet().stream().sorted().toList();

    @Test
    void everyRuleHasAFixtureThatBreaksIt() {
        assertThat(BROKEN).containsOnlyKeys(RULES.keySet());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void aRuleFailsOnItsFixture(String name) {
        List<String> violations = ArchitectureRules.violations(RULES.get(name), FIXTURES);

        assertThat(BROKEN.get(name))
                .allSatisfy(expected -> assertThat(violations).anyMatch(violation -> violation.contains(expected)));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void aRuleLetsGoodClassesPass(String name) {
        List<String> violations = ArchitectureRules.violations(RULES.get(name), FIXTURES);

        assertThat(violations)
                .noneMatch(violation -> violation.contains("vn.dondoc.fixture.notification"))
                .noneMatch(violation -> violation.contains("FetchesTime.allowed"))
                .noneMatch(violation -> violation.contains("StoresAndPublishes"))
                .noneMatch(violation -> violation.contains("HasManyComponents.of("))
                .noneMatch(violation -> violation.contains("CopiesRecords.smallWithLast("))
                .noneMatch(violation -> violation.contains("HasManyComponents$Small"))
                .noneMatch(violation -> violation.contains("fixture.task.HasFields.write"))
                .noneMatch(violation -> violation.contains("HasFields$Nested"))
                .noneMatch(violation -> violation.matches("(?s)\\w+ <vn[.]dondoc[.]fixture[.]task[.]tasks[.].*"))
                .noneMatch(violation -> violation.contains("AsksForStages.allowed"));
    }

    @Test
    void checkingAPackageWithoutClassesFails() {
        assertThatThrownBy(() -> ArchitectureRules.check("vn.dondoc.nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("cannot fail");
    }

    @Test
    void theTestingModuleKeepsTheArchitecture() {
        ArchitectureRules.check("vn.dondoc.platform.testing");
    }
}
