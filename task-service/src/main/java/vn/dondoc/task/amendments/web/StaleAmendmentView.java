package vn.dondoc.task.amendments.web;

import vn.dondoc.platform.web.problem.CurrentResource;
import vn.dondoc.task.amendments.StaleAmendment;

/** Someone else decided on the amendment meanwhile; carries what it is now. */
final class StaleAmendmentView extends RuntimeException implements CurrentResource {
    private final transient AmendmentView current;

    StaleAmendmentView(StaleAmendment stale, AmendmentView current) {
        super(stale.getMessage(), stale);
        this.current = current;
    }

    @Override
    public AmendmentView current() {
        return current;
    }

    @Override
    public long currentVersion() {
        return current.version();
    }
}
