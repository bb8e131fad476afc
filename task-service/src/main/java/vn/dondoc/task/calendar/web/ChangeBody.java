package vn.dondoc.task.calendar.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.AgencyIds;
import vn.dondoc.task.calendar.AgencyClosure;
import vn.dondoc.task.calendar.CalendarChange;
import vn.dondoc.task.calendar.CalendarRejected;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.directory.AgencyDirectory;

/**
 * What is to change. A preview needs no reason.
 *
 * @param days take the place of what there is on those dates
 * @param removeDays dates whose entries go
 */
record ChangeBody(
        @Nullable String reason,
        @Nullable List<@NotNull @Valid DayBody> days,
        @Nullable List<@NotNull LocalDate> removeDays,
        @Nullable List<@NotNull @Valid ClosureBody> closures,
        @Nullable List<@NotNull @Valid ClosureKey> removeClosures) {

    /** Which closure. */
    record ClosureKey(@NotNull String agencyId, @NotNull LocalDate from) {
        AgencyClosure.Key key() {
            return new AgencyClosure.Key(AgencyIds.normalized(agencyId), from);
        }
    }

    String given() {
        return Objects.requireNonNullElse(reason, "");
    }

    CalendarChange change(AgencyDirectory agencies) {
        return new CalendarChange.Edit(
                each("days", days, DayBody::day),
                Objects.requireNonNullElse(removeDays, List.of()),
                each("closures", closures, closure -> closure.closure(agencies)),
                each("removeClosures", removeClosures, ClosureKey::key));
    }

    /** What is refused is named with its place in the list. */
    private static <B, V> List<V> each(String field, @Nullable List<B> bodies, Function<B, V> value) {
        List<B> given = Objects.requireNonNullElse(bodies, List.of());
        List<V> values = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            try {
                values.add(value.apply(given.get(i)));
            } catch (CalendarRejected.RuleViolation broken) {
                throw broken.within(field + "[" + i + "]");
            } catch (TaskRejected.RuleViolation broken) {
                throw CalendarRejected.RuleViolation.of(broken).within(field + "[" + i + "]");
            }
        }
        return values;
    }
}
