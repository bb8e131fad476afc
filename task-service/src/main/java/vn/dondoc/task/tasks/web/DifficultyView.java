package vn.dondoc.task.tasks.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.tasks.Difficulty;
import vn.dondoc.task.tasks.Difficulty.Resolution;
import vn.dondoc.task.tasks.TaskState;

/** What stands in the way of a task, or stood. */
record DifficultyView(
        int number,
        String text,
        State state,
        LocalDate raisedOn,
        String raisedBy,
        @Nullable LocalDate resolvedOn,
        @Nullable String resolvedBy,
        @Nullable String resolution) {

    /** Where it stands. */
    enum State {
        OPEN,
        RESOLVED,
        /** Not resolved when the task was completed or cancelled; open again if the task is reopened. */
        ENDED;

        private static State of(Difficulty difficulty, TaskStatus task) {
            if (difficulty.isResolved()) {
                return RESOLVED;
            }
            return task.isFinal() ? ENDED : OPEN;
        }
    }

    static List<DifficultyView> all(TaskState task) {
        return task.collaboration().difficulties().kept().stream()
                .map(it -> of(it, State.of(it, task.status())))
                .toList();
    }

    private static DifficultyView of(Difficulty difficulty, State state) {
        Optional<Resolution> resolution = Optional.ofNullable(difficulty.resolution());
        return new DifficultyView(
                difficulty.number(),
                difficulty.text(),
                state,
                difficulty.raised().on(),
                difficulty.raised().by(),
                resolution.map(Resolution::on).orElse(null),
                resolution.map(Resolution::by).orElse(null),
                resolution.map(Resolution::text).orElse(null));
    }
}
