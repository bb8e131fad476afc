package vn.dondoc.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code dondoc}, where there is nothing built yet. */
class LauncherIT {
    @TempDir
    Path folder;

    /** A folder stands where the build's log would be written: that fails for every user, even for root. */
    @Test
    void aReadOnlyProjectFolderIsToldInOneSentence() throws IOException, InterruptedException {
        Path script = Files.copy(Path.of("..", "dondoc"), folder.resolve("dondoc"));
        Files.createDirectories(folder.resolve("target/dondoc-build.log"));

        Process launcher = new ProcessBuilder("bash", script.toString(), "up")
                .redirectErrorStream(true)
                .start();
        String output = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(launcher.waitFor()).isEqualTo(1);
        assertThat(output.lines())
                .containsExactly(
                        "Không ghi được vào thư mục " + folder.toRealPath() + ".",
                        "The folder " + folder.toRealPath() + " cannot be written.");
    }
}
