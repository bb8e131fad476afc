package vn.dondoc.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskStatus;

/**
 * What task-service tells of directives whose items each are a task for some agencies, another lot for each directive.
 *
 * @param agencies that lead
 */
record AssignedTasks(List<String> agencies) {
    static final int ITEMS = 5;
    static final int LEADS = 20;
    static final int OF_DIRECTIVE = ITEMS * LEADS;

    private static final Actor ASSIGNER = new Actor("H56.head", "H56", OfficialRole.HEAD);
    static final LocalDate DUE = LocalDate.of(2031, 3, 3);

    /** @param number which lot of agencies has it */
    Stream<TaskMessage.Assigned> ofDirective(String id, int number) {
        return IntStream.range(0, OF_DIRECTIVE)
                .mapToObj(task -> task(id, 1 + task % ITEMS, lead(number * LEADS + task / ITEMS), ITEMS));
    }

    /** The one task of a directive. */
    TaskMessage.Assigned alone(String id, int number) {
        return task(id, 1, lead(number), 1);
    }

    private String lead(int number) {
        return agencies.get(number % agencies.size());
    }

    private static TaskMessage.Assigned task(String directive, int item, String lead, int ofAgency) {
        return new TaskMessage.Assigned(facts(directive, item, lead, ofAgency), ASSIGNER);
    }

    private static TaskFacts facts(String directive, int item, String lead, int ofAgency) {
        return new TaskFacts(
                "%s-%d-%s".formatted(directive, item, lead),
                directive,
                "23001/UBND-THĐT",
                "Tiếp tục thực hiện Kết luận số 221-KL/TW về tổ chức bộ máy và mô hình chính quyền địa phương 02 cấp",
                "H56",
                String.valueOf(item),
                "Khẩn trương hoàn thành việc sắp xếp các đơn vị sự nghiệp công lập thuộc phạm vi quản lý.",
                lead,
                List.of(),
                List.of("Tổ chức bộ máy"),
                Urgency.FLASH,
                ofAgency,
                DeadlineRule.on(DUE),
                DUE,
                DUE,
                null,
                null,
                TaskStatus.ASSIGNED,
                0,
                null,
                null,
                1,
                false,
                null,
                null,
                null,
                null);
    }
}
