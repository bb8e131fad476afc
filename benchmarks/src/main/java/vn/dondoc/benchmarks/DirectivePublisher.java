package vn.dondoc.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.contracts.directive.DirectiveMessages;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.platform.messaging.KafkaConnection;

/** Plays directive-service: puts issued directives on their topic, for task-service to make tasks of. */
final class DirectivePublisher implements AutoCloseable {
    private static final String ISSUER = "H56";

    private final EventPublisher publisher;

    DirectivePublisher(KafkaConnection kafka) {
        publisher = new EventPublisher(kafka, "directive-service");
    }

    /** Each item becomes a task for each of the agencies. */
    void issue(String id, int items, List<String> leads, LocalDate dueOn) {
        var facts = new DirectiveFacts(
                id,
                "23001/UBND-THĐT",
                "Công văn",
                "Tiếp tục thực hiện Kết luận số 221-KL/TW về tổ chức bộ máy và mô hình chính quyền địa phương 02 cấp",
                ISSUER,
                null,
                dueOn.minusDays(10),
                Urgency.URGENT,
                List.of(),
                List.of(),
                IntStream.rangeClosed(1, items)
                        .mapToObj(number -> item(number, leads, dueOn))
                        .toList());
        publisher.send(
                DirectiveMessages.CATALOG,
                id,
                id,
                new DirectiveMessage.Issued(facts, new Actor("H56.head", ISSUER, OfficialRole.HEAD)));
        publisher.awaitAll();
    }

    private static DirectiveItem item(int number, List<String> leads, LocalDate dueOn) {
        return new DirectiveItem(
                String.valueOf(number),
                "Khẩn trương hoàn thành việc sắp xếp các đơn vị sự nghiệp công lập thuộc phạm vi quản lý.",
                null,
                List.of("Tổ chức bộ máy"),
                Urgency.URGENT,
                List.of(),
                leads,
                List.of(),
                DeadlineRule.on(dueOn),
                true);
    }

    @Override
    public void close() {
        publisher.close();
    }
}
