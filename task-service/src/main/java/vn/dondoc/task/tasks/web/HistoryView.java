package vn.dondoc.task.tasks.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.task.Evidence;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.rendering.CallerTexts;
import vn.dondoc.task.tasks.HistoryEntry;
import vn.dondoc.task.tasks.HistoryEntryType;

/**
 * One line of a task's history.
 *
 * @param description what it tells besides {@code what}, in the caller's language
 * @param text the progress, result or reason as somebody wrote it
 */
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
        @Nullable String description,
        @Nullable String text,
        List<String> difficulties,
        List<Evidence> evidence,
        String correlationId) {

    static HistoryView of(HistoryEntry line, CallerTexts texts) {
        HistoryEntry.Origin origin = line.origin();
        HistoryEntry.Content content = Objects.requireNonNullElse(line.content(), HistoryEntry.Content.NONE);
        return new HistoryView(
                line.number(),
                origin.at(),
                origin.actor().officialId(),
                origin.actor().agencyId(),
                origin.actor().role(),
                origin.actor().onBehalfOf(),
                line.type(),
                line.statusAfter().status(),
                line.statusAfter().percent(),
                texts.ofNullable(content.fact()),
                content.text(),
                content.difficulties(),
                content.evidence(),
                origin.correlationId());
    }
}
