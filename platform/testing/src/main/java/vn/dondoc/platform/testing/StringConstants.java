package vn.dondoc.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The texts in a class. The importer does not keep them, so the class file is read once more. */
final class StringConstants {
    private StringConstants() {}

    static List<String> of(JavaClass type) {
        List<String> strings = new ArrayList<>();
        type.getSource().ifPresent(source -> {
            for (PoolEntry entry : ClassFile.of().parse(read(source.getUri())).constantPool()) {
                if (entry instanceof StringEntry string) {
                    strings.add(string.stringValue());
                }
            }
        });
        return strings;
    }

    private static byte[] read(URI uri) {
        try (InputStream bytes = uri.toURL().openStream()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
