package vn.dondoc.task.amendments.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.PageRequest;
import vn.dondoc.task.amendments.Amendment;
import vn.dondoc.task.amendments.Preview;
import vn.dondoc.task.amendments.TaskChange;

/**
 * An amendment with what it would change.
 *
 * @param counts how many tasks of each kind of change
 * @param untouched how many stay as they are
 */
record PreviewView(
        @JsonUnwrapped AmendmentView amendment,
        Map<TaskChange.Kind, Long> counts,
        int untouched,
        Page<ChangeView> changes) {

    /** What changes in one task. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(
            String taskId,
            String itemNumber,
            String leadAgencyId,
            TaskChange.Kind kind,
            List<TaskChange.FieldChange> fields,
            @Nullable String why) {
        static ChangeView of(TaskChange change) {
            return new ChangeView(
                    change.taskId().value(),
                    change.itemNumber(),
                    change.leadAgencyId(),
                    change.kind(),
                    change.fields(),
                    change.why());
        }
    }

    static PreviewView of(Amendment amendment, Preview preview, PageRequest page) {
        Map<TaskChange.Kind, Long> counts = preview.changes().stream()
                .map(TaskChange::kind)
                .collect(Collectors.groupingBy(
                        Function.identity(), () -> new EnumMap<>(TaskChange.Kind.class), Collectors.counting()));
        String after = page.isFirst() ? "" : page.afterKey(1).getFirst();
        List<ChangeView> shown = preview.changes().stream()
                .filter(change -> change.taskId().value().compareTo(after) > 0)
                .limit(page.limit())
                .map(ChangeView::of)
                .toList();
        return new PreviewView(
                AmendmentView.of(amendment),
                counts,
                preview.untouched(),
                Page.of(shown, page.limit(), change -> List.of(change.taskId())));
    }
}
