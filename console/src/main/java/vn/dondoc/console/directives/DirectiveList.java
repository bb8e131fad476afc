package vn.dondoc.console.directives;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page of directives. */
record DirectiveList(List<Line> items, @Nullable String next) {
    record Line(
            String id,
            String status,
            int revision,
            String number,
            String kind,
            String subject,
            String issuingAgencyId,
            @Nullable String issuingAgencyName,
            @Nullable LocalDate issuedOn,
            String urgency,
            int items) {
        public String issuer() {
            return Objects.requireNonNullElse(issuingAgencyName, issuingAgencyId);
        }
    }
}
