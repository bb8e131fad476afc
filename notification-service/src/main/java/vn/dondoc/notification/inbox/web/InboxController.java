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
import vn.dondoc.notification.inbox.NoticeCounts;
import vn.dondoc.notification.inbox.NoticeFilter;
import vn.dondoc.notification.inbox.NoticeNotFound;
import vn.dondoc.notification.inbox.NotificationOperation;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.platform.access.AccessDenied;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.command.EntityTags;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.security.ListScope;
import vn.dondoc.platform.web.security.Performs;

/** The caller's inbox, and for the clerk the list of what the agency was notified of. There is no way to ask for another agency's. */
@RestController
@RequestMapping("/api/v1/inbox")
class InboxController {
    private static final int MAX_SELECTED = 200;

    private final Inbox inbox;
    private final NoticeViews views;

    InboxController(Inbox inbox, NoticeViews views) {
        this.inbox = inbox;
        this.views = views;
    }

    /** How many are not read; {@code atLeast} says that counting stopped there. */
    record Unread(int unread, boolean atLeast) {}

    /** Which notices are marked. */
    record Selection(List<String> ids) {
        Selection {
            ids = List.copyOf(ids);
        }
    }

    /** How many were marked that were unread. */
    record Marked(int marked) {}

    /** Newest first. */
    @Performs("READ_NOTICES")
    @GetMapping
    @Operation(summary = "Thông báo của tôi, mới nhất trước / My notices, the newest first")
    Page<NoticeView> list(
            @Parameter(
                            description =
                                    "MINE (mặc định): gửi cho tôi; AGENCY: gửi cho cơ quan tôi, bất kể ai nhận, dành cho văn thư"
                                            + " / MINE (default): to me; AGENCY: to my agency, whoever of it got them, for its clerk")
                    @RequestParam(defaultValue = "MINE")
                    ListScope scope,
            @ParameterObject NoticeParameters wanted,
            Caller caller,
            PageRequest page) {
        Actor actor = caller.actor();
        NoticeFilter filter = wanted.toFilter();
        Inbox.Position after = positionOf(page.afterKey(2));
        List<Notice> notices = switch (scope) {
            case MINE -> inbox.findPage(actor.officialId(), filter, after, page.limit() + 1);
            case AGENCY -> {
                requireSharedInbox(caller);
                yield inbox.findPageOfAgency(actor.agencyId(), filter, after, page.limit() + 1);
            }
        };
        Page<Notice> shown = Page.of(
                notices, page.limit(), notice -> Inbox.Position.of(notice).parts());
        return new Page<>(views.of(shown.items(), caller), notices.size() > page.limit() ? shown.next() : null);
    }

    private static Inbox.@Nullable Position positionOf(List<String> key) {
        return key.isEmpty() ? null : Inbox.Position.of(key.getFirst(), key.getLast());
    }

    @Performs("READ_NOTICES")
    @GetMapping("/unread-count")
    @Operation(summary = "Số thông báo chưa đọc / How many I have not read")
    Unread unreadCount(Actor actor) {
        int unread = inbox.countUnread(actor.officialId());
        return new Unread(unread, unread == Inbox.MAX_COUNTED);
    }

    @Performs("READ_NOTICES")
    @GetMapping("/counts")
    @Operation(summary = "Số thông báo theo loại / How many there are of each kind")
    NoticeCounts counts(Actor actor) {
        return inbox.count(actor.officialId());
    }

    @Performs("READ_NOTICES")
    @GetMapping("/{id}")
    @Operation(summary = "Một thông báo / A notice")
    ResponseEntity<NoticeView> get(@PathVariable String id, Caller caller) {
        return answer(inbox.find(caller.actor().officialId(), id).orElseThrow(() -> new NoticeNotFound(id)), caller);
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
        String officialId = context.actor().officialId();
        return answer(inbox.markRead(officialId, id, context).orElseThrow(() -> new NoticeNotFound(id)), caller);
    }

    /** Of the own agency; a deputy may be kept from it, though not from the clerk's own notices. */
    private static void requireSharedInbox(Caller caller) {
        if (!NotificationOperation.READ_SHARED_INBOX.isOpenTo(caller)) {
            throw new AccessDenied(NotificationOperation.READ_SHARED_INBOX);
        }
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
    Marked readSelection(@RequestBody Selection selection, @Parameter(hidden = true) CommandContext context) {
        if (selection.ids().isEmpty() || selection.ids().size() > MAX_SELECTED) {
            throw RequestRejected.invalidField("ids", "inbox.ids", MAX_SELECTED);
        }
        return new Marked(inbox.markRead(context.actor().officialId(), selection.ids(), context));
    }

    @Performs("READ_NOTICES")
    @PostMapping("/read-all")
    @Operation(
            summary = "Đánh dấu đã đọc tất cả, theo bộ lọc / Mark all as read that the filter shows",
            description = "until là lúc tải danh sách: thông báo đến sau vẫn là chưa đọc."
                    + " / until is when the list was read: what came later stays unread.")
    Marked readAll(
            @ParameterObject NoticeParameters wanted,
            @Parameter(description = "Mặc định là bây giờ / Now by default") @RequestParam(required = false) @Nullable
                    Instant until,
            @Parameter(hidden = true) CommandContext context) {
        Instant last = until == null ? context.time() : until;
        return new Marked(inbox.markAllRead(context.actor().officialId(), wanted.toFilter(), last, context));
    }
}
