package vn.dondoc.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The string literals of a compiled class; those in annotations are none of them. The fixed parts of a concatenation are a
 * literal each.
 */
final class StringLiterals {
    /** How the compiler marks a place to fill in a concatenation. */
    private static final String FILLED_IN = "[\u0001\u0002]";

    private StringLiterals() {}

    static Set<String> of(JavaClass type) {
        byte[] bytes = bytesOf(type);
        return StreamSupport.stream(ClassFile.of().parse(bytes).constantPool().spliterator(), false)
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue())
                .flatMap(literal -> Arrays.stream(literal.split(FILLED_IN)))
                .filter(literal -> !literal.isEmpty())
                .collect(Collectors.toSet());
    }

    private static byte[] bytesOf(JavaClass type) {
        try (InputStream file = type.getSource()
                .orElseThrow(() -> new IllegalStateException("Nobody knows where " + type.getName() + " is"))
                .getUri()
                .toURL()
                .openStream()) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What pages' templates say: by codes, as they should, and by themselves. */
    static final class OfTemplates {
        /** {@code #{today.title}}, and in {@code #{${'menu.' + place}}} what stands in quotes. */
        private static final Pattern CODE = Pattern.compile("#\\{([a-z][a-z0-9.-]*)|'([a-z][a-z0-9-]*\\.[a-z0-9.-]*)'");

        private static final Pattern MARKUP = Pattern.compile("(?s)<!--.*?-->|<[^>\"']*(\"[^\"]*\"|'[^']*'|[^>\"'])*>");

        private final Map<String, String> templates = new TreeMap<>();

        private OfTemplates() {}

        static OfTemplates in(String folder) {
            var texts = new OfTemplates();
            URL found = Objects.requireNonNull(ClassLoader.getSystemResource(folder), folder);
            try (Stream<Path> files = Files.walk(Path.of(new URI(found.toString())))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".html")).toList()) {
                    texts.templates.put(file.getFileName().toString(), Files.readString(file));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (URISyntaxException impossible) {
                throw new IllegalArgumentException(folder, impossible);
            }
            if (texts.templates.isEmpty()) {
                throw new AssertionError("No template in " + folder + ": such a check cannot fail");
            }
            return texts;
        }

        /** The codes of messages in each template, and the beginnings of those that a value completes. */
        Map<String, Set<String>> codes() {
            return templates.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            template -> CODE.matcher(template.getValue())
                                    .results()
                                    .map(OfTemplates::code)
                                    .collect(Collectors.toSet())));
        }

        private static String code(MatchResult found) {
            return found.group(1) == null ? found.group(2) : found.group(1);
        }

        /** Words between the tags, which are read in one language alone. */
        List<String> words() {
            return templates.entrySet().stream()
                    .filter(template -> MARKUP.matcher(template.getValue())
                            .replaceAll("")
                            .chars()
                            .anyMatch(Character::isLetter))
                    .map(template -> template.getKey() + " says \""
                            + MARKUP.matcher(template.getValue()).replaceAll("").strip()
                            + "\": texts belong into the message files")
                    .toList();
        }
    }
}
