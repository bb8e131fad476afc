package vn.dondoc.platform.messaging.outbox;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mapping.PersistentPropertyAccessor;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/**
 * Maps records to documents and back. Most of an aggregate is the same after a command: a part that is the same object as
 * when it was loaded is not mapped again, and what it was loaded from is not compared with itself.
 */
final class DocumentMapping<D> {
    private final MongoConverter converter;
    private final Class<D> type;

    DocumentMapping(MongoConverter converter, Class<D> type) {
        this.converter = converter;
        this.type = type;
    }

    D read(Document raw) {
        return converter.read(type, raw);
    }

    Document write(D document) {
        var raw = new Document();
        converter.write(document, raw);
        return raw;
    }

    /** Writes the whole document, but takes what did not change from the one that was loaded. */
    Document write(D document, VersionedDocument<D> loaded) {
        return write(document, loaded.document(), loaded.raw());
    }

    private Document write(Object value, Object before, Document raw) {
        MongoPersistentEntity<?> entity = converter.getMappingContext().getRequiredPersistentEntity(value.getClass());
        PersistentPropertyAccessor<?> values = entity.getPropertyAccessor(value);
        PersistentPropertyAccessor<?> were = entity.getPropertyAccessor(before);
        var written = new Document();
        for (MongoPersistentProperty property : entity) {
            Object part = values.getProperty(property);
            Object was = raw.get(property.getFieldName());
            if (part == null || !property.isWritable()) {
                continue;
            }
            boolean isStored = was != null && (property.isIdProperty() || isSame(part, were.getProperty(property)));
            written.append(
                    property.getFieldName(),
                    isStored ? was : write(part, were.getProperty(property), was, property.getTypeInformation()));
        }
        return written;
    }

    private @Nullable Object write(
            Object part, @Nullable Object before, @Nullable Object raw, TypeInformation<?> declared) {
        if (before != null && raw instanceof Document was && isMappedByParts(part, before)) {
            return write(part, before, was);
        }
        if (part instanceof List<?> list && before instanceof List<?> old && raw instanceof List<?> raws) {
            return write(list, old, raws, declared.getRequiredComponentType());
        }
        return converter.convertToMongoType(part, declared);
    }

    /** Elements are compared by their place: lists of ours grow at the end, or lose some at the beginning. */
    private List<@Nullable Object> write(List<?> list, List<?> before, List<?> raws, TypeInformation<?> declared) {
        int lost = list.isEmpty() ? 0 : Math.max(0, before.indexOf(list.getFirst()));
        var written = new ArrayList<@Nullable Object>(list.size());
        for (int i = 0; i < list.size(); i++) {
            int at = i + lost;
            boolean isStored = at < Math.min(before.size(), raws.size()) && isSame(list.get(i), before.get(at));
            written.add(isStored ? raws.get(at) : converter.convertToMongoType(list.get(i), declared));
        }
        return written;
    }

    @SuppressWarnings("ReferenceEquality") // whether it is equal costs as much as mapping it again
    private static boolean isSame(@Nullable Object part, @Nullable Object before) {
        return part == before;
    }

    private boolean isMappedByParts(Object part, Object before) {
        return part instanceof Record
                && part.getClass() == before.getClass()
                && !converter.getCustomConversions().hasCustomWriteTarget(part.getClass());
    }
}
