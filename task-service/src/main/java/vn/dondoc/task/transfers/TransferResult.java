package vn.dondoc.task.transfers;

import org.jspecify.annotations.Nullable;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.TaskId;

/**
 * What became of one task of a transfer.
 *
 * @param why it was refused
 */
public record TransferResult(
        TaskId taskId, Outcome outcome, @Nullable Finding why) {

    /** What became of it. */
    public enum Outcome {
        /** Its turn has not come. */
        PENDING,
        TRANSFERRED,
        /** It stays with whom it was, or with whom it got meanwhile. */
        REFUSED
    }

    static TransferResult pending(TaskId id) {
        return new TransferResult(id, Outcome.PENDING, null);
    }

    static TransferResult transferred(TaskId id) {
        return new TransferResult(id, Outcome.TRANSFERRED, null);
    }

    static TransferResult refused(TaskId id, Finding why) {
        return new TransferResult(id, Outcome.REFUSED, why);
    }
}
