package vn.dondoc.task.tasks.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.task.Evidence;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.tasks.HistoryEntry;
import vn.dondoc.task.tasks.HistoryEntryType;

/** One line of a task's history. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryView(
        int number,
        Instant at,
        String officialId,
        String agencyId,
        OfficialRole role,
        @Nullable String onBehalfOf,
        HistoryEntryType what,
        TaskStatus state,
        int percent,
        @Nullable String text,
        List<String> difficulties,
        List<Evidence> evidence,
        String correlationId) {

    static HistoryView of(HistoryEntry line) {
        return new HistoryView(
                line.number(),
                line.at(),
                line.actor().officialId(),
                line.actor().agencyId(),
                line.actor().role(),
                line.actor().onBehalfOf(),
                line.type(),
                line.status(),
                line.percent(),
                line.text(),
                line.difficulties(),
                line.evidence(),
                line.correlationId());
    }
}
