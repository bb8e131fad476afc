package vn.dondoc.reporting.report;

import static vn.dondoc.platform.access.Relation.ABOVE;
import static vn.dondoc.platform.access.Relation.ASSIGNER;
import static vn.dondoc.platform.access.Relation.COORDINATOR;
import static vn.dondoc.platform.access.Relation.LEAD;
import static vn.dondoc.platform.access.Relation.LED_AT_MISS;
import static vn.dondoc.platform.access.Relation.NONE;
import static vn.dondoc.platform.access.Relation.OWN_AGENCY;

import java.util.EnumSet;
import java.util.List;
import vn.dondoc.platform.access.Grant;
import vn.dondoc.platform.access.Operation;
import vn.dondoc.platform.access.Role;

/**
 * The rights of this service. Analysts see the figures of everybody, but behind a figure only the tasks that they may know
 * as officials. An agency to which a first miss is counted sees that task, among those that ever missed a due date and nowhere else.
 */
public enum ReportOperation implements Operation {
    READ_FIGURES(
            Grant.officials(OWN_AGENCY, ABOVE),
            Grant.only(Role.ANALYST, NONE),
            Grant.clients("reports:read", OWN_AGENCY, ABOVE)),
    READ_TASKS(
            Grant.officials(LEAD, LED_AT_MISS, COORDINATOR, ASSIGNER, ABOVE),
            Grant.clients("reports:read", LEAD, LED_AT_MISS, COORDINATOR, ASSIGNER, ABOVE)),
    /** Freezes the report of a period, which is of all agencies, once more: what the province's leaders answer for. */
    REISSUE_PERIOD_REPORT(new Grant(EnumSet.of(Role.HEAD, Role.DEPUTY_HEAD), EnumSet.of(ABOVE), null)),
    /** Who did what; who looked at it stands in it too. */
    READ_AUDIT(Grant.only(Role.AUDITOR, NONE)),
    /** Forgets in the audit trail an official whom an administrator of the directory erased there: it takes two. */
    ERASE_PERSON(Grant.only(Role.AUDITOR, NONE));

    private final List<Grant> grants;

    ReportOperation(Grant... grants) {
        this.grants = List.of(grants);
    }

    @Override
    public List<Grant> grants() {
        return grants;
    }

    @Override
    public boolean isAuditedRead() {
        return this == READ_AUDIT;
    }
}
