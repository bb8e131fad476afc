package vn.dondoc.notification.routing;

import java.util.Set;

/** What a notice tells. */
public enum NoticeKind {
    ASSIGNED,
    RESULT_REPORTED,
    RESULT_WITHDRAWN,
    RETURNED,
    COMPLETED,
    REOPENED,
    DECLINED,
    INSISTED,
    TRANSFERRED,
    SUCCEEDED,
    TRANSFER_URGED,
    /** An official of the lead is in charge of the task from now on. */
    PUT_IN_CHARGE,
    /** An official of the lead is not in charge of the task any more. */
    RELIEVED,
    SUSPENDED,
    RESUMED,
    AMENDED,
    /** What an issued directive is called, or how it is worded, was put right. */
    CORRECTED,
    EXTENSION_REQUESTED,
    EXTENSION_APPROVED,
    EXTENSION_COUNTERED,
    EXTENSION_REFUSED,
    EXTENSION_LAPSED,
    DUE_DATE_CHANGED,
    COORDINATION_ASKED,
    /** What is asked of a coordinating agency by an amended directive. */
    COORDINATION_AMENDED,
    COORDINATION_SUCCEEDED,
    COORDINATION_DONE,
    COORDINATION_RELEASED,
    COORDINATION_DUE_SOON,
    COORDINATION_MISSED,
    DIFFICULTY_RESOLVED,
    DUE_SOON,
    DUE_TODAY,
    DEADLINE_MISSED,
    ESCALATED,
    SILENCE_NOTICED,
    CANCELLED;

    /** Whether the assigner is asked to decide something. */
    public boolean asksForDecision() {
        return this == RESULT_REPORTED || this == DECLINED || this == EXTENSION_REQUESTED || this == TRANSFER_URGED;
    }

    /** Whether it tells of a date that comes, as the digest of that morning does. */
    public boolean isReminder() {
        return this == DUE_SOON || this == DUE_TODAY;
    }

    /** Whether an official may leave it out for a while: nobody may say not to have known of a miss, or been asked. */
    public boolean mayBeMuted() {
        boolean isMiss = this == DEADLINE_MISSED || this == COORDINATION_MISSED || this == ESCALATED;
        return !isMiss && !asksForDecision();
    }

    /** The agencies of which one is told by its role-holders at any rate: each is there whatever happened to the task. */
    Set<RecipientAgency> partiesAtAnyRate() {
        if (asksForDecision()) {
            return Set.of(RecipientAgency.ASSIGNER);
        }
        return this == COORDINATION_MISSED
                ? Set.of(RecipientAgency.ASKED, RecipientAgency.LEAD)
                : Set.of(RecipientAgency.LEAD, RecipientAgency.ASSIGNER);
    }
}
