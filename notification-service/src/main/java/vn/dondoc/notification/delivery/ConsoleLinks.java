package vn.dondoc.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.util.UriUtils;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeItem;

/**
 * Where officials see in a browser what a notice is about.
 *
 * @param url the address that all pages begin with; without one nothing is linked
 */
@ConfigurationProperties("dondoc.console")
public record ConsoleLinks(@DefaultValue("") String url) {
    public ConsoleLinks {
        url = url.strip().replaceAll("/+$", "");
        if (!url.isEmpty() && !url.matches("https?://[^\\s<>\"]+")) {
            throw new IllegalArgumentException(
                    "DONDOC_CONSOLE_URL must begin with https:// or http:// and have no spaces: " + url);
        }
    }

    /** The task, or the directive where there are several. */
    public @Nullable String about(Notice notice) {
        List<String> taskIds =
                notice.items().stream().map(NoticeItem::taskId).distinct().toList();
        return taskIds.size() == 1
                ? page("tasks", taskIds.getFirst())
                : page("directives", notice.content().directive().directiveId());
    }

    /** Where officials choose what they are told, by which channel. */
    public @Nullable String choices() {
        return url.isEmpty() ? null : url + "/choices";
    }

    private @Nullable String page(String what, String id) {
        return url.isEmpty() ? null : url + "/" + what + "/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }
}
