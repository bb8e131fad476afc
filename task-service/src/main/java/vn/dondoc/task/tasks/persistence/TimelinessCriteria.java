package vn.dondoc.task.tasks.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.dondoc.task.tasks.TaskStatus;
import vn.dondoc.task.tasks.Timeliness;

/** {@link Timeliness} as a question to the store: the only place besides it that knows how it is derived. */
final class TimelinessCriteria {
    private static final String DUE_ON = "dueOn";
    private static final String MISSED_ON = "missedOn";
    private static final String STATUS = "status";
    private static final Set<TaskStatus> RUNNING = running();

    private TimelinessCriteria() {}

    static Criteria anyOf(Collection<Timeliness> wanted, LocalDate today) {
        return new Criteria()
                .orOperator(wanted.stream().map(it -> of(it, today)).toList());
    }

    private static Criteria of(Timeliness wanted, LocalDate today) {
        String now = today.toString();
        String soon = Timeliness.lastDaySoon(today).toString();
        return switch (wanted) {
            case NO_DEADLINE -> all(notMissed(wanted), where(DUE_ON).is(null));
            case IN_TIME ->
                all(
                        notMissed(wanted),
                        any(
                                where(DUE_ON).gt(soon),
                                all(where(STATUS).is("REPORTED"), where(DUE_ON).ne(null))));
            case DUE_SOON -> all(notMissed(wanted), where(DUE_ON).gte(now).lte(soon));
            case OVERDUE ->
                all(
                        in(wanted.states()),
                        any(
                                where(MISSED_ON).ne(null),
                                all(in(RUNNING), where(DUE_ON).lt(now))));
            case COMPLETED_ON_TIME ->
                all(in(wanted.states()), where(ListKeys.LATE).is(false));
            case COMPLETED_LATE -> all(in(wanted.states()), where(ListKeys.LATE).is(true));
        };
    }

    private static Set<TaskStatus> running() {
        var running = EnumSet.allOf(TaskStatus.class);
        running.removeIf(status -> !status.isClockRunning());
        return running;
    }

    private static Criteria notMissed(Timeliness wanted) {
        return all(in(wanted.states()), where(MISSED_ON).is(null));
    }

    static Criteria in(Set<TaskStatus> states) {
        return where(STATUS).in(states.stream().map(TaskStatus::name).toList());
    }

    private static Criteria all(Criteria... parts) {
        return new Criteria().andOperator(List.of(parts));
    }

    private static Criteria any(Criteria... parts) {
        return new Criteria().orOperator(List.of(parts));
    }
}
