package vn.dondoc.task.tasks;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.dondoc.task.calendar.Calendars;

/** Knows the calendar in force and the rules of deadlines. */
@Component
@EnableConfigurationProperties(TaskProperties.class)
public class Timekeeper {
    private final Calendars calendars;
    private final TaskProperties rules;

    public Timekeeper(Calendars calendars, TaskProperties rules) {
        this.calendars = calendars;
        this.rules = rules;
    }

    /** By the calendar in force at this call. */
    public Timekeeping current() {
        return new Timekeeping(calendars.current(), rules.ladder(), rules.extensions());
    }
}
