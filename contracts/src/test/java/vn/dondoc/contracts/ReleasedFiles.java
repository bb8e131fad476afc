package vn.dondoc.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Holds the released schemas and samples against their checksums, a file as {@code sha256sum} writes it. */
final class ReleasedFiles {
    static final String CHECKSUMS = "SHA256SUMS";

    private ReleasedFiles() {}

    /** One sentence for each file that is not as it was released; none when all are. */
    static List<String> violations(Path released) {
        Map<String, String> before = recorded(released);
        Map<String, String> now = present(released);
        var violations = new ArrayList<String>();
        before.forEach((file, checksum) -> {
            if (!now.containsKey(file)) {
                violations.add(file + " is gone; put it back: released files are never removed.");
            } else if (!checksum.equals(now.get(file))) {
                violations.add(
                        file + " was edited; put it back: released files are never edited. What has to change is a new"
                                + " version of the type (.v2) beside it, and what is only added goes to src/main/resources.");
            }
        });
        now.keySet().stream()
                .filter(file -> !before.containsKey(file))
                .forEach(file -> violations.add(file + " is not in " + CHECKSUMS
                        + ": only a release adds files here, all at once and with their checksums (CONTRIBUTING.md)."));
        return violations;
    }

    private static Map<String, String> recorded(Path released) {
        var recorded = new TreeMap<String, String>();
        Wire.read(released.resolve(CHECKSUMS))
                .lines()
                .forEach(line -> recorded.put(line.substring(66), line.substring(0, 64)));
        return recorded;
    }

    private static Map<String, String> present(Path released) {
        try (Stream<Path> files = Files.walk(released)) {
            var present = new TreeMap<String, String>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith(CHECKSUMS)) {
                    present.put(released.relativize(file).toString().replace('\\', '/'), checksumOf(file));
                }
            }
            return present;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksumOf(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Every JDK has SHA-256", broken);
        }
    }
}
