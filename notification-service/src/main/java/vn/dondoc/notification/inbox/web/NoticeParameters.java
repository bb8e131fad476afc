package vn.dondoc.notification.inbox.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.inbox.NoticeFilter;
import vn.dondoc.notification.routing.NoticeKind;

/** Which notices of an inbox a caller wants to see. */
record NoticeParameters(
        @Parameter(description = "Chưa đọc / Whether they are unread") @Nullable
        Boolean unread,

        @Parameter(description = "Loại / Kinds") @Nullable List<NoticeKind> kind,

        @Parameter(description = "Mã văn bản / The directive's id") @Nullable
        String directive,

        @Parameter(description = "Khẩn / Whether they are urgent") @Nullable
        Boolean urgent,

        @Parameter(
                description =
                        "Chờ quyết định, chưa ai giải quyết / Whether they wait for a decision that nobody made yet")
        @Nullable
        Boolean waiting) {

    NoticeFilter toFilter() {
        return new NoticeFilter(unread, kind, directive, urgent, waiting);
    }
}
