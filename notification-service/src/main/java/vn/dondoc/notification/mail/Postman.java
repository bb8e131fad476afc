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
import vn.dondoc.notification.notices.Sentences;

/**
 * Sends the mails that are due, at least once each: it claims some, hands them to the mail server over a few connections
 * at once, and notes what became of each. Addresses are looked up when the mail goes out, so they stand in one place.
 */
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final MailLedger ledger;
    private final MailServer server;
    private final MailSettings settings;
    private final Directory directory;
    private final Sentences sentences;
    private final Clock clock;

    Postman(
            MailLedger ledger,
            MailServer server,
            MailSettings settings,
            Directory directory,
            Sentences sentences,
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
        Map<String, String> names = directory.agencyNames(Sentences.agenciesIn(claimed));
        List<Letter> letters = new ArrayList<>();
        List<Outcome> unreachable = new ArrayList<>();
        for (Notice notice : claimed) {
            String address = addressOf(notice, officials);
            if (address == null) {
                unreachable.add(new Outcome.Skipped(notice, "no address"));
            } else {
                letters.add(new Letter(
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

    private void sendOverSeveralConnections(List<Letter> letters, Instant end) throws InterruptedException {
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

    private Callable<Void> sending(List<Letter> letters, Instant end) {
        return () -> {
            List<Outcome> outcomes = server.send(letters, () -> clock.instant().isBefore(end));
            ledger.note(outcomes);
            warnOf(outcomes);
            return null;
        };
    }

    private static void warnOf(List<Outcome> outcomes) {
        outcomes.stream()
                .filter(Outcome.Failed.class::isInstance)
                .map(Outcome.Failed.class::cast)
                .collect(Collectors.groupingBy(Outcome.Failed::reason, Collectors.counting()))
                .forEach((reason, count) -> LOG.warn("{} mails could not be sent now: {}", count, reason));
    }
}
