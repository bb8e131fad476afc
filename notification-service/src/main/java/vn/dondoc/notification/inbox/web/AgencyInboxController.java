package vn.dondoc.notification.inbox.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.Actor;
import vn.dondoc.notification.inbox.Inbox;
import vn.dondoc.notification.inbox.InboxOwner;
import vn.dondoc.notification.inbox.NoticeCounts;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.security.Performs;

/**
 * The shared inbox of the caller's agency, for its clerks and officers: what they mark as read is read for all of them, and nothing to
 * whoever got the notice. There is no way to ask for another agency's.
 */
@RestController
@RequestMapping("/api/v1/agency-inbox")
class AgencyInboxController {
    private final Inbox inbox;
    private final InboxLists lists;

    AgencyInboxController(Inbox inbox, InboxLists lists) {
        this.inbox = inbox;
        this.lists = lists;
    }

    @Performs("READ_SHARED_INBOX")
    @GetMapping
    @Operation(
            summary = "Hộp thư chung của cơ quan, mới nhất trước / The shared inbox of the agency, the newest first",
            description = "Mọi thông báo gửi cho cơ quan, bất kể ai nhận, kể cả khi chưa có người nhận."
                    + " / All that the agency was told, whoever got it, also what nobody got yet.")
    Page<NoticeView> list(@ParameterObject NoticeParameters wanted, Caller caller, PageRequest page) {
        return lists.page(InboxOwner.agencyOf(caller.actor()), wanted.toFilter(), page, caller);
    }

    @Performs("READ_SHARED_INBOX")
    @GetMapping("/counts")
    @Operation(summary = "Số thông báo theo loại trong hộp thư chung / How many there are of each kind in it")
    NoticeCounts counts(Actor actor) {
        return inbox.count(InboxOwner.agencyOf(actor));
    }

    /** Those of them that are not the agency's are passed over: whether they are somebody else's is not said. */
    @Performs("READ_SHARED_INBOX")
    @PostMapping("/read")
    @Operation(
            summary = "Đánh dấu đã đọc nhiều thông báo / Mark several as read",
            description = "Cho cả hộp thư chung, ai đánh dấu được lưu lại; hộp thư riêng của người nhận không đổi."
                    + " / For the shared inbox, with who did; the inbox of whoever got the notice stays as it is.")
    InboxLists.Marked readSelection(
            @RequestBody InboxLists.Selection selection, @Parameter(hidden = true) CommandContext context) {
        return lists.mark(InboxOwner.agencyOf(context.actor()), selection, context);
    }

    @Performs("READ_SHARED_INBOX")
    @PostMapping("/read-all")
    @Operation(
            summary = "Đánh dấu đã đọc tất cả, theo bộ lọc / Mark all as read that the filter shows",
            description = "Như đánh dấu nhiều thông báo; until là lúc tải danh sách."
                    + " / As for several; until is when the list was read.")
    InboxLists.Marked readAll(
            @ParameterObject NoticeParameters wanted,
            @Parameter(description = "Mặc định là bây giờ / Now by default") @RequestParam(required = false) @Nullable
                    Instant until,
            @Parameter(hidden = true) CommandContext context) {
        return lists.markAll(InboxOwner.agencyOf(context.actor()), wanted.toFilter(), until, context);
    }
}
