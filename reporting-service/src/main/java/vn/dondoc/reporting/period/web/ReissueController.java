package vn.dondoc.reporting.period.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.PlainText;
import vn.dondoc.platform.web.command.EntityTags;
import vn.dondoc.platform.web.command.ExpectedVersion;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.reporting.period.FrozenVersion;
import vn.dondoc.reporting.period.PeriodReissue;
import vn.dondoc.reporting.report.CallerScopes;

/** Freezes a period report once more. */
@RestController
class ReissueController {
    private final PeriodReissue reissue;
    private final CallerScopes scopes;

    ReissueController(PeriodReissue reissue, CallerScopes scopes) {
        this.reissue = reissue;
        this.scopes = scopes;
    }

    /** Why it is frozen once more. */
    record ReissueBody(@NotBlank @Size(max = 2000) String reason) {}

    @Performs("REISSUE_PERIOD_REPORT")
    @PostMapping(path = "/api/v1/reports/periods/{id}/versions", consumes = "application/json")
    @Operation(
            summary = "Chốt lại một báo cáo định kỳ / Freeze a period report once more",
            description = "Phiên bản mới lấy số liệu biết đến nay của cùng ngày; các phiên bản trước còn nguyên."
                    + " If-Match: phiên bản mới nhất đã biết."
                    + " / The new version has what is known by now of the same day; those before stay."
                    + " If-Match: the newest version that you know.")
    ResponseEntity<PeriodVersionView> reissue(
            @PathVariable String id,
            @RequestBody @Valid ReissueBody body,
            ExpectedVersion expected,
            CommandContext context,
            Caller caller) {
        scopes.requireReissue(caller);
        String reason = PlainText.clean(body.reason());
        if (!PlainText.isReadable(reason)) {
            throw RequestRejected.invalidField("reason", "period.reason");
        }
        FrozenVersion made = reissue.reissue(id, expected.version(), reason, context);
        return EntityTags.ok(PeriodVersionView.of(made), made.version());
    }
}
