package vn.dondoc.task.transfers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.rendering.CallerTexts;
import vn.dondoc.task.search.LedTasks;
import vn.dondoc.task.transfers.Transfer;
import vn.dondoc.task.transfers.TransferOrder;
import vn.dondoc.task.transfers.TransferResult;
import vn.dondoc.task.transfers.TransferService;
import vn.dondoc.task.transfers.Transfers;

/** Orders transfers, and shows how far they are. */
@RestController
@RequestMapping("/api/v1/transfers")
@Tag(name = "Chuyển nhiệm vụ / Transfers")
class TransferController {
    private final TransferService service;
    private final Transfers transfers;
    private final CallerTexts texts;

    TransferController(TransferService service, Transfers transfers, CallerTexts texts) {
        this.service = service;
        this.transfers = transfers;
        this.texts = texts;
    }

    /**
     * What is to be moved.
     *
     * @param directiveId the tasks of this directive only
     * @param field the tasks of this field of public administration only
     * @param overdueDueOn another date for those that are overdue
     * @param keepOverdue whether those that are overdue go as they are
     */
    record TransferBody(
            @NotNull String fromAgencyId,
            @NotNull String toAgencyId,
            @NotNull String reason,
            @Nullable String directiveId,
            @Nullable String field,
            @Nullable LocalDate overdueDueOn,
            @Nullable Boolean keepOverdue) {
        private TransferOrder order() {
            return new TransferOrder(
                    new LedTasks(fromAgencyId, directiveId, field, null),
                    toAgencyId,
                    new Reason(reason),
                    new TransferOrder.OverdueTasks(overdueDueOn, Boolean.TRUE.equals(keepOverdue)));
        }
    }

    @Performs("TRANSFER")
    @PostMapping
    @Operation(
            summary = "Chuyển mọi nhiệm vụ đang mở / Transfer all open tasks of an agency",
            description =
                    "Chỉ những nhiệm vụ do cơ quan chủ trì, không gồm phần phối hợp; có thể chỉ chuyển theo văn bản (directiveId) hoặc"
                            + " lĩnh vực (field), khi một cơ quan được tách. Nhiệm vụ quá hạn chỉ chuyển khi có thời hạn mới"
                            + " (overdueDueOn) hoặc giữ nguyên (keepOverdue). Nhiệm vụ định kỳ đã hoàn thành"
                            + " thì lần sau giao cho cơ quan mới. Nếu cơ quan mới đã chủ trì nhiệm vụ khác"
                            + " của cùng mục thì cả hai được giữ và nêu ở doubles; đơn vị giao rút lại nhiệm vụ không cần nữa. Đơn vị giao chuyển nhiệm vụ mình giao; cơ quan cấp trên"
                            + " của cơ quan chủ trì chuyển mọi nhiệm vụ; ai khác thì nhận 403. Gửi lại với cùng Idempotency-Key thì nhận cùng"
                            + " kết quả. / Only tasks that the agency leads, not its coordinating parts; those of one directive"
                            + " (directiveId) or one field (field) alone, when an agency splits. What is overdue moves with a"
                            + " new date (overdueDueOn) or as it is (keepOverdue) only. Of a completed"
                            + " recurring task the next occurrence goes to the other agency. Where that one leads another task of the same item"
                            + " both stay, and doubles names them; the assigner withdraws the one that is not needed. An assigner moves what it"
                            + " gave, an agency above the lead moves everything; anybody else gets 403. Sent again with the same Idempotency-Key"
                            + " it gives the same result.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true, headers = @Header(name = "Location"))
    ResponseEntity<TransferView> order(
            @RequestBody @Valid TransferBody body, PageRequest page, CommandContext context) {
        Transfer ordered = service.order(body.order(), context);
        return ResponseEntity.created(URI.create("/api/v1/transfers/" + ordered.id()))
                .body(view(ordered, page));
    }

    @Performs("READ_TASKS")
    @GetMapping("/{id}")
    @Operation(summary = "Kết quả từng nhiệm vụ, theo trang / What became of each task, page by page")
    TransferView get(@PathVariable String id, PageRequest page, Actor actor) {
        return view(service.get(id, actor), page);
    }

    private TransferView view(Transfer transfer, PageRequest page) {
        TaskId after = page.isFirst() ? null : new TaskId(page.afterKey(1).getFirst());
        List<TransferResult> results = transfers.results(transfer.id(), null, after, page.limit());
        return TransferView.of(
                transfer,
                transfers.counts(transfer.id()),
                Page.of(results, page.limit(), result -> List.of(result.taskId().value())),
                service.duplicatesOf(results),
                texts);
    }
}
