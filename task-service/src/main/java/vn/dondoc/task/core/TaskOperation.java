package vn.dondoc.task.core;

import static vn.dondoc.platform.access.Relation.ABOVE;
import static vn.dondoc.platform.access.Relation.ABOVE_ASSIGNER;
import static vn.dondoc.platform.access.Relation.ASSIGNER;
import static vn.dondoc.platform.access.Relation.COORDINATOR;
import static vn.dondoc.platform.access.Relation.LEAD;
import static vn.dondoc.platform.access.Relation.NONE;
import static vn.dondoc.platform.access.Relation.OWN_AGENCY;

import java.util.List;
import vn.dondoc.platform.access.Grant;
import vn.dondoc.platform.access.Operation;
import vn.dondoc.platform.access.Role;

/** The rights of this service. Above is who is above the lead. */
public enum TaskOperation implements Operation {
    READ_TASKS(
            Grant.officials(LEAD, COORDINATOR, ASSIGNER, ABOVE, ABOVE_ASSIGNER),
            Grant.clients("tasks:read", LEAD, COORDINATOR, ASSIGNER, ABOVE, ABOVE_ASSIGNER)),
    ACKNOWLEDGE(Grant.officials(LEAD)),
    UPDATE_PROGRESS(Grant.officials(LEAD)),
    ASK_FOR_TIME(Grant.officials(LEAD)),
    /** A difficulty is over: who has it knows, and who was told of it decides. */
    RESOLVE_DIFFICULTY(Grant.officials(LEAD), Grant.decisions(ASSIGNER, ABOVE_ASSIGNER)),
    REPORT_RESULT(Grant.leadersAndClerk(LEAD)),
    WITHDRAW_RESULT(Grant.leadersAndClerk(LEAD)),
    DECLINE(Grant.leadersAndClerk(LEAD)),
    /** Which official of the lead does it is for the lead alone. */
    NAME_PERSON_IN_CHARGE(Grant.leadersAndClerk(LEAD)),
    CONFIRM_RESULT(Grant.decisions(ASSIGNER, ABOVE_ASSIGNER)),
    RETURN_RESULT(Grant.decisions(ASSIGNER, ABOVE_ASSIGNER)),
    REOPEN(Grant.decisions(ASSIGNER, ABOVE_ASSIGNER)),
    INSIST(Grant.decisions(ASSIGNER, ABOVE_ASSIGNER)),
    DECIDE_ON_TIME(Grant.decisions(ASSIGNER, ABOVE_ASSIGNER)),
    SET_DUE_DATE(Grant.decisions(ASSIGNER, ABOVE_ASSIGNER)),
    SUSPEND(Grant.decisions(ASSIGNER, ABOVE_ASSIGNER)),
    RESUME(Grant.decisions(ASSIGNER, ABOVE_ASSIGNER)),
    /** A merger moves tasks that others gave as well, so it is for who is above the lead too. */
    TRANSFER(Grant.decisions(ASSIGNER, ABOVE_ASSIGNER, ABOVE)),
    CANCEL(Grant.decisions(ASSIGNER, ABOVE_ASSIGNER)),
    /** Gives another agency a part in the task. */
    ASK_COORDINATOR(Grant.leadersAndClerk(LEAD), Grant.decisions(ASSIGNER, ABOVE_ASSIGNER)),
    /** Each party to its own part; the lead for one that is only named, which has no account. */
    CONTRIBUTE(Grant.officials(COORDINATOR, LEAD)),
    /** Spares a coordinator its part. */
    RELEASE_PART(Grant.leadersAndClerk(LEAD), Grant.decisions(ASSIGNER, ABOVE_ASSIGNER)),
    /** What an amendment would change in tasks, and whether it is so. */
    READ_AMENDMENTS(Grant.officials(ASSIGNER, ABOVE_ASSIGNER)),
    CONFIRM_AMENDMENT(Grant.leadersAndClerk(ASSIGNER, ABOVE_ASSIGNER)),
    READ_REFERENCE_DATES(Grant.officials(NONE), Grant.clients("tasks:read", NONE)),
    SET_REFERENCE_DATE(Grant.leadersAndClerk(OWN_AGENCY)),
    READ_CALENDAR(Grant.officials(NONE), Grant.clients("tasks:read", NONE)),
    CHANGE_CALENDAR(Grant.only(Role.CALENDAR_STEWARD, NONE));

    private final List<Grant> grants;

    TaskOperation(Grant... grants) {
        this.grants = List.of(grants);
    }

    @Override
    public List<Grant> grants() {
        return grants;
    }
}
