package vn.dondoc.task.deadline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.dondoc.task.calendar.CalendarVersion;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.calendar.WorkingCalendar;

/** Knows the calendar in force and the rules of deadlines. */
@Component
@EnableConfigurationProperties(DeadlinePolicyProperties.class)
public class DeadlinePolicies {
    private final Calendars calendars;
    private final DeadlinePolicyProperties rules;

    public DeadlinePolicies(Calendars calendars, DeadlinePolicyProperties rules) {
        this.calendars = calendars;
        this.rules = rules;
    }

    /** By the calendar in force at this call. */
    public DeadlinePolicy current() {
        WorkingCalendar current = calendars.current();
        // many tasks of a page were calculated by the same version
        Map<Long, List<CalendarVersion>> known = new ConcurrentHashMap<>();
        return new DeadlinePolicy(
                current,
                rules.reminders(),
                rules.extensions(),
                rules.counting(),
                version -> known.computeIfAbsent(version, since -> versions(since, current.version())));
    }

    private List<CalendarVersion> versions(long after, long last) {
        return LongStream.rangeClosed(after + 1, last)
                .mapToObj(calendars::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
