package vn.dondoc.platform.embedded.mongodb;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database: one map of the store per collection, and indexes in memory. */
final class MvStoreDatabase extends AbstractSynchronizedMongoDatabase<Object> {
    static final String PREFIX = "documents.";

    private final MVStore store;

    MvStoreDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    private String mapName(String collection) {
        return PREFIX + getFullCollectionNamespace(collection);
    }

    private MVMap<Object, StoredDocument> documents(String collection) {
        return store.openMap(
                mapName(collection),
                new MVMap.Builder<Object, StoredDocument>()
                        .keyType(new BsonDataTypes.Ids())
                        .valueType(new BsonDataTypes.Documents()));
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        return new MvStoreCollection(this, collection, options, documents(collection), cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        boolean isId = keys.size() == 1 && keys.getFirst().getKey().equals("_id");
        return isId ? new PrimaryIndex(index, keys, documents(collection)) : new UniqueIndex(index, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(index, keys);
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        store.removeMap(documents(collection));
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newName) {
        String oldMap = PREFIX + collection.getFullName();
        super.moveCollection(oldDatabase, collection, newName);
        store.renameMap(store.openMap(oldMap), mapName(newName));
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
