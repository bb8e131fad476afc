package vn.dondoc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.standalone.demo.DemoScenario.Content;

class LaunchOptionsTests {
    private static final Map<String, String> LAUNCHER =
            Map.of("DONDOC_HOME", "/opt/dondoc", "DONDOC_CALLED_FROM", "/home/an");

    @Test
    void byDefaultTheDataIsInTheProjectFolder() {
        assertThat(parse()).isEqualTo(new LaunchOptions(false, Content.STORY, Path.of("/opt/dondoc/.dondoc"), 8080));
    }

    @Test
    void allOptionsAreRead() {
        assertThat(parse("--reset", "--port-base", "9000", "--empty", "--data", "/var/dondoc"))
                .isEqualTo(new LaunchOptions(true, Content.EMPTY, Path.of("/var/dondoc"), 9000));
    }

    @Test
    void theSampleAloneIsLoadedWhenAskedFor() {
        assertThat(parse("--sample-only").content()).isEqualTo(Content.SAMPLE);
    }

    @Test
    void aRelativeFolderIsResolvedWhereTheCommandWasGiven() {
        assertThat(parse("--data", "../thử").data()).isEqualTo(Path.of("/home/thử"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1024", "65523", "0"})
    void portsThatFitAreTaken(String base) {
        assertThat(parse("--port-base", base).portBase()).isEqualTo(Integer.parseInt(base));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1023", "65524", "-1", "http", ""})
    void portsThatDoNotFitAreRefused(String base) {
        assertThatThrownBy(() -> parse("--port-base", base))
                .isInstanceOf(StartupFailure.class)
                .hasMessageStartingWith("--port-base has to be a number from 1024 to 65523");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data", "--data --reset"})
    void anOptionWithoutItsValueIsNamed(String typed) {
        assertThatThrownBy(() -> parse(typed.split(" ")))
                .isInstanceOf(StartupFailure.class)
                .hasMessage("--data needs a value.");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThatThrownBy(() -> parse("--rest"))
                .isInstanceOf(StartupFailure.class)
                .hasMessage("'--rest' is not understood: see ./dondoc help.");
    }

    private static LaunchOptions parse(String... arguments) {
        return LaunchOptions.parse(List.of(arguments), LAUNCHER);
    }
}
