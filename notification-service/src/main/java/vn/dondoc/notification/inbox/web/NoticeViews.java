package vn.dondoc.notification.inbox.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.rendering.NoticeRenderer;

/** Shows notices: one question to the directory for any number of them. */
@Component
class NoticeViews {
    private final NoticeRenderer renderer;
    private final DirectoryLookup directory;

    NoticeViews(NoticeRenderer renderer, DirectoryLookup directory) {
        this.renderer = renderer;
        this.directory = directory;
    }

    List<NoticeView> of(List<Notice> notices) {
        Map<String, String> names = directory.agencyNames(NoticeRenderer.agencyIdsIn(notices));
        return notices.stream()
                .map(notice -> NoticeView.of(notice, renderer, names))
                .toList();
    }
}
