package vn.dondoc.notification.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.directory.Directory;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.rendering.NoticeRenderer;

/**
 * Sends the mails that are due, at least once each: it claims some, hands them to the mail server over a few connections
 * at once, and notes what became of each. Addresses are looked up when the mail goes out, so they stand in one place.
 */
@Component
class MailDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(MailDispatcher.class);

    private final MailQueue ledger;
    private final SmtpSender server;
    private final MailProperties settings;
    private final Directory directory;
    private final NoticeRenderer sentences;
    private final Clock clock;

    MailDispatcher(
            MailQueue ledger,
            SmtpSender server,
            MailProperties settings,
            Directory directory,
            NoticeRenderer sentences,
            Clock clock) {
        this.ledger = ledger;
        this.server = server;
        this.settings = settings;
        this.directory = directory;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** Until nothing is due. What was pending when the mail server was taken out of the settings waits for it. */
    @Scheduled(fixedDelayString = "${notification.mail.poll:1s}", scheduler = "mailScheduler")
    void deliver() throws InterruptedException {
        if (!server.isConfigured()) {
            return;
        }
        int most = settings.connections() * settings.perConnection();
        for (List<Notice> claimed = ledger.claim(most); !claimed.isEmpty(); claimed = ledger.claim(most)) {
            send(claimed);
        }
    }

    private void send(List<Notice> claimed) throws InterruptedException {
        Instant end = clock.instant().plus(settings.lease().dividedBy(2));
        Map<String, Official> officials = directory.officials(claimed.stream()
                .map(Notice::officialId)
                .filter(Objects::nonNull)
                .toList());
        Map<String, String> names = directory.agencyNames(NoticeRenderer.agenciesIn(claimed));
        List<OutgoingMail> letters = new ArrayList<>();
        List<DeliveryResult> unreachable = new ArrayList<>();
        for (Notice notice : claimed) {
            String address = addressOf(notice, officials);
            if (address == null) {
                unreachable.add(new DeliveryResult.Skipped(notice, "no address"));
            } else {
                letters.add(new OutgoingMail(
                        notice, address, sentences.inVietnamese(notice, names), sentences.inEnglish(notice, names)));
            }
        }
        ledger.note(unreachable);
        sendOverSeveralConnections(letters, end);
    }

    private static @Nullable String addressOf(Notice notice, Map<String, Official> officials) {
        Official official = officials.get(notice.officialId());
        String email = official == null ? null : official.email();
        return email == null || email.isBlank() ? null : email;
    }

    private void sendOverSeveralConnections(List<OutgoingMail> letters, Instant end) throws InterruptedException {
        int lines = settings.connections();
        List<Callable<Void>> work = IntStream.range(0, Math.min(lines, letters.size()))
                .mapToObj(line -> IntStream.range(0, letters.size())
                        .filter(index -> index % lines == line)
                        .mapToObj(letters::get)
                        .toList())
                .map(share -> sending(share, end))
                .collect(Collectors.toList());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : threads.invokeAll(work)) {
                if (done.state() == Future.State.FAILED) {
                    // whatever was sent and not noted comes again with the same Message-ID when the lease ends
                    LOG.warn("Could not note what became of some mails", done.exceptionNow());
                }
            }
        }
    }

    private Callable<Void> sending(List<OutgoingMail> letters, Instant end) {
        return () -> {
            List<DeliveryResult> outcomes =
                    server.send(letters, () -> clock.instant().isBefore(end));
            ledger.note(outcomes);
            warnOf(outcomes);
            return null;
        };
    }

    private static void warnOf(List<DeliveryResult> outcomes) {
        outcomes.stream()
                .filter(DeliveryResult.Failed.class::isInstance)
                .map(DeliveryResult.Failed.class::cast)
                .collect(Collectors.groupingBy(DeliveryResult.Failed::reason, Collectors.counting()))
                .forEach((reason, count) -> LOG.warn("{} mails could not be sent now: {}", count, reason));
    }
}
