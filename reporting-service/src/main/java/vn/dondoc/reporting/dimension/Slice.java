package vn.dondoc.reporting.dimension;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that have these values, whatever the other dimensions are.
 *
 * @param values {@link Dimension#NONE} where a task has none
 */
public record Slice(Map<Dimension, String> values) {
    public static final Slice EVERYTHING = new Slice(Map.of());

    public Slice {
        // in the order of the dimensions, by which addresses of lists are written
        var ordered = new EnumMap<Dimension, String>(Dimension.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    /** @param value none leaves it as it is */
    public Slice with(Dimension dimension, @Nullable String value) {
        if (value == null) {
            return this;
        }
        var more = new EnumMap<Dimension, String>(Dimension.class);
        more.putAll(values);
        more.put(dimension, value);
        return new Slice(more);
    }

    public @Nullable String of(Dimension dimension) {
        return values.get(dimension);
    }

    public boolean isEverything() {
        return values.isEmpty();
    }
}
