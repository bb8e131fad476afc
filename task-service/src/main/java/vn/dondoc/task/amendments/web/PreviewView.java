package vn.dondoc.task.amendments.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.task.amendments.Amendment;
import vn.dondoc.task.amendments.AmendmentPreview;
import vn.dondoc.task.amendments.PlannedTaskChange;
import vn.dondoc.task.rendering.CallerTexts;

/**
 * An amendment with what it would change.
 *
 * @param counts how many tasks of each kind of change
 * @param untouched how many stay as they are
 */
record PreviewView(
        @JsonUnwrapped AmendmentView amendment,
        Map<PlannedTaskChange.Kind, Long> counts,
        int untouched,
        Page<ChangeView> changes) {

    /**
     * What changes in one task.
     *
     * @param kept what was granted before and is kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(
            String taskId,
            String itemNumber,
            String leadAgencyId,
            PlannedTaskChange.Kind kind,
            List<PlannedTaskChange.FieldChange> fields,
            List<String> kept,
            @Nullable String why) {
        static ChangeView of(PlannedTaskChange change, CallerTexts texts) {
            return new ChangeView(
                    change.taskId().value(),
                    change.itemNumber(),
                    change.leadAgencyId(),
                    change.kind(),
                    change.fields(),
                    change.kept().stream().map(texts::of).toList(),
                    texts.ofNullable(change.why()));
        }
    }

    static PreviewView of(Amendment amendment, AmendmentPreview preview, PageRequest page, CallerTexts texts) {
        Map<PlannedTaskChange.Kind, Long> counts = preview.changes().stream()
                .map(PlannedTaskChange::kind)
                .collect(Collectors.groupingBy(
                        Function.identity(), () -> new EnumMap<>(PlannedTaskChange.Kind.class), Collectors.counting()));
        String after = page.isFirst() ? "" : page.afterKey(1).getFirst();
        List<ChangeView> shown = preview.changes().stream()
                .filter(change -> change.taskId().value().compareTo(after) > 0)
                .limit(page.limit())
                .map(change -> ChangeView.of(change, texts))
                .toList();
        return new PreviewView(
                AmendmentView.of(amendment),
                counts,
                preview.untouched(),
                Page.of(shown, page.limit(), change -> List.of(change.taskId())));
    }
}
