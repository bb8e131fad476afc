package vn.dondoc.platform.web.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list. Paging is by key, not by number: what is added meanwhile moves nothing from one page to another.
 *
 * @param next hand it in as {@code ?after=} to go on; absent on the last page
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts what was read to a page. A full page always has a {@code next}, which may lead to an empty page: that is
     * cheaper than losing items when a caller forgets to read one more than the limit.
     *
     * @param items in the order of the list, more than {@code limit} may be given
     * @param key the parts the list is sorted by, the last one unique
     */
    public static <T> Page<T> of(List<T> items, int limit, Function<? super T, List<String>> key) {
        if (items.size() < limit) {
            return new Page<>(items, null);
        }
        List<T> shown = items.subList(0, limit);
        return new Page<>(shown, PageCursors.encode(key.apply(shown.getLast())));
    }
}
