package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasedFilesTests {
    private static final Path RELEASED = Wire.MODULE.resolve("released");
    private static final String SAMPLE = "0.1.0/samples/vn.dondoc.agency.recorded.v1.json";

    @TempDir
    private Path copy;

    @BeforeEach
    void copyTheReleases() throws IOException {
        try (Stream<Path> all = Files.walk(RELEASED)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(RELEASED.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void releasedFilesAreAsTheyWereReleased() {
        assertThat(ReleasedFiles.violations(RELEASED)).isEmpty();
    }

    @Test
    void anEditedReleasedFileIsFound() throws IOException {
        Files.writeString(copy.resolve(SAMPLE), Wire.read(copy.resolve(SAMPLE)) + " ");

        assertThat(ReleasedFiles.violations(copy))
                .singleElement()
                .asString()
                .startsWith(SAMPLE + " was edited; put it back: released files are never edited.");
    }

    @Test
    void aMissingReleasedFileIsFound() throws IOException {
        Files.delete(copy.resolve(SAMPLE));

        assertThat(ReleasedFiles.violations(copy)).singleElement().asString().startsWith(SAMPLE + " is gone");
    }

    @Test
    void aFileThatWasNeverReleasedIsFound() throws IOException {
        Files.writeString(copy.resolve("0.1.0/samples/added.json"), "{}");

        assertThat(ReleasedFiles.violations(copy))
                .isEqualTo(List.of("0.1.0/samples/added.json is not in SHA256SUMS: only"
                        + " a release adds files here, all at once and with their checksums (CONTRIBUTING.md)."));
    }
}
