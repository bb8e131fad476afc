package vn.dondoc.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** How packages are cut, and which may use which. */
final class PackageRules {
    private static final int MOST_TYPES = 25;

    private PackageRules() {}

    static ArchRule packagesHoldFewTypes() {
        return classes().that().areTopLevelClasses().should(new ArchCondition<>("share a package with few others") {
            private final Map<String, Integer> types = new TreeMap<>();

            @Override
            public void init(Collection<JavaClass> all) {
                types.clear();
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getSimpleName().equals("package-info")) {
                    types.merge(type.getPackageName(), 1, Integer::sum);
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                types.forEach((name, count) -> {
                    if (count > MOST_TYPES) {
                        events.add(SimpleConditionEvent.violated(name, name + " holds " + count + " types"));
                    }
                });
            }
        });
    }

    /** Each use goes down a floor, and so no packages form a cycle. */
    static ArchRule packagesUseThoseBelow(String root, PackageFloors floors) {
        return classes().should(new ArchCondition<>("use only packages of lower floors") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String user = below(root, type);
                if (!floors.isListed(user)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + ": its package has no floor"));
                    return;
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isOurs(root, dependency.getTargetClass()))
                        .filter(dependency ->
                                !below(root, dependency.getTargetClass()).equals(user))
                        .filter(dependency -> !floors.isAbove(user, below(root, dependency.getTargetClass())))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        });
    }

    private static boolean isOurs(String root, JavaClass type) {
        return type.getPackageName().startsWith(root + ".");
    }

    private static String below(String root, JavaClass type) {
        return isOurs(root, type) ? type.getPackageName().substring(root.length() + 1) : "";
    }
}
