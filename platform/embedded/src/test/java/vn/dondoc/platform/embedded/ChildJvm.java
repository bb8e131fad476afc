package vn.dondoc.platform.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A child process on the class path of the test, read line by line and then killed. */
final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    ChildJvm(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The next lines with this prefix, without it; ends the test when the child ends before. */
    List<String> read(String prefix, int count) throws IOException {
        List<String> found = new ArrayList<>();
        while (found.size() < count) {
            String line = lines.readLine();
            if (line == null) {
                throw new AssertionError("the child ended after " + found.size() + " lines with " + prefix);
            }
            if (line.startsWith(prefix)) {
                found.add(line.substring(prefix.length()));
            }
        }
        return found;
    }

    /** Kills it and returns the lines with this prefix that it still got out. */
    List<String> killAndReadRest(String prefix) throws IOException {
        process.toHandle().destroyForcibly(); // unlike the process's own method it leaves the pipe readable
        List<String> rest = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(prefix)) {
                rest.add(line.substring(prefix.length()));
            }
        }
        process.onExit().join();
        return rest;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
