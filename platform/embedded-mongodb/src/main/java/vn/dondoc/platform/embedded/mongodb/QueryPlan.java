package vn.dondoc.platform.embedded.mongodb;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The positions an index offers for a query: all that match and perhaps more.
 *
 * @param ordered whether they come in the order the query asks for
 */
record QueryPlan(Stream<Object> positions, boolean ordered) {
    private static final String ID = "_id";
    private static final long FEW = 2_000;

    /** The parts of a query that decide about candidates; matching and projection come later. */
    record Query(Document filter, SortSpec sort, int limit) {}

    /** The best plan; null when every document has to be looked at. */
    static @Nullable QueryPlan find(Query query, List<Index<Object>> indexes, MVMap<Object, StoredDocument> documents) {
        IndexBounds onId = IndexBounds.of(query.filter(), ID);
        if (onId instanceof IndexBounds.Points(var ids)) {
            return new QueryPlan(ids.stream(), false);
        }
        QueryPlan unique = byUniqueIndex(query.filter(), indexes);
        if (unique != null) {
            return unique;
        }
        QueryPlan narrowed = byOrderedIndex(query, onId, indexes, documents.sizeAsLong());
        return narrowed == null ? byIdOrder(query, onId, documents) : narrowed;
    }

    private static @Nullable QueryPlan byUniqueIndex(Document filter, List<Index<Object>> indexes) {
        for (Index<Object> index : indexes) {
            if (index instanceof AbstractUniqueIndex<Object> unique) {
                Document part = equalities(filter, unique);
                if (unique.canHandle(part)) {
                    Iterable<Object> positions = unique.getPositions(part);
                    return new QueryPlan(StreamSupport.stream(positions.spliterator(), false), false);
                }
            }
        }
        return null;
    }

    private static Document equalities(Document filter, Index<Object> index) {
        Document part = new Document();
        index.getKeys().forEach(key -> {
            IndexBounds condition = IndexBounds.of(filter, key.getKey());
            if (condition instanceof IndexBounds.Points(var values) && values.size() == 1) {
                part.put(key.getKey(), values.first());
            }
        });
        return part;
    }

    private record UsableIndex(SecondaryIndex index, IndexBounds condition, long estimate) {
        boolean sorts(SortSpec sort) {
            return sortsById(sort) || (index.givesOrder() && sort.isBy(index.field()));
        }

        private boolean sortsById(SortSpec sort) {
            return sort.isBy(ID) && !index.hasMoreValues(condition, FEW);
        }

        QueryPlan candidates(SortSpec sort, @Nullable IndexBounds onId) {
            if (sortsById(sort)) {
                return new QueryPlan(index.positionsById(condition, sort.descending(), onId), true);
            }
            if (sorts(sort)) {
                return new QueryPlan(index.positions(condition, sort), true);
            }
            Stream<Object> positions = index.positions(condition, SortSpec.NONE);
            return new QueryPlan(index.givesOrder() ? positions : positions.distinct(), false);
        }
    }

    private static @Nullable QueryPlan byOrderedIndex(
            Query query, @Nullable IndexBounds onId, List<Index<Object>> indexes, long size) {
        List<UsableIndex> usable = usable(query.filter(), indexes, size);
        if (usable.isEmpty()) {
            return null;
        }
        UsableIndex best = usable.getFirst();
        if (best.estimate() > FEW && query.limit() > 0) {
            // walking the index in order up to the limit is cheaper than sorting many candidates
            for (UsableIndex one : usable) {
                if (one.sorts(query.sort())) {
                    return one.candidates(query.sort(), onId);
                }
            }
        }
        // fetching most documents one by one is slower than going through all of them
        boolean many = best.estimate() > FEW && best.estimate() > size / 2;
        return many ? null : best.candidates(query.sort(), onId);
    }

    /** Orders plans by their number of candidates, the fewest first. */
    private static List<UsableIndex> usable(Document filter, List<Index<Object>> indexes, long size) {
        List<UsableIndex> usable = new ArrayList<>();
        for (Index<Object> index : indexes) {
            if (index instanceof SecondaryIndex ordered) {
                IndexBounds.allOf(filter, ordered.field())
                        .forEach(condition ->
                                usable.add(new UsableIndex(ordered, condition, ordered.estimate(condition, size))));
            }
        }
        usable.sort(Comparator.comparingLong(UsableIndex::estimate));
        return usable;
    }

    private static @Nullable QueryPlan byIdOrder(
            Query query, @Nullable IndexBounds onId, MVMap<Object, StoredDocument> documents) {
        boolean sorts = query.limit() > 0 && query.sort().isBy(ID);
        if (!sorts || query.sort().descending()) {
            return null;
        }
        Object from = onId instanceof IndexBounds.Range between ? between.from() : null;
        Iterator<Object> keys = documents.keyIterator(from);
        return new QueryPlan(StreamSupport.stream(Spliterators.spliteratorUnknownSize(keys, 0), false), true);
    }
}
