package vn.dondoc.task.calendar;

import java.time.Instant;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.CommandKeyReused;
import vn.dondoc.platform.messaging.Moment;

/** Who brought in a version of the calendar, when and why. */
public record Revision(long version, Actor actor, Instant at, String reason, CommandId command) {
    private static final int LONGEST_REASON = 2_000;

    /** @throws CalendarRejected.RuleBroken when the reason is empty or too long */
    public static Revision of(long version, String reason, Moment moment) {
        return new Revision(
                version, moment.actor(), moment.time(), Rules.text("reason", reason, LONGEST_REASON), moment.command());
    }

    /** @throws CommandKeyReused when its key was used for something else */
    boolean isRepeatOf(CommandId other) {
        if (command.key().equals(other.key()) && !command.equals(other)) {
            throw new CommandKeyReused("calendar version " + version);
        }
        return command.equals(other);
    }
}
