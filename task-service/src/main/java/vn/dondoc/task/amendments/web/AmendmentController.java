package vn.dondoc.task.amendments.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.StaleResource;
import vn.dondoc.platform.web.command.EntityTags;
import vn.dondoc.platform.web.command.ExpectedVersion;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.task.amendments.Amendment;
import vn.dondoc.task.amendments.AmendmentService;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.rendering.CallerTexts;

/** Amendments of directives: what they would change in the tasks, and the decision on them. */
@RestController
@RequestMapping("/api/v1/amendments")
@Tag(name = "Sửa đổi văn bản / Amendments")
class AmendmentController {
    private final AmendmentService amendments;
    private final CallerTexts texts;

    AmendmentController(AmendmentService amendments, CallerTexts texts) {
        this.amendments = amendments;
        this.texts = texts;
    }

    /** Why it is rejected. */
    record RejectionBody(@NotNull String reason) {}

    @Performs("READ_AMENDMENTS")
    @GetMapping
    @Operation(summary = "Danh sách sửa đổi, mới nhất trước / Amendments, newest first")
    Page<AmendmentView> list(
            @RequestParam(required = false) @Nullable String directive,
            @RequestParam(required = false) Amendment.@Nullable State state,
            PageRequest page,
            Actor actor) {
        String after = page.isFirst() ? null : page.afterKey(1).getFirst();
        List<AmendmentView> shown = amendments.list(directive, state, after, page.limit(), actor).stream()
                .map(AmendmentView::of)
                .toList();
        return Page.of(shown, page.limit(), it -> List.of(it.id()));
    }

    @Performs("READ_AMENDMENTS")
    @GetMapping("/{id}")
    @Operation(
            summary = "Xem trước thay đổi từng nhiệm vụ / What it would change, task by task",
            description =
                    "Tính trên nhiệm vụ hiện tại, theo trang; đã áp dụng hoặc bác bỏ thì không còn gì."
                            + " / Reckoned against the tasks as they are now, page by page; nothing once it is decided and done.")
    ResponseEntity<PreviewView> get(@PathVariable String id, PageRequest page, Actor actor) {
        Amendment amendment = amendments.get(id, actor);
        return EntityTags.okInLanguage(
                PreviewView.of(amendment, amendments.preview(amendment), page, texts), amendment.version());
    }

    @Performs("CONFIRM_AMENDMENT")
    @PostMapping("/{id}/confirm")
    @Operation(summary = "Xác nhận và áp dụng / Confirm it, and change the tasks")
    ResponseEntity<AmendmentView> confirm(@PathVariable String id, ExpectedVersion expected, CommandContext context) {
        return answer(id, context, () -> amendments.confirm(id, expected.version(), context));
    }

    @Performs("CONFIRM_AMENDMENT")
    @PostMapping("/{id}/reject")
    @Operation(summary = "Bác bỏ; nhiệm vụ giữ nguyên / Reject it; the tasks stay as they are")
    ResponseEntity<AmendmentView> reject(
            @PathVariable String id,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid RejectionBody body) {
        return answer(id, context, () -> amendments.reject(id, expected.version(), new Reason(body.reason()), context));
    }

    private ResponseEntity<AmendmentView> answer(String id, CommandContext context, Supplier<Amendment> decision) {
        try {
            Amendment decided = decision.get();
            return EntityTags.ok(AmendmentView.of(decided), decided.version());
        } catch (StaleResource stale) {
            Amendment current = amendments.get(id, context.actor());
            throw stale.showing(AmendmentView.of(current), current.version());
        }
    }
}
