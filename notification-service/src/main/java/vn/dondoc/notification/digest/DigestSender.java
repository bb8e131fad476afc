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

/** Looks one digest up and sends it, unless by now there is nobody who wants it, or nothing to tell. */
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

    /** @return false when the mail server did not take it */
    boolean send(Digest digest) {
        Instant now = clock.instant();
        NoticeChoices chosen = choices.of(digest.officialId()).choices();
        Optional<Instant> opens = closedUntil(digest, chosen, now);
        boolean isOfToday = digest.day().equals(VietnamTime.dayOf(now));
        if (isOfToday && (opens.isEmpty() || digest.sentAgainAt() != null)) {
            return sendNow(digest, chosen, now);
        }
        opens.filter(time -> isOfToday && digest.day().equals(VietnamTime.dayOf(time)))
                .ifPresentOrElse(
                        time -> queue.postpone(digest, time, now),
                        () -> queue.failed(digest, "delivery.reason.too-late", now));
        return true;
    }

    /** By both: who chooses other hours in the course of the day has the digest of that day by those of before. */
    private Optional<Instant> closedUntil(Digest digest, NoticeChoices chosen, Instant now) {
        Optional<Instant> ofAll = hours.closedUntil(digest.agencyId(), now);
        Optional<Instant> own = hours.closedUntil(digest.agencyId(), now, chosen.hours());
        return ofAll.flatMap(opens -> own.map(it -> it.isBefore(opens) ? it : opens));
    }

    private boolean sendNow(Digest digest, NoticeChoices chosen, Instant now) {
        Official official =
                directory.officialsById(List.of(digest.officialId())).get(digest.officialId());
        if (official == null || !hasAddress(official)) {
            queue.skipped(digest, "delivery.reason.no-address", now);
        } else if (!chosen.digest()) {
            queue.skipped(digest, "delivery.reason.digest-not-wanted", now);
        } else {
            return sendNow(digest, official, chosen, now);
        }
        return true;
    }

    private static boolean hasAddress(Official official) {
        String address = official.email();
        return official.active() && address != null && !address.isBlank();
    }

    private boolean sendNow(Digest digest, Official official, NoticeChoices chosen, Instant now) {
        DigestContent content = contents.of(digest.day(), official, chosen, now);
        if (content.isEmpty()) {
            queue.skipped(digest, "delivery.reason.nothing-to-tell", now);
            return true;
        }
        Locale language = chosen.language().locale();
        Optional<String> failure = mails.send(
                digest.id(),
                Objects.requireNonNull(official.email()),
                language,
                text.write(digest.day(), official.agencyId(), content, language));
        failure.ifPresentOrElse(reason -> queue.tryAgain(digest, reason, now), () -> queue.sent(digest, now));
        return failure.isEmpty();
    }
}
