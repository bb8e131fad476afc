package vn.dondoc.task.amendments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.deadline.DueDateBasis;
import vn.dondoc.task.deadline.DueDateCalculator;
import vn.dondoc.task.tasks.TaskState;

/** What a task was granted before its directive was amended: it is kept, and whoever confirms should know. */
final class GrantedTime {
    private GrantedTime() {}

    /** @param task as it is amended */
    static List<Finding> findingsOf(TaskState task, DueDateCalculator calculator) {
        DueDateBasis basis = task.deadline().basis();
        return Stream.of(
                        Optional.of(calculator.workingDaysGranted(basis))
                                .filter(days -> days > 0)
                                .map(days -> Finding.of("amendment.kept.days", days)),
                        calculator.decidingExtension(basis).map(day -> Finding.of("amendment.kept.extension", day)),
                        Optional.ofNullable(task.suspendedSince())
                                .map(since -> Finding.of("amendment.kept.suspended", since)),
                        task.waitingSince(calculator.policy().counting())
                                .map(since -> Finding.of("amendment.kept.waiting", since)))
                .flatMap(Optional::stream)
                .toList();
    }
}
