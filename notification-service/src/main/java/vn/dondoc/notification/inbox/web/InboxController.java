package vn.dondoc.notification.inbox.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.Actor;
import vn.dondoc.notification.inbox.Inbox;
import vn.dondoc.notification.inbox.InboxOwner;
import vn.dondoc.notification.inbox.NoticeCounts;
import vn.dondoc.notification.inbox.NoticeNotFound;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.command.EntityTags;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.security.Performs;

/** The caller's own inbox; that of the agency is another ({@link AgencyInboxController}). */
@RestController
@RequestMapping("/api/v1/inbox")
class InboxController {
    private final Inbox inbox;
    private final NoticeViews views;
    private final InboxLists lists;

    InboxController(Inbox inbox, NoticeViews views, InboxLists lists) {
        this.inbox = inbox;
        this.views = views;
        this.lists = lists;
    }

    /** How many are not read; {@code atLeast} says that counting stopped there. */
    record Unread(int unread, boolean atLeast) {}

    /** Newest first. */
    @Performs("READ_NOTICES")
    @GetMapping
    @Operation(summary = "Thông báo của tôi, mới nhất trước / My notices, the newest first")
    Page<NoticeView> list(@ParameterObject NoticeParameters wanted, Caller caller, PageRequest page) {
        return lists.page(InboxOwner.official(caller.actor()), wanted.toFilter(), page, caller);
    }

    @Performs("READ_NOTICES")
    @GetMapping("/unread-count")
    @Operation(summary = "Số thông báo chưa đọc / How many I have not read")
    Unread unreadCount(Actor actor) {
        int unread = inbox.countUnread(InboxOwner.official(actor));
        return new Unread(unread, unread == Inbox.MAX_COUNTED);
    }

    @Performs("READ_NOTICES")
    @GetMapping("/counts")
    @Operation(summary = "Số thông báo theo loại / How many there are of each kind")
    NoticeCounts counts(Actor actor) {
        return inbox.count(InboxOwner.official(actor));
    }

    @Performs("READ_NOTICES")
    @GetMapping("/{id}")
    @Operation(summary = "Một thông báo / A notice")
    ResponseEntity<NoticeView> get(@PathVariable String id, Caller caller) {
        return answer(
                inbox.find(InboxOwner.official(caller.actor()), id).orElseThrow(() -> new NoticeNotFound(id)), caller);
    }

    /** Needs no If-Match: a notice only ever goes from unread to read, so a second reading overwrites nothing. */
    @Performs("READ_NOTICES")
    @PostMapping("/{id}/read")
    @Operation(
            summary = "Đánh dấu đã đọc / Mark as read",
            description = "Lặp lại bao nhiêu lần cũng như một lần, không cần Idempotency-Key hay If-Match."
                    + " / As often as you like it is the same as once; it needs no Idempotency-Key and no If-Match.")
    ResponseEntity<NoticeView> read(
            @PathVariable String id, Caller caller, @Parameter(hidden = true) CommandContext context) {
        InboxOwner owner = InboxOwner.official(context.actor());
        return answer(inbox.markRead(owner, id, context).orElseThrow(() -> new NoticeNotFound(id)), caller);
    }

    private ResponseEntity<NoticeView> answer(Notice notice, Caller caller) {
        return EntityTags.ok(views.of(List.of(notice), caller).getFirst(), notice.version());
    }

    /** Those of them that are not the caller's are passed over: whether they are somebody else's is not said. */
    @Performs("READ_NOTICES")
    @PostMapping("/read")
    @Operation(
            summary = "Đánh dấu đã đọc nhiều thông báo / Mark several as read",
            description = "Lặp lại bao nhiêu lần cũng như một lần, không cần Idempotency-Key hay If-Match."
                    + " / As often as you like it is the same as once; it needs no Idempotency-Key and no If-Match.")
    InboxLists.Marked readSelection(
            @RequestBody InboxLists.Selection selection, @Parameter(hidden = true) CommandContext context) {
        return lists.mark(InboxOwner.official(context.actor()), selection, context);
    }

    @Performs("READ_NOTICES")
    @PostMapping("/read-all")
    @Operation(
            summary = "Đánh dấu đã đọc tất cả, theo bộ lọc / Mark all as read that the filter shows",
            description = "until là lúc tải danh sách: thông báo đến sau vẫn là chưa đọc."
                    + " / until is when the list was read: what came later stays unread.")
    InboxLists.Marked readAll(
            @ParameterObject NoticeParameters wanted,
            @Parameter(description = "Mặc định là bây giờ / Now by default") @RequestParam(required = false) @Nullable
                    Instant until,
            @Parameter(hidden = true) CommandContext context) {
        return lists.markAll(InboxOwner.official(context.actor()), wanted.toFilter(), until, context);
    }
}
