package vn.dondoc.platform.embedded.mongodb;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVStore;

/** Answers commands. Before a reply leaves, everything it tells of is in the file. */
final class MvStoreBackend extends AbstractMongoBackend {
    private static final Set<String> STRUCTURE =
            Set.of("create", "createindexes", "drop", "dropdatabase", "dropindexes", "renamecollection");

    private final MVStore store;
    private final Map<String, MvStoreDatabase> open = new ConcurrentHashMap<>();
    private final Object structure = new Object();

    MvStoreBackend(MVStore store) {
        this.store = store;
        store.getMapNames().stream()
                .filter(name -> name.startsWith(MvStoreDatabase.PREFIX))
                .map(name -> name.substring(MvStoreDatabase.PREFIX.length()))
                .map(name -> name.substring(0, name.indexOf('.')))
                .distinct()
                .forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return open.computeIfAbsent(name, _ -> new MvStoreDatabase(name, store, getCursorRegistry()));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        open.remove(name);
    }

    /** Errors a client has to expect become replies here; the library would log them with the whole document. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerError e) {
            Document reply = new Document("ok", 0).append("errmsg", e.getMessageWithoutErrorCode());
            reply.append("code", e.getCode()).putIfNotNull("codeName", e.getCodeName());
            return reply;
        }
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Document reply = handle(channel, database, command, query);
        // a reader's reply waits for the commit too, since nobody may act on what a crash could still take back;
        // commands that arrive during a commit share the next one
        store.commit();
        return reply;
    }

    private Document handle(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (STRUCTURE.contains(name)) {
            synchronized (structure) {
                return super.handleCommand(channel, database, command, query);
            }
        }
        return switch (name) {
            case "hello" -> hello(super.handleCommand(channel, database, "ismaster", query));
            case "insert" -> countInserted(super.handleCommand(channel, database, command, query));
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    private static Document hello(Document isMaster) {
        isMaster.append("isWritablePrimary", true).append("helloOk", true);
        Utils.markOkay(isMaster);
        return isMaster;
    }

    /** Takes the refused documents out of the count of inserted ones, where the library leaves them. */
    private static Document countInserted(Document reply) {
        if (reply.get("writeErrors") instanceof List<?> errors && reply.get("n") instanceof Integer sent) {
            reply.put("n", sent - errors.size());
        }
        return reply;
    }

    @Override
    public void close() {
        super.close();
        store.close();
    }
}
