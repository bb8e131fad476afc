package vn.dondoc.task.extension;

/** What the assigner says to a request. */
public enum Verdict {
    APPROVE,
    REFUSE,
    COUNTER
}
