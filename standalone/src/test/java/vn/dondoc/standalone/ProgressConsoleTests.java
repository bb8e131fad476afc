package vn.dondoc.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressConsoleTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void progressIsOneLineOnATerminal() {
        ProgressConsole console = console(true);

        console.progress("1/2");
        console.progress("2/2");
        console.say("xong");

        assertThat(text(out)).isEqualTo("\r\u001b[K1/2\r\u001b[K2/2\nxong\n");
    }

    @Test
    void progressIsALineEachWithoutATerminalAndNoneTwice() {
        ProgressConsole console = console(false);

        console.progress("1/2");
        console.progress("1/2");
        console.progress("2/2");

        assertThat(text(out)).isEqualTo("1/2\n2/2\n");
    }

    @Test
    void aRefusalIsAnErrorInBothLanguages() {
        console(false).refuse(new StartupFailure("Không được.", "No."));

        assertThat(text(errors)).isEqualTo("Không được.\nNo.\n");
        assertThat(text(out)).isEmpty();
    }

    private ProgressConsole console(boolean terminal) {
        return new ProgressConsole(print(out), print(errors), terminal);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
