package vn.dondoc.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Finds catalogs, messages and enums among the compiled classes, so that tests cannot forget a new one. */
final class Wire {
    /** Configured as the codec of the services is. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .build();

    static final Path PROJECT = projectRoot();
    static final Path MODULE = PROJECT.resolve("contracts");
    static final Path SCHEMAS = MODULE.resolve("src/main/resources/schemas");
    static final Path SAMPLES = MODULE.resolve("src/main/resources/samples");

    private Wire() {}

    static List<EventCatalog<?>> catalogs() {
        return classes()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == EventCatalog.class && Modifier.isStatic(field.getModifiers()))
                .<EventCatalog<?>>map(Wire::catalogIn)
                .toList();
    }

    /** Every wire name with its Java type. */
    static Map<String, Class<? extends Message>> types() {
        var types = new TreeMap<String, Class<? extends Message>>();
        catalogs().forEach(catalog -> types.putAll(catalog.types()));
        return types;
    }

    static Stream<Class<?>> classes() {
        try (Stream<Path> files = Files.walk(MODULE.resolve("target/classes"))) {
            return files
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.substring(file.indexOf("vn/dondoc"), file.length() - ".class".length()))
                    .<Class<?>>map(file -> classNamed(file.replace('/', '.')))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a folder by their names without {@code .json}. */
    static Map<String, Path> jsonFilesIn(Path folder) {
        var found = new TreeMap<String, Path>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> found.put(file.getFileName().toString().replaceFirst("\\.json$", ""), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static EventCatalog<?> catalogIn(Field field) {
        try {
            return (EventCatalog<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Catalogs are public: " + field, e);
        }
    }

    private static Class<?> classNamed(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path projectRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("examples"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
