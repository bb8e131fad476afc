package vn.dondoc.notification.inbox.web;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.notification.inbox.NoticeSummary;
import vn.dondoc.notification.inbox.NoticeSummaryQuery;

/** Numbers about notices, for whoever follows a directive; nobody's notices themselves. */
@RestController
class NoticeSummaryController {
    private final NoticeSummaryQuery query;

    NoticeSummaryController(NoticeSummaryQuery query) {
        this.query = query;
    }

    @GetMapping("/api/v1/notices/summary")
    @Operation(summary = "Số thông báo của một văn bản / How many were told of a directive, and by mail")
    NoticeSummary summary(@RequestParam String directive) {
        return query.summarize(directive);
    }
}
