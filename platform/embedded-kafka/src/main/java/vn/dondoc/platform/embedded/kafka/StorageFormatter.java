package vn.dondoc.platform.embedded.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** Prepares a new folder for the broker. It appears whole or not at all, so a kill in between leaves nothing half done. */
final class StorageFormatter {
    static final String UNFINISHED = "kafka.unfinished";

    private StorageFormatter() {}

    static void ensureFormatted(Path logFolder) throws IOException {
        if (Files.exists(logFolder)) {
            if (!Files.isRegularFile(logFolder.resolve("meta.properties"))) {
                throw new EmbeddedStartFailed(
                        "The folder " + logFolder
                                + " is not a broker's: its meta.properties is missing. Restore it, or start with an empty folder.");
            }
            return;
        }
        Path unfinished = logFolder.resolveSibling(UNFINISHED);
        deleteFolder(unfinished);
        formatFolder(unfinished);
        Files.move(unfinished, logFolder, StandardCopyOption.ATOMIC_MOVE);
    }

    @SuppressWarnings("IllegalCatch") // the formatter declares Exception
    private static void formatFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(BrokerProperties.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName("CONTROLLER")
                    .run();
        } catch (Exception e) {
            throw new IOException("the broker's folder could not be made ready", e);
        }
    }

    private static void deleteFolder(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
