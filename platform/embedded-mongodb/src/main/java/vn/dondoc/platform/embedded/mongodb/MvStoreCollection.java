package vn.dondoc.platform.embedded.mongodb;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents by id in a map of the store. A stored document is never changed in place: an update puts a new one, so
 * neither a reader nor a commit ever sees half of one.
 */
final class MvStoreCollection extends AbstractSynchronizedMongoCollection<Object> {
    /** What an update may change, for the calls that the library makes back within it and gives no argument of ours. */
    private static final ScopedValue<AffectedFields> AFFECTED = ScopedValue.newInstance();

    private final MVMap<Object, StoredDocument> documents;

    MvStoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, StoredDocument> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    static Object positionOf(Document document) {
        return Missing.ofNullable(document.get("_id"));
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        QueryResult result;
        // a system collection has no index, and its positions are not ids
        IdLookup byId = getIndexes().isEmpty() ? null : IdLookup.of(query);
        QueryPlan candidates = byId != null || getIndexes().isEmpty()
                ? null
                : QueryPlan.find(new QueryPlan.Query(query, SortSpec.of(orderBy), limit), getIndexes(), documents);
        if (byId != null) {
            result = matchDocumentsFromStream(
                    there(byId.ids().stream()), byId.rest(), orderBy, numberToSkip, limit, batchSize, fieldSelector);
        } else if (candidates != null) {
            result = matchDocumentsFromStream(
                    there(candidates.positions()),
                    query,
                    candidates.ordered() ? null : orderBy,
                    numberToSkip,
                    limit,
                    batchSize,
                    fieldSelector);
        } else {
            result = matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        return AFFECTED.isBound() ? copies(result, AFFECTED.get()) : result;
    }

    private Stream<Document> there(Stream<Object> positions) {
        return positions.map(documents::get).filter(Objects::nonNull).map(StoredDocument::document);
    }

    private static QueryResult copies(QueryResult result, AffectedFields fields) {
        List<Document> copies = new ArrayList<>();
        result.forEach(document -> copies.add(fields.of(document)));
        return new QueryResult(copies);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Stream<StoredDocument> all = isNaturalDescending(orderBy)
                ? new ArrayList<>(documents.values()).reversed().stream()
                : documents.values().stream();
        return matchDocumentsFromStream(
                all.map(StoredDocument::document), query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document updateQuery,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        IdLookup byId = isMulti && !isUpsert ? IdLookup.of(selector) : null;
        return ScopedValue.where(AFFECTED, AffectedFields.by(updateQuery, getIndexes()))
                .call(() -> byId == null
                        ? super.updateDocuments(selector, updateQuery, arrayFilters, isMulti, isUpsert, oplog)
                        : updateEach(byId, updateQuery, arrayFilters, oplog));
    }

    private Document updateEach(IdLookup byId, Document updateQuery, ArrayFilters arrayFilters, Oplog oplog) {
        int matched = 0;
        int modified = 0;
        for (Object id : byId.ids()) {
            Document one = super.updateDocuments(byId.one(id), updateQuery, arrayFilters, true, false, oplog);
            matched += one.get("n") instanceof Integer n ? n : 0;
            modified += one.get("nModified") instanceof Integer n ? n : 0;
        }
        return new Document("n", matched).append("nModified", modified);
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        return ScopedValue.where(AFFECTED, AffectedFields.ALL).call(() -> super.findAndModify(query));
    }

    @Override
    protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
        StoredDocument before = Objects.requireNonNull(documents.get(position));
        Document whole = AFFECTED.get().into(before.document(), newDocument);
        documents.put(position, StoredDocument.of(whole, before));
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        String idField = getIdField();
        Object position = idField == null ? UUID.randomUUID() : Missing.ofNullable(document.get(idField));
        documents.put(position, StoredDocument.of(document, null));
        return position;
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(position);
    }

    @Override
    protected Document getDocument(Object position) {
        return Objects.requireNonNull(documents.get(position)).document();
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(entry.getValue().document(), entry.getKey()));
    }

    /** Synchronized as every write is: a document written while the index is built would be missing in it. */
    @Override
    public synchronized void addIndex(Index<Object> index) {
        super.addIndex(index);
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
    }

    @Override
    public synchronized int count(Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** Sizes are not tracked: that would encode every document once more. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        // not tracked
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
