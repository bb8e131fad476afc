package vn.dondoc.platform.embedded.mongodb;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.embedded.kafka.DataFolder;
import vn.dondoc.platform.embedded.kafka.EmbeddedStartFailed;
import vn.dondoc.platform.embedded.kafka.LocalPorts;

/**
 * A MongoDB-compatible server in this JVM for single-document work, on the loopback address only. The durable one has
 * every acknowledged write in its file, also when the process is killed in the next moment.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private static final String FILE = "store.mv";
    private static final int THREADS = 8;

    /** Pages of the file kept decoded. With the library's 16 a third of the store's work was reading pages anew. */
    private static final int CACHE_MB = 64;

    /** A page is written whole: in larger ones many documents are that did not change. */
    private static final int PAGE_BYTES = 4 * 1024;

    private final MongoServer server;
    private final @Nullable DataFolder folder;
    private final int port;

    private EmbeddedMongo(MongoServer server, @Nullable DataFolder folder) {
        this.server = server;
        this.folder = folder;
        this.port = server.getLocalAddress().getPort();
    }

    /** Keeps everything in memory and listens on any free port. */
    public static EmbeddedMongo inMemory() {
        return new EmbeddedMongo(listen(new MvStoreBackend(new MVStore.Builder().open()), 0), null);
    }

    /**
     * Keeps everything in one file in the folder.
     *
     * @param port to listen on, 0 for any free one
     * @throws EmbeddedStartFailed if the port is taken or the folder is in use, foreign or damaged
     */
    public static EmbeddedMongo durable(Path dataFolder, int port) {
        if (port != 0) {
            LocalPorts.requireFree(port, "store");
        }
        DataFolder folder = DataFolder.open(dataFolder, Set.of(FILE));
        try {
            return new EmbeddedMongo(listen(open(folder.resolve(FILE)), port), folder);
        } catch (EmbeddedStartFailed e) {
            folder.close();
            throw e;
        }
    }

    @SuppressWarnings("IllegalCatch") // whatever reading the file ends with, it means that it cannot be used
    private static MvStoreBackend open(Path file) {
        MVStore store = null;
        try {
            store = openFile(file);
            return new MvStoreBackend(store);
        } catch (RuntimeException e) {
            if (store != null) {
                store.closeImmediately();
            }
            throw new EmbeddedStartFailed(
                    "The store's file " + file + " cannot be used: it is damaged or not a store's (" + e.getMessage()
                            + "). Restore it, or start with an empty folder.",
                    e);
        }
    }

    private static MVStore openFile(Path file) {
        // no background thread: a commit that is still under way there would look like one that is done
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .cacheSize(CACHE_MB)
                .pageSplitSize(PAGE_BYTES)
                .open();
        // room is used again at once, which the death of a process cannot hurt: writes reach the file in order
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        if (store.isReadOnly()) {
            store.closeImmediately();
            throw new IllegalStateException("it cannot be written");
        }
        return store;
    }

    @SuppressWarnings("IllegalCatch") // the server throws the checked BindException without declaring it
    private static MongoServer listen(MvStoreBackend backend, int port) {
        MongoServer server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress(LocalPorts.ADDRESS, port), 1, THREADS);
            return server;
        } catch (Exception e) {
            throw new EmbeddedStartFailed(
                    "The store cannot listen on port " + port + " of " + LocalPorts.HOST + " (" + e.getMessage() + ").",
                    e);
        }
    }

    /** Where clients connect, without a database name: {@code mongodb://host:port}. */
    public String connectionString() {
        return "mongodb://" + LocalPorts.HOST + ":" + port;
    }

    /** Stops and writes what is left to write. Safe to call twice. */
    @Override
    public void close() {
        server.shutdownNow();
        if (folder != null) {
            folder.close();
        }
    }
}
