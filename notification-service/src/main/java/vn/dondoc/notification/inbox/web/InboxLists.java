package vn.dondoc.notification.inbox.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.inbox.Inbox;
import vn.dondoc.notification.inbox.InboxOwner;
import vn.dondoc.notification.inbox.NoticeFilter;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.problem.RequestRejected;

/** What is the same over HTTP for every inbox, whoever owns it. */
@Component
class InboxLists {
    private static final int MAX_SELECTED = 200;

    private final Inbox inbox;
    private final NoticeViews views;

    InboxLists(Inbox inbox, NoticeViews views) {
        this.inbox = inbox;
        this.views = views;
    }

    /** Which notices are marked. */
    record Selection(List<String> ids) {
        Selection {
            ids = List.copyOf(ids);
        }
    }

    /** How many were marked that were unread. */
    record Marked(int marked) {}

    Page<NoticeView> page(InboxOwner owner, NoticeFilter filter, PageRequest page, Caller caller) {
        List<Notice> notices = inbox.findPage(owner, filter, positionOf(page.afterKey(2)), page.limit() + 1);
        Page<Notice> shown = Page.of(
                notices, page.limit(), notice -> Inbox.Position.of(notice).parts());
        return new Page<>(views.of(shown.items(), owner, caller), notices.size() > page.limit() ? shown.next() : null);
    }

    private static Inbox.@Nullable Position positionOf(List<String> key) {
        return key.isEmpty() ? null : Inbox.Position.of(key.getFirst(), key.getLast());
    }

    Marked mark(InboxOwner owner, Selection selection, CommandContext context) {
        if (selection.ids().isEmpty() || selection.ids().size() > MAX_SELECTED) {
            throw RequestRejected.invalidField("ids", "inbox.ids", MAX_SELECTED);
        }
        return new Marked(inbox.markRead(owner, selection.ids(), context));
    }

    /** @param until none is now */
    Marked markAll(InboxOwner owner, NoticeFilter filter, @Nullable Instant until, CommandContext context) {
        Instant last = until == null ? context.time() : until;
        return new Marked(inbox.markAllRead(owner, filter, last, context));
    }
}
