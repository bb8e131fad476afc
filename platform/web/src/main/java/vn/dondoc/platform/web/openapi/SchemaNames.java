package vn.dondoc.platform.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Names a schema by its class with the classes around it, such as {@code TaskRequests.TransferBody}: by their simple names
 * alone two records took each other's place in the description.
 */
@Order(Ordered.HIGHEST_PRECEDENCE) // asked last, after those that replace or hide a type
final class SchemaNames extends ModelResolver {
    // shared like the resolvers themselves: in standalone four services describe themselves in one process
    private static final Map<String, Class<?>> CLASSES = new ConcurrentHashMap<>();

    SchemaNames(ObjectMapper json) {
        super(json, new NestedNames());
        openapi31(true);
    }

    /** The class that a schema of the service describes. */
    static Optional<Class<?>> classOf(String schema) {
        return Optional.ofNullable(CLASSES.get(schema));
    }

    private static final class NestedNames extends TypeNameResolver {
        @Override
        protected String nameForGenericType(JavaType type, Set<Options> options) {
            String name = super.nameForGenericType(type, options);
            CLASSES.putIfAbsent(name, type.getRawClass());
            return name;
        }

        @Override
        protected String getNameOfClass(Class<?> type) {
            String name = nested(type);
            Class<?> first = CLASSES.putIfAbsent(name, type);
            if (first == null || first.equals(type)) {
                return name;
            }
            CLASSES.put(type.getName(), type);
            return type.getName();
        }

        private static String nested(Class<?> type) {
            Class<?> around = type.getEnclosingClass();
            return around == null ? type.getSimpleName() : nested(around) + "." + type.getSimpleName();
        }
    }
}
