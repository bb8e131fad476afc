package vn.dondoc.task.calendar;

import java.time.Instant;
import java.util.List;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.outbox.VersionedResource;

/** A calendar, and how it came to be. */
public record CalendarVersion(WorkingCalendar calendar, CalendarRevision revision) implements VersionedResource {

    @Override
    public long version() {
        return revision.version();
    }

    /** Whether it was brought in by this command. */
    @Override
    public boolean isRepeatOf(CommandId command) {
        return revision.isRepeatOf(command);
    }

    /** What every store begins with: the holidays that come with the service. */
    public static CalendarVersion first(String province, Instant at) {
        return new CalendarVersion(
                WorkingCalendar.of(1, ShippedHolidays.days(), List.of()),
                new CalendarRevision(
                        1, Actor.system("task-service", province), at, null, CommandId.of("shipped-holidays")));
    }
}
