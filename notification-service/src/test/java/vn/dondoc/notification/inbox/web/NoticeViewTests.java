package vn.dondoc.notification.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.TaskEvents.returned;
import static vn.dondoc.notification.TaskEvents.task;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.notices.Deliveries;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeDraft;
import vn.dondoc.notification.notices.ShippedData;
import vn.dondoc.notification.rendering.NoticeRenderer;

class NoticeViewTests {
    @Test
    void keepsTheFieldsOfTheAnswerAndTheirOrder() {
        NoticeDraft draft = NoticeDraft.fromEvents(
                        List.of(returned(task("4", "H56.02", 1), "Thiếu số liệu")), ShippedData.routing())
                .iterator()
                .next();
        Notice notice = Notice.of(draft, "H56.02.head", TaskEvents.NOW, new Deliveries(Delivery.skipped("test")));

        NoticeView view = NoticeView.of(notice, new NoticeRenderer(ShippedData.templates()), Map.of());

        assertThat(new JsonMapper().writeValueAsString(view)).isEqualTo("""
                {"id":"D1-4-H56.02:2:H56.02","kind":"RETURNED","urgent":false,\
                "title":"Kết quả bị trả lại: mục 4, văn bản 23001/UBND-THĐT",\
                "body":"H56 trả lại kết quả của H56.02 lúc 09:30 22/12/2025. Lý do: Thiếu số liệu\\n- Mục 4 (H56.02): Rà soát văn bản $1 {số} 4. Thời hạn: 31/12/2025.\\nĐề nghị tiếp tục thực hiện và báo cáo lại.",\
                "titleEn":"Result sent back: item 4, document 23001/UBND-THĐT",\
                "bodyEn":"H56 sent the result of H56.02 back at 09:30 22/12/2025. Reason: Thiếu số liệu\\n- Item 4 (H56.02): Rà soát văn bản $1 {số} 4. Deadline: 31/12/2025.\\nPlease go on and report again.",\
                "officialId":"H56.02.head","agencyId":"H56.02","party":"LEAD","directiveId":"D1","directiveNumber":"23001/UBND-THĐT",\
                "taskIds":["D1-4-H56.02"],"happenedAt":"2025-12-22T02:30:00Z","createdAt":"2025-12-22T02:30:00Z",\
                "readAt":null,"correlationId":"test"}""");
    }
}
