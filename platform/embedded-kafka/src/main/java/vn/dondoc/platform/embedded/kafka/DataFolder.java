package vn.dondoc.platform.embedded.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that one process at a time may use; the lock goes with the process, also when that is killed. */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "in-use.lock";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates the folder if needed and locks it; refuses one in which something lies that is not in {@code known}. */
    public static DataFolder open(Path path, Set<String> known) {
        try {
            Files.createDirectories(path);
            refuseForeign(path, known);
            return lockFile(path);
        } catch (IOException e) {
            throw new EmbeddedStartFailed(
                    "The data folder " + path + " cannot be used: it cannot be created or written (" + e + ").", e);
        }
    }

    private static void refuseForeign(Path path, Set<String> known) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            Set<String> foreign = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals(LOCK) && !known.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!foreign.isEmpty()) {
                throw new EmbeddedStartFailed("The data folder " + path + " holds what is not ours ("
                        + String.join(", ", foreign) + "): name an empty folder or one used here before.");
            }
        }
    }

    private static DataFolder lockFile(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new EmbeddedStartFailed("The data folder " + path
                    + " is in use by another running process: stop that one, or name another folder.");
        }
        return new DataFolder(path, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // held in this very process
        }
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public String toString() {
        return path.toString();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
