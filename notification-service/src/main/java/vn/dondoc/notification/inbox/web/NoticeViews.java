package vn.dondoc.notification.inbox.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.inbox.InboxOwner;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.rendering.NoticeRenderer;
import vn.dondoc.platform.access.Caller;

/** Shows notices to a caller, in the caller's language: one question to the directory for any number of them. */
@Component
class NoticeViews {
    private final NoticeRenderer renderer;
    private final DirectoryLookup directory;

    NoticeViews(NoticeRenderer renderer, DirectoryLookup directory) {
        this.renderer = renderer;
        this.directory = directory;
    }

    List<NoticeView> of(List<Notice> notices, Caller caller) {
        return of(notices, InboxOwner.official(caller.actor()), caller);
    }

    /** As they stand in an inbox of that owner. */
    List<NoticeView> of(List<Notice> notices, InboxOwner owner, Caller caller) {
        Locale language = LocaleContextHolder.getLocale();
        Map<String, String> names = NoticeRenderer.namesIn(notices, directory);
        return notices.stream()
                .map(notice -> NoticeView.of(
                        notice,
                        owner.readingOf(notice),
                        renderer.render(notice, language, names),
                        NoticeActions.openTo(caller, notice)))
                .toList();
    }
}
