package vn.dondoc.notification.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.notification.routing.NotificationRoute;
import vn.dondoc.notification.routing.RecipientAgency;

/**
 * What a notice would be by other settings.
 *
 * @param vi in Vietnamese
 * @param en in English
 * @param recipients who would be told of what happened
 * @param goesOutAt when mail about it would go out if it happened now
 */
public record PreviewedNotice(
        String noticeId,
        NoticeKind kind,
        PreviewedText vi,
        PreviewedText en,
        List<PreviewedRecipients> recipients,
        Instant goesOutAt) {

    /** @param mail the text of a mail, whose subject is the title */
    public record PreviewedText(String title, String body, String mail) {}

    /**
     * Whom one route reaches.
     *
     * @param agencyId none where the notice does not tell which coordinating agencies there are
     * @param officialIds nobody where the agency has nobody who fits: it waits then, and goes where its route falls back to
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PreviewedRecipients(
            RecipientAgency party,
            @Nullable String agencyId,
            List<String> officialIds,
            Set<NotificationRoute.RouteTarget> channels,
            boolean urgent) {}
}
