package vn.dondoc.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder with everything this program keeps: the broker's and the store's files and the log. One process at a time
 * has it; a folder without our marker is never touched. The two halves belong together, so one that was lost is never made
 * anew beside the other.
 */
final class DataHome implements AutoCloseable {
    private static final String MARKER = "dondoc-data";

    /** Counts the forms in which the services store; none reads another one's. */
    private static final int FORMAT = 14;

    private static final String MARK = "Đôn Đốc, data folder, format " + FORMAT + "\n";
    private static final Pattern ANY_MARK = Pattern.compile("Đôn Đốc, data folder, format (\\d+)\n");
    private static final String LOCK = "in-use.lock";

    /** Written when the folders of broker and store are both there; after a kill before that, the next start makes what is missing. */
    private static final String HALVES = "halves";

    private static final String MADE = "made\n";
    /** Broker and store have started once, so each must have its own file from then on. */
    private static final String STARTED = "started\n";

    private final Path path;
    private final FileChannel lockFolder;

    private DataHome(Path path, FileChannel lock) {
        this.path = path;
        this.lockFolder = lock;
    }

    /** Makes the folder if there is none, and takes it; with {@code reset} everything in it is removed first. */
    static DataHome open(Path path, boolean reset) {
        try {
            if (!exists(path)) {
                Files.createDirectories(path);
                Files.writeString(path.resolve(MARKER), MARK);
            }
            requireOurs(path);
            allowOwnerOnly(path);
            DataHome home = new DataHome(path, lockFolder(path));
            return home.prepareFolder(reset);
        } catch (IOException | UncheckedIOException e) {
            throw notWritable(path, e);
        }
    }

    /** Also a folder that was made by an earlier version, whose files others may read. */
    private static void allowOwnerOnly(Path path) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static StartupFailure notWritable(Path path, Exception e) {
        return new StartupFailure(
                "Không tạo hoặc không ghi được thư mục dữ liệu " + path + " (" + e + ").",
                "The data folder " + path + " cannot be made or written (" + e + ").",
                e);
    }

    private static boolean exists(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Files.exists(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isPresent();
        }
    }

    private static void requireOurs(Path path) {
        if (!Files.isRegularFile(path.resolve(MARKER))) {
            throw new StartupFailure(
                    path
                            + " không phải là thư mục dữ liệu của Đôn Đốc: hãy chọn thư mục trống, hoặc thư mục đã dùng ở đây.",
                    path + " is not a data folder of Đôn Đốc: name an empty folder, or one that was used here before.");
        }
    }

    private static FileChannel lockFolder(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new StartupFailure(
                    "Một tiến trình Đôn Đốc khác đang dùng thư mục dữ liệu " + path
                            + ": hãy dừng nó, hoặc chọn thư mục khác bằng --data.",
                    "Another Đôn Đốc is running on the data folder " + path
                            + ": stop that one, or name another folder by --data.");
        }
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // another part of this process holds the lock
        }
    }

    private DataHome prepareFolder(boolean reset) throws IOException {
        try {
            prepare(reset);
            return this;
        } catch (IOException | UncheckedIOException | StartupFailure e) {
            close();
            throw e;
        }
    }

    private void prepare(boolean reset) throws IOException {
        if (reset) {
            clear();
            Files.writeString(path.resolve(MARKER), MARK);
        } else {
            requireFormat();
            requireHalves();
        }
        Files.createDirectories(broker());
        Files.createDirectories(store());
        if (Files.notExists(path.resolve(HALVES))) {
            Files.writeString(path.resolve(HALVES), MADE);
        }
    }

    private void requireFormat() throws IOException {
        Matcher mark = ANY_MARK.matcher(Files.readString(path.resolve(MARKER)));
        if (!mark.matches()) {
            throw damagedFolder(MARKER);
        }
        if (!mark.group(1).equals(Integer.toString(FORMAT))) {
            throw new StartupFailure(
                    "Thư mục dữ liệu " + path + " được lưu theo dạng " + mark.group(1) + ", phiên bản này chỉ đọc dạng "
                            + FORMAT + ": hãy dùng phiên bản đã tạo ra nó, hoặc làm lại từ đầu bằng --reset.",
                    "The data folder " + path + " is stored in format " + mark.group(1) + ", this version reads format "
                            + FORMAT + " only: use the version that made it, or start anew with --reset.");
        }
    }

    /** A broker with a new store, or a store with a new broker, would silently show another history. */
    private void requireHalves() throws IOException {
        if (Files.notExists(path.resolve(HALVES))) {
            return;
        }
        boolean started = Files.readString(path.resolve(HALVES)).equals(STARTED);
        if (Files.notExists(started ? broker().resolve("kafka/meta.properties") : broker())) {
            throw damagedFolder("broker");
        }
        if (Files.notExists(started ? store().resolve("store.mv") : store())) {
            throw damagedFolder("store");
        }
    }

    /** Called once broker and store have started: from now on neither may be without its file. */
    void started() {
        try {
            Files.writeString(path.resolve(HALVES), STARTED);
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private StartupFailure damagedFolder(String what) {
        return new StartupFailure(
                "Thư mục dữ liệu " + path + " bị hỏng (“" + what
                        + "” thiếu hoặc không đúng): hãy khôi phục nó, hoặc làm lại từ đầu bằng --reset.",
                "The data folder " + path + " is damaged ('" + what
                        + "' is missing or not what it was): restore it, or start anew with --reset.");
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.filter(file -> !file.equals(path))
                    .filter(file -> !file.equals(path.resolve(MARKER)) && !file.equals(path.resolve(LOCK)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    Path path() {
        return path;
    }

    Path broker() {
        return path.resolve("broker");
    }

    Path store() {
        return path.resolve("store");
    }

    Path log() {
        return path.resolve("dondoc.log");
    }

    @Override
    public void close() {
        try {
            lockFolder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
