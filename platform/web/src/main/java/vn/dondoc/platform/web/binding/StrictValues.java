package vn.dondoc.platform.web.binding;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.text.LocalizableMessage;

/**
 * One spelling for each kind of value, in bodies and in parameters alike; anything else is an
 * {@link IllegalArgumentException} or a {@link DateTimeException}.
 */
public final class StrictValues {
    // no instant: the same one is not the same day everywhere. The parser of the JDK would also take the year +002026
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern BOOLEAN = Pattern.compile("true|false");

    private static final Map<Class<?>, LocalizableMessage> FORMS = Map.of(
            LocalDate.class, LocalizableMessage.of("field.date"),
            LocalTime.class, LocalizableMessage.of("field.time"),
            Integer.class, LocalizableMessage.of("field.integer"),
            int.class, LocalizableMessage.of("field.integer"),
            Long.class, LocalizableMessage.of("field.integer"),
            long.class, LocalizableMessage.of("field.integer"),
            Boolean.class, LocalizableMessage.of("field.boolean"),
            boolean.class, LocalizableMessage.of("field.boolean"),
            String.class, LocalizableMessage.of("field.text"));

    /** What can be sent of each enum, looked up once. */
    private static final ClassValue<List<Enum<?>>> CONSTANTS = new ClassValue<>() {
        @Override
        protected List<Enum<?>> computeValue(Class<?> type) {
            // what stands for values of newer contracts is nothing to send
            return Arrays.stream(type.getEnumConstants())
                    .<Enum<?>>map(it -> (Enum<?>) it)
                    .filter(constant -> !isForUnknown(constant))
                    .toList();
        }
    };

    private StrictValues() {}

    static LocalDate date(String text) {
        return LocalDate.parse(matching(DATE, text));
    }

    static LocalTime time(String text) {
        return LocalTime.parse(matching(TIME, text));
    }

    /** One that every store can hold: of a year of four digits. */
    public static Instant instant(String text) {
        if (!INSTANT.matcher(text).lookingAt()) {
            throw new DateTimeException("Not of a year of four digits");
        }
        return OffsetDateTime.parse(text).toInstant();
    }

    static Enum<?> constant(Class<?> type, String name) {
        return CONSTANTS.get(type).stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such constant"));
    }

    /** Whether the value of a parameter is one of the type; what it cannot say it takes. */
    public static boolean accepts(Class<?> type, String text) {
        try {
            parse(type, text);
            return true;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException _) {
            return false;
        }
    }

    /** What a value of the type has to look like. */
    public static LocalizableMessage wanted(@Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            return LocalizableMessage.of("field.one-of", namesOf(type));
        }
        LocalizableMessage form = type == null ? null : FORMS.get(type);
        return form == null ? LocalizableMessage.of("field.value") : form;
    }

    private static void parse(Class<?> type, String text) {
        if (type.isEnum()) {
            constant(type, text);
        } else if (type == LocalDate.class) {
            date(text);
        } else if (type == Instant.class) {
            instant(text);
        } else if (type == Integer.class || type == int.class) {
            Math.toIntExact(Long.parseLong(matching(INTEGER, text)));
        } else if (type == Boolean.class || type == boolean.class) {
            matching(BOOLEAN, text);
        }
    }

    private static String matching(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("Not of the form " + form);
        }
        return text;
    }

    /** As they are to be sent, whatever they are called in texts. */
    private static List<String> namesOf(Class<?> type) {
        return CONSTANTS.get(type).stream().<String>map(Enum::name).toList();
    }

    private static boolean isForUnknown(Enum<?> constant) {
        try {
            return constant.getDeclaringClass()
                    .getField(constant.name())
                    .isAnnotationPresent(JsonEnumDefaultValue.class);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
