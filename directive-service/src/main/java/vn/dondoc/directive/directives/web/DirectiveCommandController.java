package vn.dondoc.directive.directives.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.directives.DirectiveService;
import vn.dondoc.directive.directives.DirectiveService.Amendment;
import vn.dondoc.directive.directives.DirectiveService.Successor;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.command.ExpectedVersion;
import vn.dondoc.platform.web.security.Performs;

/** The steps of a directive after its draft. */
@RestController
@RequestMapping("/api/v1/directives/{id}")
@Tag(name = "Văn bản chỉ đạo / Directives")
class DirectiveCommandController {
    private final DirectiveService service;
    private final DirectiveAnswers answers;

    DirectiveCommandController(DirectiveService service, DirectiveAnswers answers) {
        this.service = service;
        this.answers = answers;
    }

    /** The whole content of the directive as amended or corrected, and the reason. */
    record AmendBody(
            @NotNull DirectiveRequest directive, @NotNull String reason) {
        Amendment amendment() {
            return new Amendment(directive.toContent(), reason);
        }
    }

    /** The directive that takes the place of this one, and the reason. */
    record ReplaceBody(
            @NotNull String replacedById, @NotNull String reason) {
        Successor successor() {
            return new Successor(new DirectiveId(replacedById), reason);
        }
    }

    /** The reason of a revocation, or of giving up a number. */
    record RevokeBody(@NotNull String reason) {}

    @Performs("ISSUE")
    @PostMapping("/issue")
    @Operation(
            summary = "Ban hành / Issue",
            description =
                    "Kiểm tra đầy đủ; thiếu người làm hoặc nội dung thì 422, thiếu sản phẩm hoặc thời hạn thì cảnh báo"
                            + " trong warnings. / Checks who, what, by when; refuses or warns; freezes the groups; takes the number.")
    @ApiResponse(
            responseCode = "200",
            description =
                    "Văn bản đã ban hành; với dryRun: ai sẽ nhận gì / The directive as issued; with dryRun: who would get what",
            content = @Content(schema = @Schema(oneOf = {DirectiveView.class, IssuePreviewView.class})))
    ResponseEntity<?> issue(
            @PathVariable String id,
            @Parameter(
                            description =
                                    "Chỉ kiểm tra, không ban hành / Refuses what issuing would refuse, answers who would get what, and changes nothing")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(description = "Vào sổ muộn: chấp nhận hạn đã qua / Registered late: due dates may have passed")
                    @RequestParam(defaultValue = "false")
                    boolean acceptPastDueDates,
            ExpectedVersion expected,
            CommandContext context) {
        DirectiveId directive = new DirectiveId(id);
        return dryRun
                ? ResponseEntity.ok(answers.preview(
                        service.previewIssue(directive, expected.version(), acceptPastDueDates, context)))
                : answers.ok(service.issue(directive, expected.version(), acceptPastDueDates, context));
    }

    @Performs("AMEND")
    @PostMapping("/amend")
    @Operation(summary = "Sửa đổi, bổ sung / Amend: the whole content as it is to read, and the reason")
    ResponseEntity<DirectiveView> amend(
            @PathVariable String id,
            @RequestBody @Valid AmendBody body,
            ExpectedVersion expected,
            CommandContext context) {
        return answers.ok(service.amend(new DirectiveId(id), expected.version(), body.amendment(), context));
    }

    @Performs("CORRECT")
    @PostMapping("/correct")
    @Operation(
            summary = "Đính chính / Correct slips of the pen: the whole content as it is to read, and the reason",
            description =
                    "Số, ngày, người ký, trích yếu, lời văn các mục; nhiệm vụ, thông báo, báo cáo theo đó, số cũ dùng lại được."
                            + " / Number, date, signer, subject and the wording of items; tasks, notices and reports follow, and the number"
                            + " before is free. What is asked of whom by when is amended.")
    ResponseEntity<DirectiveView> correct(
            @PathVariable String id,
            @RequestBody @Valid AmendBody body,
            ExpectedVersion expected,
            CommandContext context) {
        return answers.ok(service.correct(new DirectiveId(id), expected.version(), body.amendment(), context));
    }

    @Performs("REPLACE")
    @PostMapping("/replace")
    @Operation(summary = "Thay thế bằng văn bản khác đã ban hành / Replace by another issued directive")
    ResponseEntity<DirectiveView> replace(
            @PathVariable String id,
            @RequestBody @Valid ReplaceBody body,
            ExpectedVersion expected,
            CommandContext context) {
        return answers.ok(service.replace(new DirectiveId(id), expected.version(), body.successor(), context));
    }

    @Performs("REVOKE")
    @PostMapping("/revoke")
    @Operation(summary = "Thu hồi / Revoke")
    ResponseEntity<DirectiveView> revoke(
            @PathVariable String id,
            @RequestBody @Valid RevokeBody body,
            ExpectedVersion expected,
            CommandContext context) {
        return answers.ok(service.revoke(new DirectiveId(id), expected.version(), body.reason(), context));
    }

    @Performs("RELEASE_NUMBER")
    @PostMapping("/release-number")
    @Operation(
            summary = "Trả lại số của văn bản đã thu hồi / Give up the number of a revoked directive",
            description =
                    "Cho bản ghi vào sổ nhầm; số dùng lại được. / For an entry made by mistake; another directive may have the number then.")
    ResponseEntity<DirectiveView> releaseNumber(
            @PathVariable String id,
            @RequestBody @Valid RevokeBody body,
            ExpectedVersion expected,
            CommandContext context) {
        return answers.ok(service.releaseNumber(new DirectiveId(id), expected.version(), body.reason(), context));
    }
}
