package vn.dondoc.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How classes are written. */
final class StyleRules {
    private static final String MEANINGLESS =
            ".*(Impl|Base|Helper|Helpers|Util|Utils|Manager|Dto|DTO|Exception)|Abstract.*";

    private static final int MOST_COMPONENTS = 8;
    private static final int MOST_COPIED = 6;

    private StyleRules() {}

    static ArchRule domainDoesNotFetchTime(String root) {
        return noClasses()
                .that(LayerRules.domain(root))
                .should()
                .callMethodWhere(fetchesTime())
                .because("time comes in as an argument, so that a test can choose it");
    }

    private static DescribedPredicate<JavaMethodCall> fetchesTime() {
        return describe("fetches the time", call -> {
            String owner = call.getTargetOwner().getName();
            String method = call.getName();
            boolean ofAClock =
                    call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            return switch (owner) {
                case "java.lang.System" -> method.equals("currentTimeMillis");
                case "java.time.Clock" -> method.startsWith("system") || method.startsWith("tick");
                default -> owner.startsWith("java.time.") && method.equals("now") && !ofAClock;
            };
        });
    }

    static ArchRule namesSayWhatAClassIs() {
        return noClasses()
                .should(HaveSimpleName.matching(MEANINGLESS))
                .because("a name says what a class is, in the terms of the field");
    }

    static ArchRule domainRecordsHaveFewComponents(String root) {
        return noClasses()
                .that(LayerRules.domain(root))
                .should(be(describe(
                        "a record of more than " + MOST_COMPONENTS + " components",
                        type -> type.isRecord() && componentsOf(type).count() > MOST_COMPONENTS)))
                .because("who makes a record of many components mixes them up; some of them belong together");
    }

    /**
     * A method that reads a record and builds one of the same type copies it, with something changed. Mappings from another
     * form and factories, which read none, may have many arguments.
     */
    static ArchRule recordsAreNotCopiedPositionally(String root) {
        return noCodeUnits()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should(be(describe(
                        "one that copies a record of more than " + MOST_COPIED + " components",
                        unit -> unit.getConstructorCallsFromSelf().stream().anyMatch(call -> copies(unit, call)))))
                .because("what changes together is a part with a name: then a copy names what it changes");
    }

    private static boolean copies(JavaCodeUnit unit, JavaConstructorCall call) {
        JavaClass built = call.getTargetOwner();
        return built.isRecord()
                && componentsOf(built).count() > MOST_COPIED
                && call.getTarget().getRawParameterTypes().size() > MOST_COPIED
                && unit.getAccessesFromSelf().stream().anyMatch(access -> reads(built, access));
    }

    /** A component or its accessor; another method may have the same name, but then it takes something. */
    private static boolean reads(JavaClass type, JavaAccess<?> access) {
        boolean takesSomething = access instanceof JavaMethodCall call
                && !call.getTarget().getRawParameterTypes().isEmpty();
        return access.getTargetOwner().equals(type)
                && !takesSomething
                && componentsOf(type).anyMatch(field -> field.getName().equals(access.getName()));
    }

    private static Stream<JavaField> componentsOf(JavaClass type) {
        return type.getFields().stream().filter(field -> !field.getModifiers().contains(JavaModifier.STATIC));
    }

    static ArchRule fieldsAreWrittenByTheirClass(String root) {
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "writes a field of another class",
                        access -> access instanceof JavaFieldAccess field
                                && field.getAccessType() == AccessType.SET
                                && isOfAnotherClass(root, field)))
                .because("only the class that holds a state can keep it valid; nested classes belong to theirs");
    }

    private static boolean isOfAnotherClass(String root, JavaFieldAccess access) {
        JavaClass declaring =
                access.getTarget().resolveMember().map(JavaMember::getOwner).orElse(access.getTargetOwner());
        return declaring.getName().startsWith(root + ".")
                && !topLevel(declaring).equals(topLevel(access.getOriginOwner()));
    }

    private static String topLevel(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    /** Matches simple names, of nested classes too. */
    private static final class HaveSimpleName extends ArchCondition<JavaClass> {
        private final Pattern pattern;

        private HaveSimpleName(String pattern) {
            super("have a simple name like " + pattern);
            this.pattern = Pattern.compile(pattern);
        }

        static HaveSimpleName matching(String pattern) {
            return new HaveSimpleName(pattern);
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean matches = pattern.matcher(type.getSimpleName()).matches();
            events.add(new SimpleConditionEvent(type, matches, type.getName() + " is named like " + pattern));
        }
    }
}
