package vn.dondoc.platform.web.binding;

import com.fasterxml.jackson.annotation.Nulls;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Takes no value for another one: no instant for a day, no number for a date or an enum, no text for a number, no empty
 * text for nothing, and no field twice. What a caller means and what is stored would differ without anybody being told.
 */
public final class StrictJson implements JsonMapperBuilderCustomizer {
    @Override
    public void customize(JsonMapper.Builder json) {
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(StrictJson::refuseAll)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .addHandler(new NamesSentBack())
                .addModule(new SimpleModule("strict values")
                        .addDeserializer(String.class, new TextOnly<>(String.class, Function.identity()))
                        .addDeserializer(LocalDate.class, new TextOnly<>(LocalDate.class, StrictValues::date))
                        .addDeserializer(LocalTime.class, new TextOnly<>(LocalTime.class, StrictValues::time))
                        .setDeserializerModifier(new EnumsByName()));
    }

    private static void refuseAll(MutableCoercionConfig coercions) {
        for (CoercionInputShape shape : CoercionInputShape.values()) {
            coercions.setCoercion(shape, CoercionAction.Fail);
        }
    }

    /** What an answer says beside an id may come back with it; it is not read, as the directory knows the name. */
    private static final class NamesSentBack extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser json,
                ValueDeserializer<?> reader,
                Object beanOrClass,
                String property) {
            Collection<Object> known = Objects.requireNonNullElse(reader.getKnownPropertyNames(), List.of());
            boolean isName = known.stream()
                    .flatMap(id -> NamesBesideIds.besides(id.toString()).stream())
                    .anyMatch(property::equals);
            if (isName) {
                json.skipChildren();
            }
            return isName;
        }
    }

    /** Jackson's own take arrays as well, and an empty one for nothing, however strict they are told to be. */
    private static final class TextOnly<T> extends StdScalarDeserializer<T> {
        private final Class<T> type;
        private final transient Function<String, T> parse;

        TextOnly(Class<T> type, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(getValueType(context), json));
            }
            try {
                return parse.apply(json.getString());
            } catch (IllegalArgumentException | DateTimeException _) {
                return type.cast(context.handleWeirdStringValue(type, json.getString(), "another form is wanted"));
            }
        }
    }

    /** Enums too are what {@link StrictValues} says. */
    private static final class EnumsByName extends ValueDeserializerModifier {
        @Override
        public ValueDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> deserializer) {
            return byName(type.getRawClass());
        }

        private static <E> ValueDeserializer<E> byName(Class<E> type) {
            return new TextOnly<>(type, name -> type.cast(StrictValues.constant(type, name)));
        }
    }
}
