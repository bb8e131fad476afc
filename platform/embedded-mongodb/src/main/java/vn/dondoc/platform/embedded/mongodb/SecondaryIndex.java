package vn.dondoc.platform.embedded.mongodb;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A secondary index that is not unique, over the first field of its keys; the other keys only narrow further, which
 * matching does. It lives in memory and is built when the collection is opened. Documents without the field are not in
 * it, so a field that few documents have costs nothing.
 */
final class SecondaryIndex extends Index<Object> {
    private final String field;

    /** The names on the way to the field; the first is a field of the document itself. */
    private final String[] path;

    private final NavigableMap<@Nullable Object, NavigableSet<Object>> positions = new TreeMap<>(BsonOrder.ASCENDING);
    private long count;
    private boolean sawArray;

    SecondaryIndex(String name, List<IndexKey> keys) {
        super(name, keys, true);
        this.field = keys.getFirst().getKey();
        this.path = field.split("\\.", -1);
    }

    String field() {
        return field;
    }

    /** Positions of the candidates by value, then by id, in the given directions. */
    Stream<Object> positions(IndexBounds condition, SortSpec sort) {
        return candidates(condition, sort.descending())
                .flatMap(ids -> (sort.idsDescending() ? ids.descendingSet() : ids).stream());
    }

    /** Positions of the candidates by id alone, each once, read no further than the caller reads. */
    Stream<Object> positionsById(IndexBounds condition, boolean descending, @Nullable IndexBounds onId) {
        Comparator<@Nullable Object> order = descending ? BsonOrder.ASCENDING.reversed() : BsonOrder.ASCENDING;
        return MergedIdStream.of(
                candidates(condition, false)
                        .map(ids -> onId instanceof IndexBounds.Range range ? within(ids, range) : ids)
                        .map(ids -> descending ? ids.descendingSet() : ids)
                        .toList(),
                order);
    }

    private static NavigableSet<Object> within(NavigableSet<Object> ids, IndexBounds.Range range) {
        NavigableSet<Object> from = range.from() == null ? ids : ids.tailSet(range.from(), true);
        return range.to() == null ? from : from.headSet(range.to(), true);
    }

    private Stream<NavigableSet<Object>> candidates(IndexBounds condition, boolean descending) {
        return switch (condition) {
            case IndexBounds.Points(var values) ->
                (descending ? values.descendingSet() : values)
                        .stream().map(value -> positions.getOrDefault(value, Collections.emptyNavigableSet()));
            case IndexBounds.Range between -> {
                NavigableMap<@Nullable Object, NavigableSet<Object>> range = range(between);
                yield (descending ? range.descendingMap() : range).values().stream();
            }
        };
    }

    private NavigableMap<@Nullable Object, NavigableSet<Object>> range(IndexBounds.Range between) {
        boolean fromIncluded = between.from() != null && between.fromIncluded();
        if (between.to() == null) {
            return positions.tailMap(between.from(), fromIncluded);
        }
        if (BsonOrder.ASCENDING.compare(between.from(), between.to()) > 0) {
            return Collections.emptyNavigableMap();
        }
        return positions.subMap(between.from(), fromIncluded, between.to(), between.toIncluded());
    }

    /** How many candidates there are; counting ends at the limit. */
    long estimate(IndexBounds condition, long limit) {
        long sum = 0;
        Iterator<NavigableSet<Object>> candidates = candidates(condition, false).iterator();
        while (sum < limit && candidates.hasNext()) {
            sum += candidates.next().size();
        }
        return sum;
    }

    /** Whether the candidates have more different values than that. */
    boolean hasMoreValues(IndexBounds condition, long most) {
        return candidates(condition, false).skip(most).findAny().isPresent();
    }

    /** Whether going through it yields each document once and in the order of the field. */
    boolean givesOrder() {
        return !sawArray;
    }

    private List<? extends @Nullable Object> valuesOf(Document document) {
        Object value = valueIn(document);
        if (value instanceof Collection<?> values) {
            sawArray = true;
            return values.isEmpty() ? Collections.singletonList(null) : new ArrayList<>(values);
        }
        return value instanceof Missing ? List.of() : Collections.singletonList(value);
    }

    /** Follows the path itself, since the library splits it anew for each document; lists on the way are left to the library. */
    private Object valueIn(Document document) {
        Object value = document;
        for (String name : path) {
            if (value instanceof Missing) {
                return value;
            }
            if (!(value instanceof Document inner)) {
                return Utils.getSubdocumentValueCollectionAware(document, field);
            }
            value = inner.getOrMissing(name);
        }
        return value;
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        for (Object value : valuesOf(document)) {
            if (positions
                    .computeIfAbsent(value, _ -> new TreeSet<>(BsonOrder.ASCENDING))
                    .add(position)) {
                count++;
            }
        }
    }

    @Override
    public Object remove(Document document) {
        Object position = MvStoreCollection.positionOf(document);
        for (Object value : valuesOf(document)) {
            NavigableSet<Object> ids = positions.get(value);
            if (ids != null && ids.remove(position)) {
                count--;
                if (ids.isEmpty()) {
                    positions.remove(value);
                }
            }
        }
        return position;
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        // most changes leave most indexed fields alone, and comparing the field is cheaper than collecting the values
        if (!Objects.equals(oldDocument.get(path[0]), newDocument.get(path[0]))
                && !valuesOf(oldDocument).equals(valuesOf(newDocument))) {
            remove(oldDocument);
            add(newDocument, position, collection);
        }
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // an index that is not unique refuses no document
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        // an index that is not unique refuses no document
    }

    @Override
    public boolean canHandle(Document query) {
        return false; // the collection asks candidates() instead
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getCount() {
        return count;
    }

    @Override
    public long getDataSize() {
        return count;
    }

    @Override
    public void drop() {
        positions.clear();
    }
}
