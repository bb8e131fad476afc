package vn.dondoc.notification.routing;

import java.util.List;
import java.util.Set;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.settings.InvalidSetting;

/**
 * One line of the routing table: who at which agency is notified of one kind of event, and how.
 *
 * @param level of an escalation, from 1; 0 for all else
 * @param channels the inbox always, other ways on top of it
 * @param urgent whether every such notice is marked urgent; one about a task sent Hỏa tốc always is
 */
public record NotificationRoute(
        NoticeKind event,
        int level,
        RecipientAgency to,
        RouteRecipients recipients,
        Set<RouteTarget> channels,
        boolean urgent) {

    /** The ways a notice reaches an official. */
    public enum RouteTarget {
        INBOX,
        MAIL,
        GATEWAY
    }

    public NotificationRoute {
        channels = Set.copyOf(channels);
        if (level < 0 || (level > 0 && event != NoticeKind.ESCALATED)) {
            throw InvalidSetting.of("settings.route.level");
        }
        if (!channels.contains(RouteTarget.INBOX)) {
            throw InvalidSetting.of("settings.route.inbox");
        }
        if (!recipients.endSomewhere()) {
            throw InvalidSetting.of("settings.route.ends-nowhere");
        }
        if (!recipients.besides().isEmpty() && to != RecipientAgency.LEAD) {
            throw InvalidSetting.of("settings.route.besides");
        }
    }

    /** Whether it is for an official of the agency, and not only for those whom the event names. */
    public boolean asksForRoles() {
        return !recipients.roles().isEmpty();
    }

    /** Whether it is for each official who holds one of the roles, and not for one of them. */
    public boolean reachesEach() {
        return recipients.audience() == RouteRecipients.Audience.EACH;
    }

    public boolean includesMail() {
        return channels.contains(RouteTarget.MAIL);
    }

    public boolean includesGateway() {
        return channels.contains(RouteTarget.GATEWAY);
    }

    public boolean fallsBackToAssigner() {
        return recipients.fallback().contains(RouteRecipients.Fallback.ASSIGNER);
    }

    /** The officials to notify, of the active ones of the agency; none when nobody fits (yet). */
    public List<Official> recipientsAmong(List<Official> ofAgency) {
        return recipients.among(ofAgency);
    }
}
