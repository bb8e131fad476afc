package vn.dondoc.notification.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings that are well formed, and wrong in what they say. Whoever reads them from a text adds where that stands. */
public final class InvalidSetting extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;
    private final @Nullable String value;

    private InvalidSetting(@Nullable String value, String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
        this.value = value;
    }

    /** @param code of a text to which the arguments are {@code {2}} and so on: {@code {0}} is the line, {@code {1}} the field */
    public static InvalidSetting of(String code, Object... arguments) {
        return new InvalidSetting(null, code, arguments);
    }

    /** As {@link #of}, because of a value among others. */
    public static InvalidSetting because(String value, String code, Object... arguments) {
        return new InvalidSetting(value, code, arguments);
    }

    String code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }

    @Nullable
    String value() {
        return value;
    }
}
