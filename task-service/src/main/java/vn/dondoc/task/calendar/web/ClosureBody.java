package vn.dondoc.task.calendar.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.calendar.AgencyClosure;
import vn.dondoc.task.directory.AgencyDirectory;

/** A local closure, in both directions. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClosureBody(
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull String name,
        @NotNull String agencyId,
        @Nullable String legalBasis) {

    static ClosureBody of(AgencyClosure closure) {
        return new ClosureBody(closure.from(), closure.to(), closure.name(), closure.agencyId(), closure.legalBasis());
    }

    /** Of an agency that there is or was: past closures are brought in as well. */
    AgencyClosure closure(AgencyDirectory agencies) {
        return new AgencyClosure(from, to, name, agencies.requireKnown("agencyId", agencyId), legalBasis);
    }
}
