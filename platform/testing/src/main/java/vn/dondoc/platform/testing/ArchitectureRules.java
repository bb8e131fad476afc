package vn.dondoc.platform.testing;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The architecture as rules about compiled classes. A module's test is one line: {@code ArchitectureRules.check("vn.dondoc.task")}. */
public final class ArchitectureRules {
    private ArchitectureRules() {}

    /** Holds the main classes of the package on the class path against every rule, and fails with all violations. */
    public static void check(String basePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(basePackage);
        if (classes.isEmpty()) {
            throw new AssertionError("No class below " + basePackage + ": such a check cannot fail");
        }
        List<String> violations = new ArrayList<>();
        all("vn.dondoc", PackageFloors.ofTheProject())
                .values()
                .forEach(rule -> violations.addAll(violations(rule, classes)));
        if (!violations.isEmpty()) {
            throw new AssertionError(
                    violations.size() + " violations of the architecture:\n" + String.join("\n", violations));
        }
    }

    /** All rules by name, for the modules below this root package, whose packages stand on these floors. */
    static Map<String, ArchRule> all(String root, PackageFloors floors) {
        return Map.ofEntries(
                entry("domain does not see adapters", LayerRules.domainDoesNotSeeAdapters(root)),
                entry("adapters are package-private", LayerRules.adaptersArePackagePrivate(root)),
                entry("services are strangers", LayerRules.servicesAreStrangers(root)),
                entry("services keep out of messaging internals", LayerRules.servicesKeepOutOfMessagingInternals(root)),
                entry("contracts are plain", LayerRules.contractsArePlain(root)),
                entry("packages hold few types", PackageRules.packagesHoldFewTypes()),
                entry("packages use those below", PackageRules.packagesUseThoseBelow(root, floors)),
                entry("domain does not fetch time", StyleRules.domainDoesNotFetchTime(root)),
                entry("names say what a class is", StyleRules.namesSayWhatAClassIs()),
                entry("records of the domain are small", StyleRules.domainRecordsHaveFewComponents(root)),
                entry("records are not copied positionally", StyleRules.recordsAreNotCopiedPositionally(root)),
                entry("fields are written by their class", StyleRules.fieldsAreWrittenByTheirClass(root)),
                entry("Vietnam's zone is named once", VietnamRules.zoneIsNamedOnce(root)),
                entry("text is normalized once", VietnamRules.textIsNormalizedOnce(root)),
                entry("one way to store and publish", StoreRules.oneWayToStoreAndPublish()),
                entry("outboxes are never replaced", StoreRules.outboxesAreNeverReplaced()),
                entry("store calls work on every store", StoreRules.callsWorkOnEveryStore()),
                entry("store operators work on every store", StoreRules.operatorsWorkOnEveryStore()));
    }

    static List<String> violations(ArchRule rule, JavaClasses classes) {
        var report = rule.allowEmptyShould(true).evaluate(classes).getFailureReport();
        return report.getDetails();
    }
}
