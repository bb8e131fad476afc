package vn.dondoc.console.directives;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How each agency stands with each item, as the reporting-service counts it. */
record ProgressMatrix(
        @Nullable OffsetDateTime asOf,
        Line total,
        List<Line> columns,
        List<Row> items,
        @Nullable String next) {

    record Line(
            String key,
            String name,
            @Nullable String about,
            long noDeadline,
            long inTime,
            long overdue,
            long completedOnTime,
            long completedLate,
            long total) {
        public long done() {
            return completedOnTime + completedLate;
        }
    }

    record Row(String key, String name, long overdue, long total, List<Cell> cells) {
        /** Of a column; none where the agency has no task of the item. */
        public @Nullable Cell cell(String column) {
            return cells.stream()
                    .filter(cell -> cell.column().equals(column) && cell.total() > 0)
                    .findAny()
                    .orElse(null);
        }
    }

    record Cell(
            String column,
            long noDeadline,
            long inTime,
            long overdue,
            long completedOnTime,
            long completedLate,
            long declined,
            long suspended,
            long cancelled,
            long total) {
        /** What has to be seen first: the name of its text and of its colour. */
        public String worst() {
            if (overdue > 0) {
                return "overdue";
            }
            if (inTime + noDeadline > 0) {
                return "open";
            }
            if (declined + suspended > 0) {
                return "standing";
            }
            return completedOnTime + completedLate > 0 ? "done" : "cancelled";
        }
    }
}
