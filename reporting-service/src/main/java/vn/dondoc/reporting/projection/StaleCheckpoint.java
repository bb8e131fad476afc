package vn.dondoc.reporting.projection;

import org.springframework.dao.ConcurrencyFailureException;

/**
 * Another instance has counted the partition further meanwhile, so what was folded here no longer fits. Transient: tried
 * again until it fits, never a reason for a dead letter.
 */
final class StaleCheckpoint extends ConcurrencyFailureException {
    StaleCheckpoint(String message) {
        super(message);
    }
}
