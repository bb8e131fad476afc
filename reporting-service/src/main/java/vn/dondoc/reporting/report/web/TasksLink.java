package vn.dondoc.reporting.report.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dondoc.reporting.dimension.Slice;

/** Where the tasks behind a line are listed, as they stood at the same moment. */
final class TasksLink {
    private TasksLink() {}

    static String to(Slice slice, @Nullable LocalDate day) {
        var address = UriComponentsBuilder.fromPath("/api/v1/reports/tasks");
        slice.values()
                .forEach((dimension, value) ->
                        address.queryParam(dimension.parameter(), "{" + dimension.parameter() + "}"));
        if (day != null) {
            address.queryParam("asOf", day);
        }
        // as variables, each character that means something in an address is escaped
        return address.encode()
                .buildAndExpand(slice.values().values().toArray())
                .toUriString();
    }
}
