package vn.dondoc.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import vn.dondoc.platform.vietnam.VietnamTime;

/** What is said in {@code platform.vietnam} is said nowhere else, so that one input has one answer. */
final class VietnamRules {
    private static final String ZONE = VietnamTime.ZONE.getId();

    private VietnamRules() {}

    static ArchRule zoneIsNamedOnce(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".platform.vietnam")
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "name " + ZONE, type -> StringConstants.of(type).contains(ZONE))))
                .because("VietnamTime has the zone and the official day");
    }

    static ArchRule textIsNormalizedOnce(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".platform.vietnam")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.Normalizer")
                .because("PlainText and AccentFolding bring texts into one form");
    }
}
