package vn.dondoc.task.tasks.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.dondoc.task.tasks.TaskStatus;
import vn.dondoc.task.tasks.Timeliness;

/** {@link Timeliness} as a question to the store: the only place besides it that knows how it is derived. */
final class TimelinessCriteria {
    private static final String MISSED_AT = "missedAt";
    private static final String MISSED = "missed";
    private static final String NEXT = "next";
    private static final String STATUS = "status";
    private static final Set<TaskStatus> RUNNING = running();

    private TimelinessCriteria() {}

    static Criteria anyOf(Collection<Timeliness> wanted, Instant now) {
        return new Criteria().orOperator(wanted.stream().map(it -> of(it, now)).toList());
    }

    private static Criteria of(Timeliness wanted, Instant now) {
        return switch (wanted) {
            case NO_DEADLINE -> all(notMissed(wanted), where(MISSED_AT).is(null));
            case IN_TIME -> all(notMissed(wanted), inTime(now));
            case DUE_SOON ->
                all(
                        notMissed(wanted),
                        where(MISSED_AT).gt(now),
                        any(
                                where(NEXT + ".kind").ne("DUE_SOON"),
                                where(NEXT + ".at").lte(now)));
            case OVERDUE ->
                all(
                        in(wanted.states()),
                        any(
                                where(MISSED).is(true),
                                all(in(RUNNING), where(MISSED_AT).lte(now))));
            case COMPLETED_ON_TIME -> all(in(wanted.states()), where(MISSED).is(false));
            case COMPLETED_LATE -> all(in(wanted.states()), where(MISSED).is(true));
        };
    }

    private static Criteria inTime(Instant now) {
        return any(
                all(where(STATUS).is("REPORTED"), where(MISSED_AT).ne(null)),
                all(
                        where(MISSED_AT).gt(now),
                        where(NEXT + ".kind").is("DUE_SOON"),
                        where(NEXT + ".at").gt(now)));
    }

    private static Set<TaskStatus> running() {
        var running = EnumSet.allOf(TaskStatus.class);
        running.removeIf(status -> !status.isClockRunning());
        return running;
    }

    private static Criteria notMissed(Timeliness wanted) {
        return all(in(wanted.states()), where(MISSED).is(false));
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
