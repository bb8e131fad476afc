package vn.dondoc.reporting.report.web;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.dimension.AsOf;
import vn.dondoc.reporting.projection.ProjectedTaskState;
import vn.dondoc.reporting.projection.TaskAssignment;
import vn.dondoc.reporting.projection.TaskAssignment.DirectiveItem;
import vn.dondoc.reporting.projection.TaskReadModel;
import vn.dondoc.reporting.report.TaskListItem;
import vn.dondoc.reporting.table.TableDownloads;
import vn.dondoc.reporting.table.TableWriter;

/** Tasks as a table. */
final class TaskTable {
    private static final List<String> HEADINGS = List.of(
            "column.task",
            "column.directive-number",
            "column.subject",
            "column.item",
            "column.content",
            "column.agency",
            "column.lead",
            "column.fields",
            "column.urgency",
            "column.state",
            "column.category",
            "column.due-on",
            "column.original-due-on",
            "column.missed-on",
            "column.missed-by",
            "column.percent",
            "column.handed-in-on",
            "column.updated-at",
            "column.as-of");

    private final TableWriter table;
    private final ReportLabels labels;
    private final @Nullable LocalDateTime asOf;

    TaskTable(TableWriter table, ReportLabels labels, AsOf asOf) throws IOException {
        this.table = table;
        this.labels = labels;
        this.asOf = TableDownloads.localTime(asOf.asOf());
        table.writeRecord(HEADINGS.stream().map(labels::text).toList());
    }

    void writeTasks(List<TaskListItem> tasks) throws IOException {
        for (TaskListItem task : tasks) {
            writeTask(task);
        }
    }

    private void writeTask(TaskListItem item) throws IOException {
        TaskReadModel task = item.task();
        TaskAssignment assignment = task.assignment();
        DirectiveItem source = assignment.source();
        ProjectedTaskState standing = task.standing();
        table.writeRecord(Arrays.<@Nullable Object>asList(
                task.taskId(),
                source.directiveNumber(),
                source.subject(),
                source.item(),
                source.text(),
                assignment.leadAgencyId(),
                item.leadAgencyName(),
                String.join("; ", assignment.fields()),
                labels.of(assignment.urgency()),
                labels.of(standing.state()),
                labels.of(standing.category()),
                standing.dueDates().dueOn(),
                standing.dueDates().originalDueOn(),
                standing.dueDates().missedOn(),
                standing.dueDates().missedByAgencyId(),
                standing.percent(),
                standing.handedInOn(),
                TableDownloads.localTime(task.updatedAt()),
                asOf));
    }

    void finish() throws IOException {
        table.finish();
    }
}
