package vn.dondoc.notification.inbox;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Numbers about notices, for whoever follows a directive; nobody's notices themselves. */
@RestController
class NoticeSummaryController {
    private final MongoTemplate mongo;

    NoticeSummaryController(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @GetMapping("/api/v1/notices/summary")
    @Operation(summary = "Số thông báo của một văn bản / How many were told of a directive, and by mail")
    NoticeSummary summary(@RequestParam String directive) {
        return NoticeSummary.of(directive, mongo);
    }
}
