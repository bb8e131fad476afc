package vn.dondoc.notification.settings;

import java.util.ArrayList;
import java.util.List;

/** Settings that cannot be taken, with the place; nothing was changed. */
public final class SettingRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final transient List<Object> arguments;

    private SettingRejected(String field, String code, List<Object> arguments) {
        super(field + ": " + code + " " + arguments);
        this.field = field;
        this.code = code;
        this.arguments = List.copyOf(arguments);
    }

    /** Of what was sent along with the text, or of all of the text. */
    static SettingRejected of(String field, String code, Object... arguments) {
        return new SettingRejected(field, code, List.of(arguments));
    }

    /** Of a place in the text: line and field are the first two arguments. */
    static SettingRejected at(int line, String field, String code, List<Object> others) {
        List<Object> arguments = new ArrayList<>(List.of(line, field));
        arguments.addAll(others);
        return new SettingRejected(field, code, arguments);
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
