package vn.dondoc.task.core;

import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.task.CancellationCause;

/**
 * Why a task is cancelled.
 *
 * @param reason as it was written, of the withdrawal or of what happened to the directive
 * @param replacedByNumber of the directive that replaces the task's own
 */
public record Cancellation(
        CancellationCause cause, Reason reason, @Nullable String replacedByNumber) {

    public static Cancellation withdrawal(Reason reason) {
        return new Cancellation(CancellationCause.WITHDRAWN, reason, null);
    }

    public static Cancellation revocation(Reason reason) {
        return new Cancellation(CancellationCause.REVOKED, reason, null);
    }

    public static Cancellation replacement(Reason reason, String replacedByNumber) {
        return new Cancellation(CancellationCause.REPLACED, reason, replacedByNumber);
    }

    public static Cancellation amendment(Reason reason) {
        return new Cancellation(CancellationCause.AMENDED, reason, null);
    }
}
