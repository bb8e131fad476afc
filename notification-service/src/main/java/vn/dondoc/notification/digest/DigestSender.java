package vn.dondoc.notification.digest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.calendar.SendingHours;
import vn.dondoc.notification.choice.NoticeChoices;
import vn.dondoc.notification.choice.NoticeChoicesStore;
import vn.dondoc.notification.delivery.mail.OfficeMails;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.platform.vietnam.VietnamTime;

/** Looks one digest up and sends it, unless by now there is nobody to get it, or nothing to tell. */
@Component
class DigestSender {
    private final DigestQueue queue;
    private final DigestContents contents;
    private final DigestText text;
    private final OfficeMails mails;
    private final DirectoryLookup directory;
    private final NoticeChoicesStore choices;
    private final SendingHours hours;
    private final Clock clock;

    DigestSender(
            DigestQueue queue,
            DigestContents contents,
            DigestText text,
            OfficeMails mails,
            DirectoryLookup directory,
            NoticeChoicesStore choices,
            SendingHours hours,
            Clock clock) {
        this.queue = queue;
        this.contents = contents;
        this.text = text;
        this.mails = mails;
        this.directory = directory;
        this.choices = choices;
        this.hours = hours;
        this.clock = clock;
    }

    void send(Digest digest) {
        Instant now = clock.instant();
        Official official =
                directory.officialsById(List.of(digest.officialId())).get(digest.officialId());
        NoticeChoices chosen = choices.of(digest.officialId()).choices();
        if (!digest.day().equals(VietnamTime.dayOf(now)) || isClosed(digest, chosen, now)) {
            queue.failed(digest, "delivery.reason.too-late", now);
        } else if (official == null || !hasAddress(official)) {
            queue.skipped(digest, "delivery.reason.no-address", now);
        } else {
            send(digest, official, chosen, now);
        }
    }

    private static boolean hasAddress(Official official) {
        String address = official.email();
        return official.active() && address != null && !address.isBlank();
    }

    /** By both: who chooses other hours in the course of the day has the digest of that day by those of before. */
    private boolean isClosed(Digest digest, NoticeChoices chosen, Instant now) {
        return hours.closedUntil(digest.agencyId(), now).isPresent()
                && hours.closedUntil(digest.agencyId(), now, chosen.hours()).isPresent();
    }

    private void send(Digest digest, Official official, NoticeChoices chosen, Instant now) {
        DigestContent content = contents.of(digest.day(), official, chosen, now);
        if (content.isEmpty()) {
            queue.skipped(digest, "delivery.reason.nothing-to-tell", now);
            return;
        }
        Locale language = chosen.language().locale();
        Optional<String> failure = mails.send(
                digest.id(),
                Objects.requireNonNull(official.email()),
                language,
                text.write(digest.day(), official.agencyId(), content, language));
        failure.ifPresentOrElse(reason -> queue.tryAgain(digest, reason, now), () -> queue.sent(digest, now));
    }
}
