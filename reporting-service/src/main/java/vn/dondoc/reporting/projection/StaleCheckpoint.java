package vn.dondoc.reporting.projection;

import org.springframework.dao.ConcurrencyFailureException;

/**
 * Another instance has counted the partition further meanwhile, so the deltas computed here no longer fit. Transient:
 * the batch is tried again, and never becomes a dead letter because of it.
 */
final class StaleCheckpoint extends ConcurrencyFailureException {
    StaleCheckpoint(String message) {
        super(message);
    }
}
