package vn.dondoc.directive.tasks;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The open tasks that agencies lead, as the task-service told last; a moment behind it. */
public interface OpenTasks {
    /** Nobody is told a larger number, as in lists. */
    int MOST = 10_000;

    /** How many each of the agencies leads, {@link #MOST} at most; without those that lead none. */
    Map<String, Integer> countByLead(Collection<String> agencyIds);

    /** Newer ones of the same task win, in whatever order they come. */
    void recordAll(List<RecordedTask> tasks);
}
