package vn.dondoc.console.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who is signed in, as a service says: office, agency, and what may be done there. */
public record Me(
        String officialId,
        @Nullable String officialName,
        String agencyId,
        @Nullable String agencyName,
        String role,
        @Nullable String onBehalfOfName,
        List<String> duties,
        List<String> rights) {
    public String name() {
        return Objects.requireNonNullElse(officialName, officialId);
    }

    public String agency() {
        return Objects.requireNonNullElse(agencyName, agencyId);
    }

    public boolean may(String right) {
        return rights.contains(right);
    }
}
