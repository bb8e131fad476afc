package vn.dondoc.platform.embedded.mongodb;

import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The order of MongoDB values, null first; the same that sorts results, so that an index can stand for a sort. */
final class BsonOrder implements Comparator<@Nullable Object> {
    static final BsonOrder ASCENDING = new BsonOrder();

    private BsonOrder() {}

    @Override
    public int compare(@Nullable Object a, @Nullable Object b) {
        if (a instanceof String left && b instanceof String right) {
            return left.compareTo(right);
        }
        return ValueComparator.asc().compare(a, b);
    }
}
