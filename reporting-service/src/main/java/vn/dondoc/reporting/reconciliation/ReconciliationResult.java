package vn.dondoc.reporting.reconciliation;

import java.time.Instant;
import java.util.List;

/**
 * What one look at everything found.
 *
 * @param settled whether nothing was counted meanwhile: else differences may be of what was just on its way, and none was mended
 * @param tasks how many were counted
 * @param totals how many documents they were compared with
 * @param differences how many there are
 * @param first the first of them
 * @param mended how many documents were put right
 */
public record ReconciliationResult(
        Instant at, boolean settled, long tasks, long totals, long differences, List<Difference> first, long mended) {
    public ReconciliationResult {
        first = List.copyOf(first);
    }
}
