package vn.dondoc.notification.notices;

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
    NoticeSummary summary(@RequestParam String directive) {
        return NoticeSummary.of(directive, mongo);
    }
}
