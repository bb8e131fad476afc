package vn.dondoc.notification.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.TaskEvents.returned;
import static vn.dondoc.notification.TaskEvents.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.inbox.InboxOwner.Reading;
import vn.dondoc.notification.notices.Deliveries;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeDraft;
import vn.dondoc.notification.notices.ShippedData;
import vn.dondoc.notification.rendering.NoticeRenderer;
import vn.dondoc.notification.rendering.NoticeText;

class NoticeViewTests {
    @Test
    void theAnswerForANoticeKeepsItsFieldsAndTheirOrder() {
        NoticeDraft draft = NoticeDraft.fromEvents(
                        List.of(returned(task("4", "H56.02", 1), "Thiếu số liệu")), ShippedData.routing())
                .iterator()
                .next();
        Notice notice = Notice.of(
                draft,
                "H56.02.head",
                TaskEvents.NOW,
                Deliveries.of(Delivery.skipped("test"), Delivery.skipped("test")));

        NoticeText text = new NoticeRenderer(_ -> ShippedData.templates()).render(notice, Locale.of("vi"), Map.of());
        NoticeView view = NoticeView.of(notice, new Reading(null, null), text, List.of());

        assertThat(new JsonMapper().writeValueAsString(view)).isEqualTo("""
            {"id":"D1-4-H56.02:2:H56.02","kind":"RETURNED","urgent":false,\
            "title":"Kết quả bị trả lại: mục 4, văn bản 23001/UBND-THĐT",\
            "body":"H56 trả lại kết quả của H56.02 lúc 09:30 22/12/2025. Lý do: Thiếu số liệu\\n- Mục 4 (H56.02): Rà soát văn bản $1 {số} 4. Thời hạn: 31/12/2025.\\nĐề nghị tiếp tục thực hiện và báo cáo lại.",\
            "officialId":"H56.02.head","onBehalfOf":null,"agencyId":"H56.02","party":"LEAD","directiveId":"D1","directiveNumber":"23001/UBND-THĐT",\
            "taskIds":["D1-4-H56.02"],\
            "links":{"directive":"/api/v1/directives/D1","tasks":["/api/v1/tasks/D1-4-H56.02"]},"waiting":false,"actions":[],\
            "happenedAt":"2025-12-22T02:30:00Z","createdAt":"2025-12-22T02:30:00Z",\
            "readAt":null,"readBy":null,"correlationId":"test"}\
            """);
    }
}
