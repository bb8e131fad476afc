package vn.dondoc.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** What separates services from each other, and their domain from its adapters. */
final class LayerRules {
    private static final List<String> SERVICES = List.of("directive", "task", "notification", "reporting");

    private LayerRules() {}

    /** Classes of the services in a {@code web}, {@code messaging} or {@code persistence} package. */
    static DescribedPredicate<JavaClass> adapters(String root) {
        return inServices(root)
                .and(resideInAnyPackage("..web..", "..messaging..", "..persistence.."))
                .as("adapters");
    }

    /** Classes of the services outside of adapters; wiring is not domain. */
    static DescribedPredicate<JavaClass> domain(String root) {
        return inServices(root)
                .and(not(adapters(root)))
                .and(describe("no wiring", type -> !isWiring(type)))
                .as("the domain");
    }

    private static boolean isWiring(JavaClass type) {
        String name = type.getName();
        return name.contains("Configuration") || name.endsWith("Application");
    }

    private static DescribedPredicate<JavaClass> inServices(String root) {
        return resideInAnyPackage(
                SERVICES.stream().map(service -> root + "." + service + "..").toArray(String[]::new));
    }

    static ArchRule domainDoesNotSeeAdapters(String root) {
        return noClasses()
                .that(domain(root))
                .should()
                .dependOnClassesThat(adapters(root))
                .because("a feature's root holds its ports, and adapters depend on them");
    }

    static ArchRule adaptersArePackagePrivate(String root) {
        return classes()
                .that(adapters(root))
                .and()
                .areTopLevelClasses()
                .and()
                .haveSimpleNameNotEndingWith("Configuration")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .notBePublic()
                .because("only the framework calls an adapter");
    }

    static ArchRule servicesAreStrangers(String root) {
        return classes().that(inServices(root)).should(new ArchCondition<>("depend on no other service") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> areDifferentServices(
                                root,
                                type.getName(),
                                dependency.getTargetClass().getName()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        });
    }

    private static boolean areDifferentServices(String root, String from, String to) {
        return SERVICES.stream()
                .anyMatch(service ->
                        to.startsWith(root + "." + service + ".") && !from.startsWith(root + "." + service + "."));
    }

    static ArchRule contractsArePlain(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".contracts..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .or(resideInAPackage(root + "..").and(not(resideInAPackage(root + ".contracts..")))))
                .because("whoever reads the events gets nothing else with them");
    }

    static ArchRule servicesKeepOutOfMessagingInternals(String root) {
        String messaging = root + ".platform.messaging";
        return noClasses()
                .that(inServices(root))
                .should()
                .dependOnClassesThat(resideInAPackage(messaging + "..")
                        .and(not(resideInAnyPackage(messaging, messaging + ".outbox", messaging + ".consumer"))))
                .because("services store, publish and consume; how an event is coded and where one goes that nobody can"
                        + " handle is the platform's to change");
    }
}
