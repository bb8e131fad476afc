package vn.dondoc.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, for tests that hold pages and settings against the sources. */
final class ProjectFiles {
    private static final Path ROOT = root();

    private ProjectFiles() {}

    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("CONTRIBUTING.md"))) {
                return folder;
            }
        }
        throw new IllegalStateException("No project here or above");
    }

    static boolean exists(String path) {
        return Files.exists(ROOT.resolve(path));
    }

    static String readText(String path) {
        return readText(ROOT.resolve(path));
    }

    static String readText(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every Java file of every module, of tests too. */
    static List<Path> javaFiles() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            ROOT.relativize(file).toString().matches(".*\\bsrc[/\\\\](main|test)[/\\\\]java\\b.*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
