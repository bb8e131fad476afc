package vn.dondoc.task.tasks.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.command.ExpectedVersion;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.task.core.Handover;
import vn.dondoc.task.core.TaskOperation;
import vn.dondoc.task.directory.AgencyDirectory;
import vn.dondoc.task.tasks.TaskAccess;
import vn.dondoc.task.tasks.web.TaskRequests.DueDateBody;
import vn.dondoc.task.tasks.web.TaskRequests.ProgressBody;
import vn.dondoc.task.tasks.web.TaskRequests.ReasonBody;
import vn.dondoc.task.tasks.web.TaskRequests.ResultBody;
import vn.dondoc.task.tasks.web.TaskRequests.TransferBody;

/** The steps officials take; each answers with the task as it is then. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
@EnableConfigurationProperties(EvidencePlaces.class)
class TaskCommandController {
    private final TaskCommandExecutor steps;
    private final AgencyDirectory agencies;
    private final EvidencePlaces places;
    private final TaskAccess access;

    TaskCommandController(
            TaskCommandExecutor steps, AgencyDirectory agencies, EvidencePlaces places, TaskAccess access) {
        this.access = access;
        this.places = places;
        this.steps = steps;
        this.agencies = agencies;
    }

    @Performs("ACKNOWLEDGE")
    @PostMapping("/acknowledge")
    @Operation(summary = "Tiếp nhận / Acknowledge")
    ResponseEntity<TaskView> acknowledge(@PathVariable String id, ExpectedVersion expected, CommandContext context) {
        return steps.take(
                TaskOperation.ACKNOWLEDGE, id, expected, context, (task, policy) -> task.acknowledge(policy, context));
    }

    @Performs("UPDATE_PROGRESS")
    @PostMapping("/progress")
    @Operation(summary = "Cập nhật tiến độ, khó khăn / Report progress and difficulties")
    ResponseEntity<TaskView> progress(
            @PathVariable String id,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid ProgressBody body) {
        return steps.take(
                TaskOperation.UPDATE_PROGRESS,
                id,
                expected,
                context,
                (task, _) -> task.update(body.progress(places), context));
    }

    @Performs("REPORT_RESULT")
    @PostMapping("/report")
    @Operation(summary = "Báo cáo kết quả / Hand in the result")
    ResponseEntity<TaskView> report(
            @PathVariable String id,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid ResultBody body) {
        return steps.take(
                TaskOperation.REPORT_RESULT,
                id,
                expected,
                context,
                (task, policy) -> task.reportResult(body.result(places), policy, context));
    }

    @Performs("WITHDRAW_RESULT")
    @PostMapping("/withdraw-result")
    @Operation(
            summary = "Rút kết quả đã báo cáo / Withdraw a result that waits for confirmation, with the reason",
            description =
                    "Thời hạn tính như chưa từng báo cáo. / The due date counts as if nothing had been handed in.")
    ResponseEntity<TaskView> withdrawResult(
            @PathVariable String id,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid ReasonBody body) {
        return steps.take(
                TaskOperation.WITHDRAW_RESULT,
                id,
                expected,
                context,
                (task, policy) -> task.withdrawResult(body.asReason(), policy, context));
    }

    @Performs("CONFIRM_RESULT")
    @PostMapping("/confirm")
    @Operation(summary = "Xác nhận hoàn thành / Confirm as completed")
    ResponseEntity<TaskView> confirm(@PathVariable String id, ExpectedVersion expected, CommandContext context) {
        return steps.take(TaskOperation.CONFIRM_RESULT, id, expected, context, (task, _) -> task.confirm(context));
    }

    @Performs("REOPEN")
    @PostMapping("/reopen")
    @Operation(
            summary = "Hủy xác nhận hoàn thành / Take a wrong confirmation back, with the reason",
            description =
                    "Kết quả lại chờ xác nhận hoặc trả lại. / The result waits again to be confirmed or sent back.")
    ResponseEntity<TaskView> reopen(
            @PathVariable String id,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid ReasonBody body) {
        return steps.take(
                TaskOperation.REOPEN, id, expected, context, (task, _) -> task.reopen(body.asReason(), context));
    }

    @Performs("RETURN_RESULT")
    @PostMapping("/return")
    @Operation(summary = "Trả lại kết quả / Send the result back, with the reason")
    ResponseEntity<TaskView> sendBack(
            @PathVariable String id,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid ReasonBody body) {
        return steps.take(
                TaskOperation.RETURN_RESULT,
                id,
                expected,
                context,
                (task, policy) -> task.returnResult(body.asReason(), policy, context));
    }

    @Performs("DECLINE")
    @PostMapping("/decline")
    @Operation(summary = "Từ chối nhiệm vụ / Decline, with the reason")
    ResponseEntity<TaskView> decline(
            @PathVariable String id,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid ReasonBody body) {
        return steps.take(
                TaskOperation.DECLINE,
                id,
                expected,
                context,
                (task, policy) -> task.decline(body.asReason(), policy, context));
    }

    @Performs("INSIST")
    @PostMapping("/insist")
    @Operation(summary = "Yêu cầu vẫn thực hiện / Insist on a task that was declined")
    ResponseEntity<TaskView> insist(
            @PathVariable String id,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid ReasonBody body) {
        return steps.take(
                TaskOperation.INSIST,
                id,
                expected,
                context,
                (task, policy) -> task.insist(body.asReason(), policy, context));
    }

    /** Also the answer to a lead that declined: another is to do it. */
    @Performs("TRANSFER")
    @PostMapping("/transfer")
    @Operation(
            summary = "Chuyển cơ quan chủ trì / Give it to another lead agency",
            description =
                    "Nhiệm vụ quá hạn: nêu thời hạn mới (dueOn) hoặc giữ nguyên (keepOverdue); lần quá hạn đầu tiên vẫn"
                            + " tính cho cơ quan chủ trì khi đó. / When it is overdue, give a new due date (dueOn) or keep the missed one"
                            + " (keepOverdue); the first miss stays with the agency that led then.")
    ResponseEntity<TaskView> transfer(
            @PathVariable String id,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid TransferBody body) {
        return steps.take(TaskOperation.TRANSFER, id, expected, context, (task, policy) -> {
            Handover handover = body.handover(agencies, context);
            access.requireReach(context.actor(), handover.leadAgencyId());
            task.transfer(handover, policy, context);
        });
    }

    @Performs("SET_DUE_DATE")
    @PostMapping("/due-date")
    @Operation(
            summary = "Đặt thời hạn khác / Set another due date",
            description = "Chỉ cho nhiệm vụ này, không sửa đổi văn bản; nêu lý do."
                    + " / For this task alone, without an amendment of the directive; say why.")
    ResponseEntity<TaskView> setDueDate(
            @PathVariable String id,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid DueDateBody body) {
        return steps.take(
                TaskOperation.SET_DUE_DATE,
                id,
                expected,
                context,
                (task, policy) -> task.setDueDate(body.dueOn(), body.asReason(), policy, context));
    }

    @Performs("SUSPEND")
    @PostMapping("/suspend")
    @Operation(summary = "Tạm hoãn / Suspend; the clock stands")
    ResponseEntity<TaskView> suspend(
            @PathVariable String id,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid ReasonBody body) {
        return steps.take(
                TaskOperation.SUSPEND,
                id,
                expected,
                context,
                (task, policy) -> task.suspend(body.asReason(), policy, context));
    }

    @Performs("RESUME")
    @PostMapping("/resume")
    @Operation(summary = "Tiếp tục sau tạm hoãn / Resume after a suspension")
    ResponseEntity<TaskView> resume(@PathVariable String id, ExpectedVersion expected, CommandContext context) {
        return steps.take(TaskOperation.RESUME, id, expected, context, (task, policy) -> task.resume(policy, context));
    }

    @Performs("CANCEL")
    @PostMapping("/cancel")
    @Operation(
            summary = "Hủy nhiệm vụ / Cancel, with the reason",
            description =
                    "Nhiệm vụ định kỳ chỉ hủy lần này, lần sau vẫn giao khi đến kỳ; muốn dừng hẳn thì sửa đổi văn bản: đặt"
                            + " ngày cuối hoặc bỏ mục đó. / Of a series this occurrence alone; the next is made when its time comes. To end the series, amend"
                            + " the directive: give its rule an end, or leave the item out.")
    ResponseEntity<TaskView> cancel(
            @PathVariable String id,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid ReasonBody body) {
        return steps.take(
                TaskOperation.CANCEL,
                id,
                expected,
                context,
                (task, policy) -> task.withdraw(body.asReason(), policy, context));
    }

    @Performs("RESOLVE_DIFFICULTY")
    @PostMapping("/difficulties/{number}/resolve")
    @Operation(summary = "Tháo gỡ khó khăn / Resolve a difficulty")
    ResponseEntity<TaskView> resolve(
            @PathVariable String id,
            @PathVariable int number,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid ReasonBody body) {
        return steps.take(
                TaskOperation.RESOLVE_DIFFICULTY,
                id,
                expected,
                context,
                (task, _) -> task.resolveDifficulty(number, body.asReason(), context));
    }
}
