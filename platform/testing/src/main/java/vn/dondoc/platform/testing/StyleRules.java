package vn.dondoc.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

/** How classes are written. */
final class StyleRules {
    private static final String MEANINGLESS =
            ".*(Impl|Base|Helper|Helpers|Util|Utils|Manager|Dto|DTO|Exception)|Abstract.*";

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
}
