package vn.dondoc.reporting.report.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.projection.TaskReadModel;
import vn.dondoc.reporting.report.AsOf;
import vn.dondoc.reporting.report.TaskListItem;

/** Tasks as CSV. */
final class TaskCsv {
    private static final List<String> TITLES = List.of(
            "Mã nhiệm vụ",
            "Số, ký hiệu văn bản",
            "Trích yếu",
            "Mục",
            "Nội dung",
            "Mã cơ quan",
            "Cơ quan chủ trì",
            "Lĩnh vực",
            "Độ khẩn",
            "Trạng thái",
            "Phân loại",
            "Hạn hoàn thành",
            "Hạn ban đầu",
            "Hạn đã lỡ",
            "Tiến độ (%)",
            "Ngày báo cáo kết quả",
            "Cập nhật lúc",
            "Số liệu đến");

    private final CsvWriter csv;
    private final @Nullable String asOf;

    TaskCsv(CsvWriter csv, AsOf asOf) {
        this.csv = csv;
        this.asOf = ReportLabels.localTime(asOf.asOf());
        csv.line(TITLES);
    }

    void tasks(List<TaskListItem> tasks) {
        tasks.forEach(this::task);
    }

    private void task(TaskListItem task) {
        TaskReadModel row = task.row();
        var values = new ArrayList<@Nullable Object>(List.of(
                row.taskId(),
                row.directiveNumber(),
                row.subject(),
                row.item(),
                row.text(),
                row.leadAgencyId(),
                task.leadAgencyName(),
                String.join("; ", row.fields()),
                ReportLabels.of(row.urgency()),
                ReportLabels.of(row.state()),
                row.category().title()));
        values.add(row.dueOn());
        values.add(row.originalDueOn());
        values.add(row.missedOn());
        values.add(row.percent());
        values.add(row.handedInOn());
        values.add(ReportLabels.localTime(row.updatedAt()));
        values.add(asOf);
        csv.line(values);
    }

    void end() {
        csv.flush();
    }
}
