package vn.dondoc.reporting.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.reporting.dimension.AsOf;
import vn.dondoc.reporting.report.TaskListItem;

/**
 * One page of the tasks behind a number, in JSON.
 *
 * @param asOf the time of the newest event that is counted, or the last second of the day asked for; none before the first
 * @param lagMillis how long after the newest event the last counting was done
 * @param position by partition of the topic the last batch that is counted
 * @param next hand it in as {@code ?after=} to go on; absent on the last page
 */
record TaskListAnswer(
        @Nullable Instant asOf,
        @Nullable Long lagMillis,
        Map<Integer, Long> position,
        List<TaskListItem> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    static TaskListAnswer page(AsOf asOf, Page<TaskListItem> page) {
        return new TaskListAnswer(asOf.asOf(), asOf.lagMillis(), asOf.position(), page.items(), page.next());
    }
}
