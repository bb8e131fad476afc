package vn.dondoc.task.calendar.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.calendar.Closure;

/** A local closure, in both directions. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClosureBody(
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull String name,
        @NotNull String agencyId,
        @Nullable String legalBasis) {

    static ClosureBody of(Closure closure) {
        return new ClosureBody(closure.from(), closure.to(), closure.name(), closure.agencyId(), closure.legalBasis());
    }

    Closure closure() {
        return new Closure(from, to, name, agencyId, legalBasis);
    }
}
