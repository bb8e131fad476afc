package vn.dondoc.directive.directives.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.Actor;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.directives.DirectiveQuery;
import vn.dondoc.directive.directives.DirectiveService;
import vn.dondoc.directive.directives.HistoryEntry;
import vn.dondoc.directive.directives.VersionedDirective;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.binding.StrictValues;
import vn.dondoc.platform.web.command.ExpectedVersion;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.security.Performs;

/** Drafts, and what there is to read. */
@RestController
@RequestMapping("/api/v1/directives")
@Tag(name = "Văn bản chỉ đạo / Directives")
class DirectiveController {
    private final DirectiveService service;
    private final DirectiveAnswers answers;

    DirectiveController(DirectiveService service, DirectiveAnswers answers) {
        this.service = service;
        this.answers = answers;
    }

    @Performs("DRAFT")
    @PostMapping
    @Operation(
            summary = "Soạn bản thảo / Draft a directive",
            description = "Chỉ cán bộ cơ quan soạn thấy bản thảo. / Only officials of the drafting agency see it.")
    @ApiResponse(
            responseCode = "201",
            useReturnTypeSchema = true,
            headers = {
                @Header(name = "ETag", description = "If-Match của bước kế tiếp / If-Match of the next step"),
                @Header(name = "Location")
            })
    ResponseEntity<DirectiveView> draft(@RequestBody DirectiveRequest body, CommandContext context) {
        VersionedDirective draft = service.draft(body.toContent(), context);
        URI location = URI.create("/api/v1/directives/" + draft.id());
        return answers.created(location, draft);
    }

    @Performs("DRAFT")
    @PutMapping("/{id}")
    @Operation(summary = "Sửa bản thảo / Edit a draft: the whole content anew")
    ResponseEntity<DirectiveView> edit(
            @PathVariable String id,
            @RequestBody DirectiveRequest body,
            ExpectedVersion expected,
            CommandContext context) {
        VersionedDirective draft = service.edit(new DirectiveId(id), expected.version(), body.toContent(), context);
        return answers.ok(draft);
    }

    @Performs("DRAFT")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Xóa bản thảo / Delete a draft",
            description =
                    "Văn bản đã ban hành không xóa được, chỉ sửa đổi, thay thế hoặc thu hồi. Gửi lại thì được 404, kể cả với cùng"
                            + " Idempotency-Key. / What was issued cannot be deleted. A repeat is answered by 404, under the same"
                            + " Idempotency-Key too: commands are remembered in the document, which is gone.")
    void delete(@PathVariable String id, ExpectedVersion expected, CommandContext context) {
        service.delete(new DirectiveId(id), expected.version(), context);
    }

    @Performs("READ_DIRECTIVES")
    @GetMapping("/{id}")
    @Operation(summary = "Một văn bản chỉ đạo / A directive")
    ResponseEntity<DirectiveView> get(@PathVariable String id, Actor actor) {
        return answers.ok(service.get(new DirectiveId(id), actor));
    }

    @Performs("READ_DIRECTIVES")
    @GetMapping("/{id}/history")
    @Operation(summary = "Lịch sử / Who did what to it, when and why, the first step first")
    Page<HistoryEntry> history(@PathVariable String id, Actor actor) {
        return new Page<>(service.get(new DirectiveId(id), actor).state().history(), null);
    }

    @Performs("READ_DIRECTIVES")
    @GetMapping
    @Operation(
            summary = "Danh sách, tìm kiếm / List and search, the newest first",
            description = "q: số, ký hiệu hoặc từ trong trích yếu, người ký, căn cứ; có dấu hay không dấu đều được."
                    + " / words of number, subject, signer or basis, with or without accents.")
    Page<DirectiveListItem> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable DirectiveStatus status,
            @RequestParam(required = false) @Nullable Integer year,
            PageRequest page,
            Actor actor) {
        var query = new DirectiveQuery(service.readerOf(actor), q, status, year, after(page), page.limit() + 1);
        List<DirectiveListItem> found =
                service.list(query).stream().map(DirectiveListItem::of).toList();
        Page<DirectiveListItem> cut =
                Page.of(found, page.limit(), item -> List.of(item.createdAt().toString(), item.id()));
        return found.size() > page.limit() ? cut : new Page<>(found, null);
    }

    private static DirectiveQuery.@Nullable ListPosition after(PageRequest page) {
        if (page.isFirst()) {
            return null;
        }
        List<String> key = page.afterKey(2);
        try {
            return new DirectiveQuery.ListPosition(StrictValues.instant(key.getFirst()), key.getLast());
        } catch (DateTimeException _) {
            throw new InvalidCursor();
        }
    }

    /** A cursor that no list of directives gave out. */
    static final class InvalidCursor extends RuntimeException {
        private InvalidCursor() {
            super("A cursor of another list");
        }
    }
}
