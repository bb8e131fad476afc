package vn.dondoc.notification.inbox.web;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.notification.inbox.NoticeSummary;
import vn.dondoc.notification.inbox.NoticeSummaryQuery;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.web.security.Performs;

/** Numbers about notices, for the agency that issued a directive and those above it; nobody's notices themselves. */
@RestController
class NoticeSummaryController {
    private final NoticeSummaryQuery query;

    NoticeSummaryController(NoticeSummaryQuery query) {
        this.query = query;
    }

    @Performs("COUNT_NOTICES")
    @GetMapping("/api/v1/notices/summary")
    @Operation(summary = "Số thông báo của một văn bản / How many were told of a directive, and by mail")
    NoticeSummary summary(@RequestParam String directive, Caller caller) {
        return query.summarize(directive, caller);
    }
}
