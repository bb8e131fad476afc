package vn.dondoc.notification.mail;

import java.time.Clock;
import java.time.Duration;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.rendering.NoticeRenderer;

/**
 * Sends the mails that are due, at least once each: it claims some, hands them to the mail server over a few connections
 * at once, and records each result. Addresses are looked up when the mail goes out, so they are stored in one place only.
 */
@Component
class MailDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(MailDispatcher.class);

    /** Of many that wait for one official each next one becomes free soon, and all would be looked at again for it. */
    private static final Duration AT_LEAST = Duration.ofMinutes(2);

    private final MailQueue queue;
    private final SmtpSender server;
    private final MailProperties properties;
    private final DirectoryLookup directory;
    private final NoticeRenderer renderer;
    private final MailLimits limits;
    private final Clock clock;

    MailDispatcher(
            MailQueue queue,
            SmtpSender server,
            MailProperties properties,
            DirectoryLookup directory,
            NoticeRenderer renderer,
            MailLimits limits,
            Clock clock) {
        this.queue = queue;
        this.server = server;
        this.properties = properties;
        this.directory = directory;
        this.renderer = renderer;
        this.limits = limits;
        this.clock = clock;
    }

    /** Goes on until nothing is due. Without a mail server in the settings pending mails wait until there is one again. */
    @Scheduled(fixedDelayString = "${notification.mail.poll:1s}", scheduler = "mailScheduler")
    void sendDueMails() throws InterruptedException {
        if (!server.isConfigured()) {
            return;
        }
        int limit = properties.connections() * properties.perConnection();
        for (List<Notice> claimed = queue.claimDue(limit); !claimed.isEmpty(); claimed = queue.claimDue(limit)) {
            send(claimed);
        }
    }

    private void send(List<Notice> claimed) throws InterruptedException {
        Instant end = clock.instant().plus(properties.lease().dividedBy(2));
        Map<String, Official> officials = directory.officialsById(claimed.stream()
                .map(notice -> notice.recipient().officialId())
                .filter(Objects::nonNull)
                .toList());
        Map<String, String> names = directory.agencyNames(NoticeRenderer.agencyIdsIn(claimed));
        List<OutgoingMail> mails = new ArrayList<>();
        List<DeliveryResult> notNow = new ArrayList<>();
        for (Notice notice : claimed) {
            String address = addressOf(notice, officials);
            Duration wait = address == null ? Duration.ZERO : limits.take(notice);
            if (address == null) {
                notNow.add(new DeliveryResult.Skipped(notice, "no address"));
            } else if (wait.isPositive()) {
                notNow.add(new DeliveryResult.Limited(notice, wait.plus(AT_LEAST)));
            } else {
                mails.add(new OutgoingMail(
                        notice,
                        address,
                        renderer.renderVietnamese(notice, names),
                        renderer.renderEnglish(notice, names)));
            }
        }
        queue.recordResults(notNow);
        logFailures(notNow);
        sendOverSeveralConnections(mails, end);
    }

    private static @Nullable String addressOf(Notice notice, Map<String, Official> officials) {
        Official official = officials.get(notice.recipient().officialId());
        String email = official == null ? null : official.email();
        return email == null || email.isBlank() ? null : email;
    }

    private void sendOverSeveralConnections(List<OutgoingMail> mails, Instant end) throws InterruptedException {
        int connections = properties.connections();
        List<Callable<Void>> work = IntStream.range(0, Math.min(connections, mails.size()))
                .mapToObj(connection -> IntStream.range(0, mails.size())
                        .filter(index -> index % connections == connection)
                        .mapToObj(mails::get)
                        .toList())
                .map(share -> sendAndRecord(share, end))
                .collect(Collectors.toList());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : threads.invokeAll(work)) {
                if (done.state() == Future.State.FAILED) {
                    // what was sent and not recorded is sent again with the same Message-ID when the lease ends
                    LOG.warn("Could not record the results of some mails", done.exceptionNow());
                }
            }
        }
    }

    private Callable<Void> sendAndRecord(List<OutgoingMail> mails, Instant end) {
        return () -> {
            List<DeliveryResult> results =
                    server.send(mails, () -> clock.instant().isBefore(end));
            queue.recordResults(results);
            logFailures(results);
            return null;
        };
    }

    private static void logFailures(List<DeliveryResult> results) {
        results.stream()
                .flatMap(MailDispatcher::failureOf)
                .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()))
                .forEach((reason, count) -> LOG.warn("{} mails could not be sent now: {}", count, reason));
    }

    private static Stream<String> failureOf(DeliveryResult result) {
        return switch (result) {
            case DeliveryResult.Sent _, DeliveryResult.Skipped _ -> Stream.empty();
            case DeliveryResult.Limited _ -> Stream.of("enough for this hour");
            case DeliveryResult.Failed(var _, String reason) -> Stream.of(reason);
            case DeliveryResult.Postponed(var _, String reason) -> Stream.of(reason);
        };
    }
}
