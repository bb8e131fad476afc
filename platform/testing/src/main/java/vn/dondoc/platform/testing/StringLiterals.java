package vn.dondoc.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
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
}
