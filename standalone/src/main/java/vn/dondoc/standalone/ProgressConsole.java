package vn.dondoc.standalone;

import java.io.PrintStream;

/** What the person at the terminal reads. On a terminal progress is one line that changes, elsewhere one line each. */
final class ProgressConsole {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final PrintStream errors;
    private final boolean terminal;
    private boolean lineIsOpen;
    private String lastProgress = "";

    ProgressConsole(PrintStream out, PrintStream errors, boolean terminal) {
        this.out = out;
        this.errors = errors;
        this.terminal = terminal;
    }

    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again where there is no terminal
    static ProgressConsole standard() {
        java.io.Console console = System.console();
        return new ProgressConsole(System.out, System.err, console != null && console.isTerminal());
    }

    synchronized void say(String text) {
        endProgress();
        out.println(text);
        out.flush();
    }

    /** Where things stand now; repeating the same says nothing. */
    synchronized void progress(String text) {
        if (text.equals(lastProgress)) {
            return;
        }
        lastProgress = text;
        if (terminal) {
            out.print(CLEAR_LINE + text);
            lineIsOpen = true;
        } else {
            out.println(text);
        }
        out.flush();
    }

    private void endProgress() {
        if (lineIsOpen) {
            out.println();
            lineIsOpen = false;
        }
    }

    synchronized void refuse(StartupFailure refusal) {
        endProgress();
        errors.println(refusal.vietnamese());
        errors.println(refusal.english());
        errors.flush();
    }
}
