package vn.dondoc.console.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tasks behind a number. */
record ReportTasks(List<Entry> items, @Nullable String next) {
    record Entry(
            String taskId,
            String directiveNumber,
            String item,
            String text,
            String leadAgencyId,
            @Nullable String leadAgencyName,
            @Nullable LocalDate dueOn,
            String category) {
        public String agency() {
            return Objects.requireNonNullElse(leadAgencyName, leadAgencyId);
        }
    }
}
