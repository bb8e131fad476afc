package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.CommandKeyReused;
import vn.dondoc.platform.messaging.Moment;

/**
 * The date that a document sets for the deadlines which refer to it, within one agency.
 *
 * @param number as it was typed first
 * @param given every date that was given, the one in force last
 */
public record ReferenceDate(ReferenceKey key, String number, List<Entry> given) {
    private static final int MOST_GIVEN = 200;

    /**
     * A date, and who gave it when and why.
     *
     * @param directiveId of the directive that says so itself; none when an official did
     */
    public record Entry(
            LocalDate dueOn,
            String reason,
            Actor actor,
            Instant at,
            CommandId command,
            @Nullable String directiveId) {
        static Entry by(Moment moment, LocalDate dueOn, String reason) {
            return of(null, moment, dueOn, reason);
        }

        static Entry of(@Nullable String directiveId, Moment moment, LocalDate dueOn, String reason) {
            return new Entry(dueOn, reason, moment.actor(), moment.time(), moment.command(), directiveId);
        }
    }

    public ReferenceDate {
        given = List.copyOf(given);
    }

    public LocalDate dueOn() {
        return given.getLast().dueOn();
    }

    boolean isSaidBy(String directiveId) {
        return directiveId.equals(given.getLast().directiveId());
    }

    /** Whether the date is in force already, or was given by the same command and replaced since. */
    boolean knows(Entry date) {
        for (Entry known : given) {
            if (known.command().key().equals(date.command().key())
                    && !known.command().equals(date.command())) {
                throw new CommandKeyReused("reference date " + key);
            }
        }
        return dueOn().equals(date.dueOn())
                || given.stream().anyMatch(known -> known.command().equals(date.command()));
    }

    ReferenceDate corrected(Entry date) {
        if (given.size() >= MOST_GIVEN) {
            throw new TaskRejected.RuleBroken(
                    "dueOn",
                    "đã sửa %1$d lần, không sửa thêm được / was corrected %1$d times: no more".formatted(MOST_GIVEN));
        }
        return new ReferenceDate(
                key, number, Stream.concat(given.stream(), Stream.of(date)).toList());
    }
}
