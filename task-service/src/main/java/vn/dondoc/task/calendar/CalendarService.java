package vn.dondoc.task.calendar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.VersionedCommand;

/**
 * What officials do with the calendar. A change names the version it was decided on; a repeat of a change already made gets
 * what it made and changes nothing. Deadlines follow a new version by themselves.
 */
@Service
public class CalendarService {
    private static final Set<OfficialRole> STEWARDS =
            Set.of(OfficialRole.HEAD, OfficialRole.DEPUTY_HEAD, OfficialRole.CLERK);

    private final Calendars calendars;
    private final DeadlineImpact impact;
    private final String steward;

    CalendarService(Calendars calendars, DeadlineImpact impact, @Value("${dondoc.calendar.steward}") String steward) {
        this.calendars = calendars;
        this.impact = impact;
        this.steward = CalendarRules.agency("dondoc.calendar.steward", steward);
    }

    public WorkingCalendar current() {
        return calendars.current();
    }

    /** To count for this agency; an identifier that is none would quietly be counted without its closures. */
    public WorkingCalendar currentFor(String agencyId) {
        CalendarRules.agency("agency", agencyId);
        return current();
    }

    public List<CalendarRevision> revisions(long before, int limit) {
        return calendars.revisions(before, limit);
    }

    public CalendarPreview preview(CalendarChange change, Actor actor) {
        requireSteward(actor);
        WorkingCalendar before = calendars.current();
        WorkingCalendar after = change.applyTo(before);
        return new CalendarPreview(before.version(), CalendarDifference.between(before, after), impact.preview(after));
    }

    public CalendarRevision change(long version, CalendarChange change, String reason, CommandContext context) {
        requireSteward(context.actor());
        return new VersionedCommand("calendar", "calendar", version, context)
                .execute(() -> repeatOrCurrent(version, context), before -> add(before, change, reason, context))
                .revision();
    }

    private CalendarVersion add(CalendarVersion before, CalendarChange change, String reason, CommandContext context) {
        WorkingCalendar after = change.applyTo(before.calendar());
        var next = new CalendarVersion(after, CalendarRevision.of(after.version(), reason, context));
        calendars.add(next);
        return next;
    }

    /** A repeat still names the version it was decided on, or the one that it made, and others may have followed since. */
    private CalendarVersion repeatOrCurrent(long version, CommandContext context) {
        CalendarVersion current = calendars.find(calendars.current().version()).orElseThrow();
        return LongStream.of(version, version + 1)
                .mapToObj(calendars::find)
                .flatMap(Optional::stream)
                .filter(found -> found.isRepeatOf(context.command()))
                .findFirst()
                .orElse(current);
    }

    /** Whether the official may change the calendar. */
    public boolean isSteward(Actor actor) {
        boolean highEnough = actor.agencyId().equals(steward) || steward.startsWith(actor.agencyId() + ".");
        return highEnough && STEWARDS.contains(actor.role());
    }

    private void requireSteward(Actor actor) {
        if (!isSteward(actor)) {
            throw new CalendarRejected.NotTheSteward(steward);
        }
    }
}
