package vn.dondoc.reporting.audit.web;

import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.web.AgencyParameters;
import vn.dondoc.platform.web.binding.StrictValues;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.reporting.audit.AuditQuery;
import vn.dondoc.reporting.audit.AuditRecord;

/** Which entries an auditor asks for. A form sends what was not filled in as an empty text. */
@Component
class RequestedEntries {
    private final AgencyParameters agencies;

    RequestedEntries(AgencyParameters agencies) {
        this.agencies = agencies;
    }

    AuditQuery.Filter of(AuditParameters asked) {
        return new AuditQuery.Filter(
                given(asked.person()),
                agencies.known("agency", asked.agency()),
                given(asked.task()),
                given(asked.directive()),
                asked.from(),
                asked.to(),
                asked.outcome(),
                given(asked.operation()));
    }

    static @Nullable String given(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    /** Behind which entry the page begins; a cursor of another list is refused. */
    static AuditQuery.@Nullable Position position(PageRequest page) {
        List<String> key = page.afterKey(2);
        if (page.isFirst()) {
            return null;
        }
        try {
            return new AuditQuery.Position(StrictValues.instant(key.getFirst()), key.getLast());
        } catch (DateTimeException _) {
            throw RequestRejected.invalidField("after", "field.cursor");
        }
    }

    static List<String> keyOf(AuditRecord entry) {
        AuditQuery.Position at = AuditQuery.Position.of(entry);
        return List.of(at.time().toString(), at.id());
    }
}
