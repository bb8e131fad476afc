package vn.dondoc.notification.settings;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.convert.ConversionFailedException;

/**
 * Reads settings from a text as the service's own settings are read, and more strictly: what is unknown, missing, twice there or of the
 * wrong kind is refused with its line and field.
 */
final class SettingReader<T> {
    private final ConfigurationPropertyName root;
    private final Class<T> type;

    SettingReader(SettingKind kind, Class<T> type) {
        this.root = ConfigurationPropertyName.of(kind.word());
        this.type = type;
    }

    /** @throws SettingRejected that names line and field of the first thing that is wrong */
    T read(String text) {
        SettingText parsed = SettingText.parse(root, text);
        Binder binder = new Binder(new MapConfigurationPropertySource(parsed.values()));
        try {
            return binder.bindOrCreate(root, Bindable.of(type), new StrictFields(parsed));
        } catch (BindException refused) {
            throw rejected(refused, parsed);
        }
    }

    private static SettingRejected rejected(BindException refused, SettingText parsed) {
        ConfigurationPropertyName name = refused.getName();
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingRejected known) {
                return known;
            }
            if (cause instanceof InvalidSetting invalid) {
                return parsed.rejected(
                        parsed.nearest(name, invalid.value()),
                        invalid.code(),
                        invalid.arguments().toArray());
            }
            if (cause instanceof ConversionFailedException failed) {
                String value = String.valueOf(failed.getValue());
                return notTaken(
                        parsed,
                        parsed.nearest(name, value),
                        value,
                        failed.getTargetType().getType());
            }
        }
        return parsed.rejected(name, "settings.shape");
    }

    private static SettingRejected notTaken(
            SettingText parsed, ConfigurationPropertyName name, String value, Class<?> target) {
        Object[] constants = target.getEnumConstants();
        return constants == null
                ? parsed.rejected(name, "settings.value", value)
                : parsed.rejected(
                        name,
                        "settings.one-of",
                        value,
                        Arrays.stream(constants).map(Object::toString).toList());
    }

    /** Before a record is made, its fields are looked at: a wrong one would be passed over, a missing one be null. */
    private record StrictFields(SettingText text) implements BindHandler {
        @Override
        public <V> Bindable<V> onStart(ConfigurationPropertyName name, Bindable<V> target, BindContext context) {
            Class<?> asked = target.getType().resolve(Object.class);
            if (asked.isRecord() && text.isThere(name)) {
                List<RecordComponent> fields = List.of(asked.getRecordComponents());
                requireKnown(name, fields);
                fields.forEach(field -> requireGiven(name.append(nameOf(field)), field));
            }
            return target;
        }

        private void requireKnown(ConfigurationPropertyName name, List<RecordComponent> fields) {
            List<String> known = fields.stream().map(StrictFields::nameOf).toList();
            for (ConfigurationPropertyName written : text.fieldsOf(name)) {
                if (known.stream().noneMatch(field -> name.append(field).equals(written))) {
                    throw text.rejected(written, "settings.unknown", known);
                }
            }
        }

        private void requireGiven(ConfigurationPropertyName name, RecordComponent field) {
            if (!text.isThere(name)) {
                if (!isOptional(field)) {
                    throw text.rejected(name, "settings.missing");
                }
            } else if (!hasShapeOf(field.getType(), name)) {
                throw text.rejected(name, "settings.shape");
            }
        }

        /** The default stands at the parameter of the constructor, and at the component in the source only. */
        private static boolean isOptional(RecordComponent field) {
            return field.getType().isPrimitive()
                    || Arrays.stream(field.getDeclaringRecord().getDeclaredConstructors())
                            .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                            .anyMatch(parameter -> parameter.getName().equals(field.getName())
                                    && parameter.isAnnotationPresent(DefaultValue.class));
        }

        private boolean hasShapeOf(Class<?> asked, ConfigurationPropertyName name) {
            if (Collection.class.isAssignableFrom(asked)) {
                return text.isList(name) || text.isValue(name);
            }
            boolean hasFields = asked.isRecord() || Map.class.isAssignableFrom(asked);
            return hasFields ? !text.isList(name) : text.isValue(name);
        }

        private static String nameOf(RecordComponent field) {
            return DataObjectPropertyName.toDashedForm(field.getName());
        }
    }
}
