package vn.dondoc.platform.embedded.mongodb;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a filter demands of one field, as far as an ordered index can answer it: some values, or a range. It may let
 * through too much, never too little, because every candidate is still matched against the whole filter.
 */
sealed interface IndexBounds {

    /** The field equals one of these. */
    record Points(TreeSet<Object> values) implements IndexBounds {}

    /** The field lies between the bounds; an absent bound is open, but null is never inside. */
    record Range(
            @Nullable Object from,
            boolean fromIncluded,
            @Nullable Object to,
            boolean toIncluded) implements IndexBounds {}

    static @Nullable IndexBounds of(Document filter, String field) {
        List<IndexBounds> all = allOf(filter, field);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** Every condition on the field: each alone leads to all that match. */
    static List<IndexBounds> allOf(Document filter, String field) {
        List<IndexBounds> all = new ArrayList<>();
        IndexBounds direct = fromValue(filter.get(field));
        if (direct != null) {
            all.add(direct);
        }
        if (filter.get("$and") instanceof Collection<?> parts) {
            for (Object part : parts) {
                if (part instanceof Document document) {
                    all.addAll(allOf(document, field));
                }
            }
        }
        return all;
    }

    private static @Nullable IndexBounds fromValue(@Nullable Object value) {
        if (value instanceof Document document && hasOperator(document)) {
            return fromOperators(document);
        }
        return isLiteral(value) ? points(List.of(value)) : null;
    }

    private static boolean hasOperator(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    private static boolean isLiteral(@Nullable Object value) {
        return !Missing.isNullOrMissing(value)
                && !(value instanceof Collection)
                && !BsonRegularExpression.isRegularExpression(value);
    }

    private static @Nullable IndexBounds fromOperators(Document operators) {
        Object equal = operators.get("$eq");
        if (isLiteral(equal)) {
            return points(List.of(equal));
        }
        if (operators.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(IndexBounds::isLiteral)) {
            return points(values);
        }
        return between(operators);
    }

    private static Points points(Collection<?> values) {
        TreeSet<Object> ordered = new TreeSet<>(BsonOrder.ASCENDING);
        ordered.addAll(values);
        return new Points(ordered);
    }

    private static @Nullable IndexBounds between(Document operators) {
        Object above = bound(operators, "$gt");
        Object from = bound(operators, "$gte");
        Object below = bound(operators, "$lt");
        Object to = bound(operators, "$lte");
        Object lower = above == null ? from : above;
        Object upper = below == null ? to : below;
        return lower == null && upper == null ? null : new Range(lower, above == null, upper, below == null);
    }

    private static @Nullable Object bound(Map<String, Object> operators, String operator) {
        Object value = operators.get(operator);
        return isLiteral(value) && !Set.of(Boolean.TRUE, Boolean.FALSE).contains(value) ? value : null;
    }
}
