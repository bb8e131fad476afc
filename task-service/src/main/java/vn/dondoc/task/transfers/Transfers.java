package vn.dondoc.task.transfers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.core.TaskId;

/** All transfers there are, and what became of each of their tasks. */
public interface Transfers {
    Optional<Transfer> find(String id);

    /** Keeps a new one. @return the one that is kept under its id, which may be an older one */
    Transfer begin(Transfer fresh);

    /** On to the next stage; whoever comes second changes nothing. */
    void advance(String id, Transfer.Stage from, Transfer.Stage to);

    /** Some of those ordered before that instant that are not done, oldest first. */
    List<Transfer> unfinished(Instant orderedBefore, int limit);

    /** Writes down results; what stands there already for a task stays, unless it is pending. */
    void record(String id, List<TransferResult> results);

    /** By task id, after the one given; of one outcome, or of any */
    List<TransferResult> results(
            String id, TransferResult.@Nullable Outcome outcome, @Nullable TaskId after, int limit);

    /** How many of each. */
    Map<TransferResult.Outcome, Long> counts(String id);
}
