package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.notification.notices.ShippedData;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

/** A routing that another release stored, with something in it that this one does not know. */
@ExtendWith(OutputCaptureExtension.class)
class UnreadableSettingsIT {
    private static final String ADMIN = "H56.admin";
    private static final String ROUTING = "/api/v1/notice-settings/routing";

    @Test
    void whatThisReleaseCannotReadGivesWayToWhatIsShippedUntilSomebodyMendsIt(CapturedOutput log) {
        try (RunningService service = RunningService.start(TestStores.freshDatabase(), "unreadable")) {
            Wire.directory(Wire.agency("U1", "Sở Y tế"), Wire.official("U1.head", "U1", OfficialRole.HEAD));
            Instant from = storedByAnotherRelease(service);
            Waiting.until("the version to count", () -> Instant.now().isAfter(from));

            Wire.tasks(List.of(
                    TaskEvents.at(from, TaskEvents.assigned(TaskEvents.task("D", "1", "U1", 1, Urgency.NORMAL)))));

            Waiting.until(
                    "the notice by the shipped routing",
                    () -> service.json("/api/v1/inbox", "U1.head").get("items").size() == 1);
            assertThat(unreadable(service)).isEqualTo(1);
            assertThat(log).contains("Version 1 of routing was stored by another release and cannot be read");

            HttpResponse<String> mended = service.command(
                    "POST " + ROUTING + "/versions/0/restore", ADMIN, "\"1\"", "mended", "{\"reason\":\"Sửa\"}");
            assertThat(mended.statusCode()).isEqualTo(200);
            Waiting.until("the mended version to count", () -> unreadable(service) == 0);
        }
    }

    /** @return from when it counts */
    private static Instant storedByAnotherRelease(RunningService service) {
        String body = new JsonMapper()
                .createObjectNode()
                .put("text", ShippedData.routingText())
                .put("reason", "Thử nghiệm")
                .toString();
        HttpResponse<String> stored = service.put(ROUTING, ADMIN, "\"0\"", "another-release", body);
        service.mongo()
                .getCollection("noticeSettings")
                .updateOne(
                        new Document("_id", "routing:1"),
                        new Document("$set", new Document("text", "routes: [{event: OF_ANOTHER_RELEASE}]")));
        return OffsetDateTime.parse(
                        RunningService.json(stored).get("countsFrom").asString())
                .toInstant();
    }

    private static double unreadable(RunningService service) {
        return service.bean(MeterRegistry.class)
                .get("dondoc.notices.settings.unreadable")
                .tag("setting", "routing")
                .gauge()
                .value();
    }
}
