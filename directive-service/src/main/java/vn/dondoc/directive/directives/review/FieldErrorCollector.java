package vn.dondoc.directive.directives.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.core.RuleFinding;
import vn.dondoc.directive.directory.AgencyId;
import vn.dondoc.directive.directory.InvalidAgencyId;
import vn.dondoc.platform.vietnam.PlainText;

/** Collects what is to be said of fields, so that an official mends a form in one go. */
public final class FieldErrorCollector {
    private final List<FieldFinding> findings = new ArrayList<>();

    public void add(String field, String code, Object... arguments) {
        add(field, RuleFinding.of(code, arguments));
    }

    public void add(String field, RuleFinding reason) {
        findings.add(new FieldFinding(field, reason));
    }

    void addAll(List<FieldFinding> others) {
        findings.addAll(others);
    }

    public List<FieldFinding> all() {
        return List.copyOf(findings);
    }

    public boolean isEmpty() {
        return findings.isEmpty();
    }

    /** Readable, in NFC, without space around; empty for none. */
    public String text(String field, @Nullable String text, int maxLength) {
        String clean = PlainText.clean(text);
        if (clean.length() > maxLength) {
            add(field, "content.too-long", clean.length(), maxLength);
        }
        if (!PlainText.isReadable(clean)) {
            add(field, "content.unreadable-characters");
        }
        return clean;
    }

    /** A text on one line, such as a name. */
    String line(String field, @Nullable String text, int maxLength) {
        String clean = text(field, text, maxLength);
        if (!PlainText.isOneLine(clean)) {
            add(field, "content.one-line");
        }
        return clean;
    }

    @Nullable
    String lineOrNone(String field, @Nullable String text, int maxLength) {
        String clean = line(field, text, maxLength);
        return clean.isEmpty() ? null : clean;
    }

    @Nullable
    String textOrNone(String field, @Nullable String text, int maxLength) {
        String clean = text(field, text, maxLength);
        return clean.isEmpty() ? null : clean;
    }

    /** Reads each entry of a list by the rule, which is told the entry's path; what is over the limit is not read. */
    <T, R> List<R> readEach(String field, List<T> list, int max, BiFunction<String, T, R> rule) {
        if (list.size() > max) {
            add(field, "content.too-many", list.size(), max);
        }
        var read = new ArrayList<R>();
        for (int i = 0; i < Math.min(list.size(), max); i++) {
            read.add(rule.apply(field + "[" + i + "]", list.get(i)));
        }
        return read;
    }

    /** The identifier in its present form; empty, and an error added, when it is malformed. */
    String agencyId(String field, String typed) {
        try {
            return AgencyId.of(typed).value();
        } catch (InvalidAgencyId wrong) {
            add(field, wrong.reason());
            return "";
        }
    }

    Urgency urgency(String field, Urgency urgency) {
        if (urgency == Urgency.UNKNOWN) {
            add(field, "content.urgency");
        }
        return urgency;
    }
}
