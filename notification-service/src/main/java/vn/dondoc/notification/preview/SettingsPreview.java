package vn.dondoc.notification.preview;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.calendar.SendingHours;
import vn.dondoc.notification.calendar.SendingHoursPreview;
import vn.dondoc.notification.delivery.mail.MailPreview;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.inbox.NoticeNotFound;
import vn.dondoc.notification.inbox.NotificationOperation;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeItem;
import vn.dondoc.notification.preview.PreviewedNotice.PreviewedRecipients;
import vn.dondoc.notification.preview.PreviewedNotice.PreviewedText;
import vn.dondoc.notification.rendering.NoticeRenderer;
import vn.dondoc.notification.rendering.NoticeTemplates;
import vn.dondoc.notification.rendering.NoticeText;
import vn.dondoc.notification.routing.NotificationRoute;
import vn.dondoc.notification.routing.RecipientAgency;
import vn.dondoc.notification.routing.RoutingTable;
import vn.dondoc.notification.settings.SettingKind;
import vn.dondoc.notification.settings.VersionedSetting;
import vn.dondoc.platform.access.AgencyTrees;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.access.Relation;
import vn.dondoc.platform.vietnam.PlainText;
import vn.dondoc.platform.web.text.MessageRenderer;

/** Shows on a notice that was told what other settings would make of it; stores nothing. */
@Component
public class SettingsPreview {
    /** No agency is left alone for longer; a search must end. */
    private static final int MOST_DAYS = 400;

    private final VersionedSetting<RoutingTable> routing;
    private final VersionedSetting<NoticeTemplates> templates;
    private final SendingHours hours;
    private final SendingHoursPreview hoursPreview;
    private final MongoOperations mongo;
    private final DirectoryLookup directory;
    private final AgencyTrees trees;
    private final MailPreview mails;
    private final Clock clock;

    SettingsPreview(
            VersionedSetting<RoutingTable> routing,
            VersionedSetting<NoticeTemplates> templates,
            SendingHours hours,
            SendingHoursPreview hoursPreview,
            MongoOperations mongo,
            DirectoryLookup directory,
            AgencyTrees trees,
            MailPreview mails,
            Clock clock) {
        this.routing = routing;
        this.templates = templates;
        this.hours = hours;
        this.hoursPreview = hoursPreview;
        this.mongo = mongo;
        this.directory = directory;
        this.trees = trees;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Of a notice to the caller's own agency or one below it.
     *
     * @param text the settings of that kind; the others are those in force
     * @throws NoticeNotFound also when the caller may not know of it
     * @throws vn.dondoc.notification.settings.SettingRejected that names line and field
     */
    public PreviewedNotice preview(SettingKind kind, String text, String noticeId, Caller caller) {
        Notice notice = Optional.of(noticeId)
                .filter(PlainText::isReadable) // some stores refuse to look for others
                .map(id -> mongo.findById(id, Notice.class))
                .filter(found -> mayKnow(caller, found.recipient().agencyId()))
                .orElseThrow(() -> new NoticeNotFound(noticeId));
        Instant now = clock.instant();
        RoutingTable table = kind == SettingKind.ROUTING ? routing.candidate(text) : routing.at(now);
        NoticeTemplates words = kind == SettingKind.TEMPLATES ? templates.candidate(text) : templates.at(now);
        SendingHours open = kind == SettingKind.WINDOWS ? hoursPreview.by(text) : hours;
        NoticeRenderer renderer = new NoticeRenderer(_ -> words);
        return new PreviewedNotice(
                notice.id(),
                notice.content().kind(),
                textOf(notice, renderer, MessageRenderer.VIETNAMESE),
                textOf(notice, renderer, Locale.ENGLISH),
                recipients(notice, table),
                goesOutAt(notice, open, now));
    }

    private boolean mayKnow(Caller caller, String agencyId) {
        String own = caller.actor().agencyId();
        boolean isKnown = own.equals(agencyId) || trees.current().scopeOf(own).contains(agencyId);
        return isKnown
                && NotificationOperation.PREVIEW_NOTICE_SETTINGS.permits(
                        caller.roles(), Set.of(own.equals(agencyId) ? Relation.OWN_AGENCY : Relation.ABOVE));
    }

    private PreviewedText textOf(Notice notice, NoticeRenderer renderer, Locale language) {
        Map<String, String> names = NoticeRenderer.namesIn(List.of(notice), directory);
        NoticeText text = renderer.render(notice, language, names);
        return new PreviewedText(text.title(), text.body(), mails.textOf(notice, text, language));
    }

    private List<PreviewedRecipients> recipients(Notice notice, RoutingTable table) {
        int level = notice.content().details().escalationLevel();
        return table.routesFor(notice.content().kind(), level).stream()
                .flatMap(route -> recipients(notice, route))
                .toList();
    }

    private Stream<PreviewedRecipients> recipients(Notice notice, NotificationRoute route) {
        Set<String> agencies = agenciesOf(notice, route.to());
        if (agencies.isEmpty()) {
            return Stream.of(recipients(route, null, List.of()));
        }
        Map<String, List<Official>> officials = directory.activeOfficialsByAgency(agencies);
        return agencies.stream()
                .map(agency ->
                        recipients(route, agency, route.recipientsAmong(officials.getOrDefault(agency, List.of()))));
    }

    private static PreviewedRecipients recipients(
            NotificationRoute route, @Nullable String agencyId, List<Official> officials) {
        return new PreviewedRecipients(
                route.to(),
                agencyId,
                officials.stream().map(Official::id).toList(),
                new TreeSet<>(route.channels()),
                route.urgent());
    }

    /** As far as the notice tells. */
    private static Set<String> agenciesOf(Notice notice, RecipientAgency party) {
        Stream<String> agencies = switch (party) {
            case LEAD -> notice.items().stream().map(NoticeItem::leadAgencyId);
            case ASSIGNER -> Stream.of(notice.content().directive().assigningAgencyId());
            case FORMER_LEAD, ASKED ->
                Stream.ofNullable(notice.content().details().otherAgencyId());
            case COORDINATORS ->
                Stream.of(notice.recipient())
                        .filter(recipient -> recipient.agencyRole() == RecipientAgency.COORDINATORS)
                        .map(recipient -> recipient.agencyId());
        };
        return new TreeSet<>(agencies.toList());
    }

    private static Instant goesOutAt(Notice notice, SendingHours open, Instant now) {
        Instant time = now;
        for (int i = 0; i < MOST_DAYS && !notice.isFlash(); i++) {
            Optional<Instant> later = open.closedUntil(notice.recipient().workplaceId(), time);
            if (later.isEmpty()) {
                return time;
            }
            time = later.get();
        }
        return time;
    }
}
