package vn.dondoc.reporting.report.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.csv.CsvWriter;
import vn.dondoc.reporting.projection.ProjectedTaskState;
import vn.dondoc.reporting.projection.TaskAssignment;
import vn.dondoc.reporting.projection.TaskAssignment.DirectiveItem;
import vn.dondoc.reporting.projection.TaskReadModel;
import vn.dondoc.reporting.report.AsOf;
import vn.dondoc.reporting.report.TaskListItem;

/** Tasks as CSV. */
final class TaskCsv {
    private static final List<String> HEADINGS = List.of(
            "csv.task",
            "csv.directive-number",
            "csv.subject",
            "csv.item",
            "csv.content",
            "csv.agency",
            "csv.lead",
            "csv.fields",
            "csv.urgency",
            "csv.state",
            "csv.category",
            "csv.due-on",
            "csv.original-due-on",
            "csv.missed-on",
            "csv.missed-by",
            "csv.percent",
            "csv.handed-in-on",
            "csv.updated-at",
            "csv.as-of");

    private final CsvWriter csv;
    private final ReportLabels labels;
    private final @Nullable String asOf;

    TaskCsv(CsvWriter csv, ReportLabels labels, AsOf asOf) throws IOException {
        this.csv = csv;
        this.labels = labels;
        this.asOf = ReportLabels.localTime(asOf.asOf());
        csv.writeRecord(HEADINGS.stream().map(labels::text).toList());
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
        csv.writeRecord(Arrays.<@Nullable Object>asList(
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
                ReportLabels.localTime(task.updatedAt()),
                asOf));
    }

    void flush() throws IOException {
        csv.flush();
    }
}
