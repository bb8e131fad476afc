package vn.dondoc.platform.web.paging;

import java.util.List;

/**
 * Which part of a list is wanted: {@code ?limit=} (1 to 200, 50 by default) and {@code ?after=}, the {@code next} of the
 * page before.
 *
 * @param limit how many items at most
 * @param afterKey the key of the last item of the page before, part by part; empty for the first page
 */
public record PageRequest(int limit, List<String> afterKey) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public PageRequest {
        afterKey = List.copyOf(afterKey);
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, List.of());
    }

    public boolean isFirst() {
        return afterKey.isEmpty();
    }

    /** The same for a list whose key has that many parts; the cursor of another list is refused as 400. */
    public List<String> afterKey(int parts) {
        if (!isFirst() && afterKey.size() != parts) {
            throw PageCursors.damaged();
        }
        return afterKey;
    }
}
