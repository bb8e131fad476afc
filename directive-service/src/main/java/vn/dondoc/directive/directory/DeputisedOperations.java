package vn.dondoc.directive.directory;

import java.util.Set;

/**
 * What a deputy can be limited to: the operations of all services that an office is needed for, by the names of their tables.
 * Keeping the register is not among them: no deputy makes a deputy.
 */
public final class DeputisedOperations {
    public static final Set<String> NAMES = Set.of(
            "ACKNOWLEDGE",
            "AMEND",
            "ASK_COORDINATOR",
            "ASK_FOR_TIME",
            "CANCEL",
            "CHOOSE_NOTICES",
            "CONFIRM_AMENDMENT",
            "CONFIRM_RESULT",
            "CONTRIBUTE",
            "CORRECT",
            "COUNT_NOTICES",
            "DECIDE_ON_TIME",
            "DECLINE",
            "DRAFT",
            "INSIST",
            "ISSUE",
            "NAME_PERSON_IN_CHARGE",
            "READ_AMENDMENTS",
            "READ_CALENDAR",
            "READ_DIRECTIVES",
            "READ_DIRECTORY",
            "READ_FIGURES",
            "READ_NOTICES",
            "READ_REFERENCE_DATES",
            "READ_SHARED_INBOX",
            "READ_TASKS",
            "REISSUE_PERIOD_REPORT",
            "RELEASE_NUMBER",
            "RELEASE_PART",
            "REOPEN",
            "REPLACE",
            "REPORT_RESULT",
            "RESOLVE_DIFFICULTY",
            "RESUME",
            "RETURN_RESULT",
            "REVOKE",
            "SET_DUE_DATE",
            "SET_REFERENCE_DATE",
            "SUSPEND",
            "TRANSFER",
            "UPDATE_PROGRESS",
            "WITHDRAW_RESULT");

    private DeputisedOperations() {}
}
