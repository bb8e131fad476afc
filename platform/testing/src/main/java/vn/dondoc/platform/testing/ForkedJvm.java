package vn.dondoc.platform.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A child JVM with the class path of the test, to be killed in the middle of what it does. */
public final class ForkedJvm implements AutoCloseable {
    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private ForkedJvm(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::readOutput);
    }

    /** Starts the class's {@code main} with the arguments. */
    public static ForkedJvm start(Class<?> main, String... arguments) {
        return start(List.of(), main, arguments);
    }

    /** Starts with further options of the JVM, e.g. {@code -Dname=value}. */
    public static ForkedJvm start(List<String> jvmOptions, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC", "-Xmx512m", "--sun-misc-unsafe-memory-access=allow", "-Dstdout.encoding=UTF-8"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        try {
            return new ForkedJvm(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readOutput() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(output::add);
        } catch (IOException | UncheckedIOException e) {
            output.add("(output ended: " + e + ")"); // a killed process takes its pipe along
        }
    }

    /** Everything printed so far, errors included. */
    public List<String> output() {
        return List.copyOf(output);
    }

    /** What stands behind the prefix in each line that begins with it, so far. */
    public List<String> linesAfter(String prefix) {
        return output.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }

    /** Waits until so many lines begin with the prefix. Fails at once when the process has ended before. */
    public void awaitLines(String prefix, int count) {
        Waiting.until(count + " lines with '" + prefix + "' of the child process", () -> {
            boolean ended = hasEnded(); // asked before reading: once it has ended, no further line can come
            boolean enough = linesAfter(prefix).size() >= count;
            if (ended && !enough) {
                throw endedBefore(count + " lines with '" + prefix + "'");
            }
            return enough;
        });
    }

    /** Waits until a line contains the text, and returns that line. Fails at once when the process has ended without. */
    public String awaitLine(String text) {
        return Waiting.until(
                "a line with '" + text + "' of the child process", () -> findLine(text), line -> !line.isEmpty());
    }

    private String findLine(String text) {
        boolean ended = hasEnded(); // asked before reading: once it has ended, no further line can come
        for (String line : output) {
            if (line.contains(text)) {
                return line;
            }
        }
        if (ended) {
            throw endedBefore("'" + text + "'");
        }
        return "";
    }

    private boolean hasEnded() {
        return !process.isAlive() && !reader.isAlive();
    }

    private AssertionError endedBefore(String what) {
        return new AssertionError("The child process ended with " + process.exitValue() + " before it printed " + what
                + ":\n" + String.join("\n", output));
    }

    /** SIGKILL: no shutdown hook runs, nothing is flushed. Returns when the process is gone. */
    public void killForcibly() {
        process.toHandle().destroyForcibly(); // unlike the process's own method it leaves the pipe readable
        awaitExit();
    }

    /** Asks it to end (SIGTERM) and returns its exit code. */
    public int stop() {
        process.toHandle().destroy();
        return awaitExit();
    }

    /** Waits for its end and all of its output, and returns the exit code. */
    public int awaitExit() {
        Waiting.until("the end of the child process", this::hasEnded);
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        killForcibly();
    }
}
