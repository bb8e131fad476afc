package vn.dondoc.console.client;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a service refused, in the reader's language (RFC 9457). */
public record Problem(
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldFault> errors) {

    /** @param field as the body names it, such as {@code difficulties[0]} */
    public record FieldFault(
            @Nullable String field, @Nullable String reason) {
        /** Whether it concerns this field or a part of it. */
        public boolean isAbout(String name) {
            return field != null
                    && (field.equals(name) || field.startsWith(name + "[") || field.startsWith(name + "."));
        }
    }

    /** What is wrong with one field of the form; empty for none. */
    public List<String> of(String field) {
        return faults().stream()
                .filter(fault -> fault.isAbout(field))
                .map(FieldFault::reason)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The sentences that tell most. */
    public String sentence() {
        return detail != null ? detail : Objects.requireNonNullElse(title, "");
    }

    public List<FieldFault> faults() {
        return errors == null ? List.of() : errors;
    }
}
