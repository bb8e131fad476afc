package vn.dondoc.task.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.CommandIdReused;

/**
 * Who brought in a version of the calendar, when and why.
 *
 * @param reason as it was written; none for the calendar that comes with the service
 */
public record CalendarRevision(
        long version, Actor actor, Instant at, @Nullable String reason, CommandId command) {
    private static final int LONGEST_REASON = 2_000;

    /** @throws CalendarRejected.RuleViolation when the reason is empty or too long */
    public static CalendarRevision of(long version, String reason, CommandContext context) {
        return new CalendarRevision(
                version,
                context.actor(),
                context.time(),
                CalendarRules.text("reason", reason, LONGEST_REASON),
                context.command());
    }

    /** @throws CommandIdReused when its key was used for something else */
    boolean isRepeatOf(CommandId other) {
        if (command.key().equals(other.key()) && !command.equals(other)) {
            throw new CommandIdReused("calendar version " + version);
        }
        return command.equals(other);
    }
}
