package vn.dondoc.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;

/** Matches simple names, of nested classes too. */
final class HaveSimpleName extends ArchCondition<JavaClass> {
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
