package vn.dondoc.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a service, {@code messages_vi.properties} and {@code messages_en.properties} in its base package, held
 * against each other and against its code. A service's test is one line: {@code MessageFiles.of("vn.dondoc.task").check()}.
 */
public final class MessageFiles {
    private static final String QUOTED = "''|'[{]'|'[}]'";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
    private static final Pattern CODE_START = Pattern.compile("([a-z][a-z0-9-]*\\.)+");
    private static final String PROBLEM = "problem.";

    private final Map<String, String> vietnamese;
    private final Map<String, String> english;
    private final Map<String, Set<String>> literals;
    private final Set<String> enumTexts;
    private final Set<String> data;
    private final List<String> wordsOfTemplates = new ArrayList<>();

    private MessageFiles(
            Map<String, String> vietnamese,
            Map<String, String> english,
            Map<String, Set<String>> literals,
            Set<String> enumTexts,
            Set<String> data) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.literals = literals;
        this.enumTexts = enumTexts;
        this.data = data;
    }

    public static MessageFiles of(String basePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.dondoc");
        return of(basePackage, classes);
    }

    static MessageFiles of(String basePackage, JavaClasses classes) {
        Map<String, Set<String>> literals = classes.stream()
                .filter(type -> type.getPackageName().equals(basePackage)
                        || type.getPackageName().startsWith(basePackage + "."))
                .collect(Collectors.toMap(JavaClass::getName, StringLiterals::of));
        if (literals.isEmpty()) {
            throw new AssertionError("No class below " + basePackage + ": such a check cannot fail");
        }
        Set<String> enumTexts = classes.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
                .map(field -> field.getOwner().getSimpleName() + "." + field.getName())
                .collect(Collectors.toSet());
        return new MessageFiles(read(basePackage, "vi"), read(basePackage, "en"), literals, enumTexts, Set.of());
    }

    /** The same, but Vietnamese words in classes of these simple names are data, such as the names of document kinds. */
    public MessageFiles exceptDataOf(String... types) {
        return new MessageFiles(vietnamese, english, literals, enumTexts, Set.of(types));
    }

    /** The same, with the pages whose templates lie in this folder of the class path. */
    public MessageFiles withTemplatesIn(String folder) {
        return with(StringLiterals.OfTemplates.in(folder));
    }

    MessageFiles with(StringLiterals.OfTemplates templates) {
        var all = new TreeMap<>(literals);
        all.putAll(templates.codes());
        var texts = new MessageFiles(vietnamese, english, all, enumTexts, data);
        texts.wordsOfTemplates.addAll(templates.words());
        return texts;
    }

    /** The two files say the same things, code and files know each other, and no text stands in the code. */
    public void check() {
        fail(Stream.of(filesDiffer(), unusedKeys(), unknownCodes(), textsInCode()));
    }

    /** As {@link #check}, but code may still hold texts of its own. */
    public void checkFiles() {
        fail(Stream.of(filesDiffer(), unusedKeys(), unknownCodes()));
    }

    private static void fail(Stream<List<String>> found) {
        List<String> violations = found.flatMap(List::stream).toList();
        if (!violations.isEmpty()) {
            throw new AssertionError(violations.size() + " faults of texts:\n" + String.join("\n", violations));
        }
    }

    List<String> filesDiffer() {
        var found = new ArrayList<String>();
        difference(vietnamese, english).forEach(key -> found.add(key + " has no English text"));
        difference(english, vietnamese).forEach(key -> found.add(key + " has no Vietnamese text"));
        vietnamese.forEach((key, text) -> {
            String other = english.get(key);
            if (other != null && !placeholders(text).equals(placeholders(other))) {
                found.add(key + " has other arguments in English than in Vietnamese");
            }
        });
        BiConsumer<String, String> form = (key, text) -> {
            String rest = PLACEHOLDER.matcher(text.replaceAll(QUOTED, "")).replaceAll("");
            if (rest.contains("'")) {
                found.add(key + " has an apostrophe that is not doubled");
            }
            if (rest.contains("{") || rest.contains("}")) {
                found.add(key + " has an argument of another form than {0}");
            }
        };
        vietnamese.forEach(form);
        english.forEach(form);
        return found;
    }

    List<String> unusedKeys() {
        Set<String> used = allLiterals().collect(Collectors.toSet());
        return keys().stream()
                .filter(key -> !used.contains(key))
                .filter(key -> !key.startsWith(PROBLEM) || !used.contains(key.substring(PROBLEM.length())))
                .filter(key -> !enumTexts.contains(key))
                .filter(key -> used.stream().noneMatch(literal -> isStartOf(key, literal)))
                .map(key -> key + " is used nowhere")
                .toList();
    }

    /** A literal that reads like the codes of a group that the files know. */
    List<String> unknownCodes() {
        Set<String> groups = keys().stream().map(MessageFiles::group).collect(Collectors.toSet());
        return allLiterals()
                .filter(literal -> CODE.matcher(literal).matches()
                        || CODE_START.matcher(literal).matches())
                .filter(code -> groups.contains(group(code)))
                .filter(code -> keys().stream().noneMatch(key -> key.equals(code) || isStartOf(key, code)))
                .distinct()
                .map(code -> code + " is in no message file")
                .toList();
    }

    List<String> textsInCode() {
        var found = new ArrayList<>(wordsOfTemplates);
        literals.forEach((type, texts) -> texts.stream()
                .filter(text ->
                        !data.contains(simpleName(type)) && text.chars().anyMatch(MessageFiles::isVietnameseLetter))
                .map(text -> type + " says \"" + text + "\": texts belong into the message files")
                .forEach(found::add));
        return found;
    }

    private Stream<String> allLiterals() {
        return literals.values().stream().flatMap(Set::stream);
    }

    private Set<String> keys() {
        return vietnamese.keySet();
    }

    private static boolean isStartOf(String key, String literal) {
        return CODE_START.matcher(literal).matches() && key.startsWith(literal);
    }

    private static String group(String code) {
        return code.substring(0, code.indexOf('.'));
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** Letters of other languages count too: none has any business in code. */
    private static boolean isVietnameseLetter(int character) {
        return character > 0x7f && Character.isLetter(character);
    }

    private static Set<String> difference(Map<String, String> one, Map<String, String> other) {
        var keys = new TreeSet<>(one.keySet());
        keys.removeAll(other.keySet());
        return keys;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text.replaceAll(QUOTED, ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    static Map<String, String> read(String basePackage, String language) {
        String path = basePackage.replace('.', '/') + "/messages_" + language + ".properties";
        var texts = new TreeMap<String, String>();
        var properties = new Properties() {
            @Override
            public synchronized @Nullable Object put(Object key, Object text) {
                if (texts.put(key.toString(), text.toString()) != null) {
                    throw new AssertionError(key + " stands twice in " + path + ": the former text is never shown");
                }
                return null;
            }
        };
        try (InputStream file = Objects.requireNonNull(ClassLoader.getSystemResourceAsStream(path), path)) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
