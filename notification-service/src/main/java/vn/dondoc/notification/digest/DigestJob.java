package vn.dondoc.notification.digest;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.choice.NoticeChoices;
import vn.dondoc.notification.choice.NoticeChoicesStore;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.schedule.SendingHours;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * Has summaries go out, on every instance: first all of the day are put into the queue, then each is looked up and sent when it is
 * due. What could not be sent on its day is given up.
 */
@Component
class DigestJob {
    private static final int PAGE = 500;

    private final DigestQueue queue;
    private final DigestContents contents;
    private final DigestMails mails;
    private final DirectoryLookup directory;
    private final NoticeChoicesStore choices;
    private final SendingHours hours;
    private final DigestProperties properties;
    private final Period kept;
    private final Clock clock;
    private @Nullable LocalDate prepared;

    DigestJob(
            DigestQueue queue,
            DigestContents contents,
            DigestMails mails,
            DirectoryLookup directory,
            NoticeChoicesStore choices,
            SendingHours hours,
            DigestProperties properties,
            @Value("${dondoc.notices.retention}") Period kept,
            Clock clock) {
        this.queue = queue;
        this.contents = contents;
        this.mails = mails;
        this.directory = directory;
        this.choices = choices;
        this.hours = hours;
        this.properties = properties;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${notification.digest.every:30s}")
    synchronized void run() {
        if (!properties.enabled() || !mails.isConfigured()) {
            return;
        }
        LocalDate today = VietnamTime.dayOf(clock.instant());
        Instant start = VietnamTime.at(today, properties.at());
        if (!today.equals(prepared) && !clock.instant().isBefore(start)) {
            prepare(today, start);
            queue.deleteBefore(today.minus(kept));
            prepared = today;
        }
        sendDue();
    }

    private void prepare(LocalDate today, Instant start) {
        List<Official> page = directory.activeOfficialsAfter("", PAGE);
        while (!page.isEmpty()) {
            Map<String, NoticeChoices> chosen =
                    choices.of(page.stream().map(Official::id).toList());
            queue.add(page.stream()
                    .filter(official ->
                            Objects.requireNonNull(chosen.get(official.id())).digest())
                    .flatMap(official -> digestOf(official, today, start))
                    .toList());
            page = directory.activeOfficialsAfter(page.getLast().id(), PAGE);
        }
    }

    /** None where the agency does not work today. */
    private Stream<Digest> digestOf(Official official, LocalDate today, Instant start) {
        Instant dueAt = hours.next(official.agencyId(), start);
        return VietnamTime.dayOf(dueAt).equals(today)
                ? Stream.of(Digest.due(official.id(), official.agencyId(), today, dueAt))
                : Stream.empty();
    }

    private void sendDue() {
        List<Digest> claimed = queue.claimDue(clock.instant());
        while (!claimed.isEmpty()) {
            List<String> ids = claimed.stream().map(Digest::officialId).toList();
            Map<String, Official> officials = directory.officialsById(ids);
            Map<String, NoticeChoices> chosen = choices.of(ids);
            for (Digest digest : claimed) {
                send(
                        digest,
                        officials.get(digest.officialId()),
                        Objects.requireNonNull(chosen.get(digest.officialId())));
            }
            claimed = queue.claimDue(clock.instant());
        }
    }

    private void send(Digest digest, @Nullable Official official, NoticeChoices chosen) {
        Instant now = clock.instant();
        String address = official == null || !official.active() ? null : official.email();
        if (!digest.day().equals(VietnamTime.dayOf(now))
                || hours.next(digest.agencyId(), now).isAfter(now)) {
            queue.failed(digest, "too late");
        } else if (address == null || address.isBlank()) {
            queue.skipped(digest, "no address");
        } else {
            send(digest, address, chosen, now);
        }
    }

    private void send(Digest digest, String address, NoticeChoices chosen, Instant now) {
        DigestContent content = contents.of(digest, chosen);
        if (content.isEmpty()) {
            queue.skipped(digest, "nothing to tell");
            return;
        }
        try {
            mails.send(digest, content, address, chosen.language().locale());
            queue.sent(digest, now);
        } catch (MailException | MessagingException failure) {
            // the kind alone: a server's text may repeat the address
            queue.tryAgain(digest, failure.getClass().getSimpleName(), now);
        }
    }
}
