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
import vn.dondoc.notification.delivery.mail.MailAnswer;
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
    private final DirectoryLookup directory;
    private final NoticeChoicesStore choices;
    private final SendingHours hours;
    private final Clock clock;

    DigestSender(
            DigestQueue queue,
            DigestContents contents,
            DigestText text,
            DirectoryLookup directory,
            NoticeChoicesStore choices,
            SendingHours hours,
            Clock clock) {
        this.queue = queue;
        this.contents = contents;
        this.text = text;
        this.directory = directory;
        this.choices = choices;
        this.hours = hours;
        this.clock = clock;
    }

    void send(Digest digest, OfficeMails.Round mails) {
        Instant now = clock.instant();
        NoticeChoices chosen = choices.of(digest.officialId()).choices();
        Optional<Instant> opens = closedUntil(digest, chosen, now);
        boolean isOfToday = digest.day().equals(VietnamTime.dayOf(now));
        if (isOfToday && (opens.isEmpty() || digest.sentAgainAt() != null)) {
            sendNow(digest, chosen, mails, now);
            return;
        }
        opens.filter(time -> isOfToday && digest.day().equals(VietnamTime.dayOf(time)))
                .ifPresentOrElse(
                        time -> queue.postpone(digest, time, "delivery.reason.window", now),
                        () -> queue.failed(digest, "delivery.reason.too-late", now));
    }

    /** By both: who chooses other hours in the course of the day has the digest of that day by those of before. */
    private Optional<Instant> closedUntil(Digest digest, NoticeChoices chosen, Instant now) {
        Optional<Instant> ofAll = hours.closedUntil(digest.agencyId(), now);
        Optional<Instant> own = hours.closedUntil(digest.agencyId(), now, chosen.hours());
        return ofAll.flatMap(opens -> own.map(it -> it.isBefore(opens) ? it : opens));
    }

    private void sendNow(Digest digest, NoticeChoices chosen, OfficeMails.Round mails, Instant now) {
        Official official =
                directory.officialsById(List.of(digest.officialId())).get(digest.officialId());
        if (official == null || !hasAddress(official)) {
            queue.skipped(digest, "delivery.reason.no-address", now);
        } else if (!chosen.digest()) {
            queue.skipped(digest, "delivery.reason.digest-not-wanted", now);
        } else {
            DigestContent content = contents.of(digest.day(), official, chosen, now);
            if (content.isEmpty()) {
                queue.skipped(digest, "delivery.reason.nothing-to-tell", now);
            } else {
                note(
                        digest,
                        mails.send(mailOf(
                                digest, official, content, chosen.language().locale())),
                        now);
            }
        }
    }

    private static boolean hasAddress(Official official) {
        String address = official.email();
        return official.active() && address != null && !address.isBlank();
    }

    private OfficeMails.OfficeMail mailOf(Digest digest, Official official, DigestContent content, Locale language) {
        return new OfficeMails.OfficeMail(
                digest.id(),
                Objects.requireNonNull(official.email()),
                language,
                text.write(digest.day(), official.agencyId(), content, language),
                true);
    }

    private void note(Digest digest, MailAnswer answer, Instant now) {
        switch (answer.kind()) {
            case TAKEN -> queue.sent(digest, now);
            // the next digest has a new look at the address
            case NO_ADDRESS, ADDRESS_REFUSED -> queue.refused(digest, answer.reason(), now);
            case REFUSED, REFUSED_FOR_NOW -> queue.tryAgain(digest, answer.reason(), now);
            case AWAY -> queue.postpone(digest, now.plus(DigestQueue.BACK_OFF), answer.reason(), now);
        }
    }
}
