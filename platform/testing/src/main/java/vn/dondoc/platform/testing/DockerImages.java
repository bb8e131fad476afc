package vn.dondoc.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether Docker can run what the tests need. Asked by its own command: where Docker is missing, or answers but cannot
 * get an image, Testcontainers would try for minutes and then fail.
 */
final class DockerImages {
    private static final String REAPER = "testcontainers/ryuk:0.14.0";

    private DockerImages() {}

    static boolean available(String... images) {
        boolean mayBeThere = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        if (!mayBeThere || !succeeds("docker", "version")) {
            return false;
        }
        boolean withoutReaper = Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"));
        Stream<String> needed = Stream.concat(Stream.of(images), withoutReaper ? Stream.empty() : Stream.of(REAPER));
        for (String image : needed.toList()) {
            if (!succeeds("docker", "image", "inspect", image) && !succeeds("docker", "pull", "--quiet", image)) {
                System.out.println("Docker answers but has no image " + image + " and cannot get it");
                return false;
            }
        }
        return true;
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException _) {
            return false; // no docker command
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking Docker", e);
        }
    }
}
