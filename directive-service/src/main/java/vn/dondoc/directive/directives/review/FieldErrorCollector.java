package vn.dondoc.directive.directives.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.directive.directory.AgencyId;
import vn.dondoc.directive.directory.InvalidAgencyId;
import vn.dondoc.platform.vietnam.PlainText;
import vn.dondoc.platform.web.problem.FieldError;

/** Collects what is to be said of fields, so that an official mends a form in one go. */
public final class FieldErrorCollector {
    private final List<FieldError> notes = new ArrayList<>();

    public void add(String field, String reason) {
        notes.add(new FieldError(field, reason));
    }

    public List<FieldError> all() {
        return List.copyOf(notes);
    }

    public boolean isEmpty() {
        return notes.isEmpty();
    }

    /** Readable, in NFC, without space around; empty for none. */
    public String text(String field, @Nullable String text, int maxLength) {
        String clean = PlainText.clean(text);
        if (clean.length() > maxLength) {
            add(
                    field,
                    "Dài " + clean.length() + " ký tự, tối đa " + maxLength + ". / At most " + maxLength
                            + " characters.");
        }
        if (!PlainText.isReadable(clean)) {
            add(field, "Có ký tự không phải chữ. / Has characters that are no text.");
        }
        return clean;
    }

    @Nullable
    String textOrNone(String field, @Nullable String text, int maxLength) {
        String clean = text(field, text, maxLength);
        return clean.isEmpty() ? null : clean;
    }

    /** Reads each entry of a list by the rule, which is told the entry's path; what is over the limit is not read. */
    <T, R> List<R> each(String field, List<T> list, int max, BiFunction<String, T, R> rule) {
        if (list.size() > max) {
            add(field, "Có " + list.size() + " dòng, tối đa " + max + ". / At most " + max + " entries.");
        }
        var read = new ArrayList<R>();
        for (int i = 0; i < Math.min(list.size(), max); i++) {
            read.add(rule.apply(field + "[" + i + "]", list.get(i)));
        }
        return read;
    }

    /** In the present form; empty, and noted, when it is none. */
    String agencyId(String field, String typed) {
        try {
            return AgencyId.of(typed).value();
        } catch (InvalidAgencyId wrong) {
            add(field, String.valueOf(wrong.getMessage()));
            return "";
        }
    }

    Urgency urgency(String field, Urgency urgency) {
        if (urgency == Urgency.UNKNOWN) {
            add(field, "Không có độ khẩn này. / No such urgency.");
        }
        return urgency;
    }
}
