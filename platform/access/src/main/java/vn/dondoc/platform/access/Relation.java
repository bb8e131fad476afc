package vn.dondoc.platform.access;

/** What a caller, or the caller's agency, is to a row. */
public enum Relation {
    /** The row belongs to the caller's agency. */
    OWN_AGENCY,
    /** The caller's agency is above the one that the row belongs to. */
    ABOVE,
    /** The caller's agency gave the task. */
    ASSIGNER,
    /** The caller's agency is above the one that gave the task, which may be closed by now. */
    ABOVE_ASSIGNER,
    /** The caller's agency answers for the task. */
    LEAD,
    /** The caller's agency led the task when it first missed a due date, whoever leads by now. */
    LED_AT_MISS,
    /** The caller's agency has a part in the task. */
    COORDINATOR,
    /** The row is meant for the caller in person. */
    RECIPIENT,
    /** Nothing: the row, or that there is none, is for everybody in the role. */
    NONE
}
