package vn.dondoc.task.tasks.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.access.Offices;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.command.ExpectedVersion;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.task.core.TaskOperation;
import vn.dondoc.task.tasks.web.TaskRequests.PersonBody;

/** Which official of the lead does a task; each step answers with the task as it is then. */
@RestController
@RequestMapping("/api/v1/tasks/{id}/person-in-charge")
class PersonInChargeController {
    private final TaskCommandExecutor steps;
    private final Offices offices;

    PersonInChargeController(TaskCommandExecutor steps, Offices offices) {
        this.steps = steps;
        this.offices = offices;
    }

    @Performs("NAME_PERSON_IN_CHARGE")
    @PostMapping
    @Operation(
            summary = "Phân công người phụ trách / Put an official of the lead agency in charge",
            description =
                    "Người đang công tác tại cơ quan chủ trì; thay người phụ trách trước. Khi chuyển cơ quan chủ trì thì hết phụ"
                            + " trách; lần sau của nhiệm vụ định kỳ vẫn do người đó phụ trách. / Somebody who acts for the lead now, in the"
                            + " place of who was in charge. It ends when another agency leads; the next occurrence of a series has the same person.")
    ResponseEntity<TaskView> putInCharge(
            @PathVariable String id,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid PersonBody body) {
        String officialId = body.officialId();
        return steps.take(
                TaskOperation.NAME_PERSON_IN_CHARGE,
                id,
                expected,
                context,
                (task, _) -> task.putInCharge(officialId, offices.of(officialId).orElse(null), context));
    }

    @Performs("NAME_PERSON_IN_CHARGE")
    @PostMapping("/withdraw")
    @Operation(summary = "Thôi phân công người phụ trách / Leave nobody in charge")
    ResponseEntity<TaskView> putNobodyInCharge(
            @PathVariable String id, ExpectedVersion expected, CommandContext context) {
        return steps.take(
                TaskOperation.NAME_PERSON_IN_CHARGE,
                id,
                expected,
                context,
                (task, _) -> task.putNobodyInCharge(context));
    }
}
