package vn.dondoc.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code dondoc}, where there is nothing built yet. */
class LauncherIT {
    @TempDir
    Path folder;

    /** A folder stands where the build's log would be written: that fails for every user, even for root. */
    @Test
    void aReadOnlyProjectFolderIsToldInOneSentence() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("target/dondoc-build.log"));

        Answer answer = launch("up");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output().lines())
                .containsExactly(
                        "Không ghi được vào thư mục " + folder.toRealPath() + ".",
                        "The folder " + folder.toRealPath() + " cannot be written.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up --help", "up --reset -h", "bench --help", "test --help", "--help"})
    void helpIsAnsweredAndNothingIsBuilt(String arguments) throws IOException, InterruptedException {
        Answer answer = launch(arguments.split(" "));

        assertThat(answer.status()).isZero();
        assertThat(answer.output()).contains("./dondoc up [--reset]");
        assertThat(folder.resolve("target")).doesNotExist();
    }

    private record Answer(int status, String output) {}

    private Answer launch(String... arguments) throws IOException, InterruptedException {
        Path script = Files.copy(Path.of("..", "dondoc"), folder.resolve("dondoc"));
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        Process launcher = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(launcher.waitFor(), output);
    }
}
