package vn.dondoc.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;

/**
 * Delivers what is due by one channel, at least once each: it claims some, hands those that may go out to the channel over a few
 * connections at once, and records each result.
 */
class DeliveryDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryDispatcher.class);

    private final DeliveryChannel channel;
    private final DeliveryQueue queue;
    private final DeliveryRules rules;
    private final DeliveryEvents events;
    private final Clock clock;

    DeliveryDispatcher(
            DeliveryChannel channel, DeliveryQueue queue, DeliveryRules rules, DeliveryEvents events, Clock clock) {
        this.channel = channel;
        this.queue = queue;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Goes on until nothing is due.
     *
     * @param goesOn false when nothing more is to be sent
     */
    void deliverDue(BooleanSupplier goesOn) throws InterruptedException {
        if (!channel.isConfigured()) {
            return;
        }
        SendingPolicy policy = channel.policy();
        int limit = policy.connections() * policy.perConnection();
        List<Notice> claimed = queue.claimDue(limit);
        while (!claimed.isEmpty()) {
            Instant end = clock.instant().plus(policy.lease().dividedBy(2));
            sendOverSeveralConnections(
                    claimed, () -> goesOn.getAsBoolean() && clock.instant().isBefore(end));
            claimed = goesOn.getAsBoolean() ? queue.claimDue(limit) : List.of();
        }
    }

    private void sendOverSeveralConnections(List<Notice> notices, BooleanSupplier inTime) throws InterruptedException {
        int connections = channel.policy().connections();
        List<Callable<Void>> work = IntStream.range(0, Math.min(connections, notices.size()))
                .mapToObj(connection -> IntStream.range(0, notices.size())
                        .filter(index -> index % connections == connection)
                        .mapToObj(notices::get)
                        .toList())
                .map(share -> sendAndRecord(share, inTime))
                .collect(Collectors.toList());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : threads.invokeAll(work)) {
                if (done.state() == Future.State.FAILED) {
                    // what was sent and not recorded is sent again with the same id when the lease ends
                    LOG.warn("Could not send or record some deliveries by {}", channel.channel(), done.exceptionNow());
                }
            }
        }
    }

    private Callable<Void> sendAndRecord(List<Notice> notices, BooleanSupplier inTime) {
        return () -> {
            List<DeliveryResult> results = sendWanted(notices, inTime);
            queue.giveBack(untried(notices, results));
            events.publish(channel, results);
            queue.recordResults(results);
            logFailures(results);
            return null;
        };
    }

    private List<DeliveryResult> sendWanted(List<Notice> notices, BooleanSupplier inTime) {
        // of what was sent by one that died before it told others of it nothing is left but that
        List<DeliveryResult> results = new ArrayList<>();
        notices.stream().filter(this::isSent).map(DeliveryResult.Sent::new).forEach(results::add);
        List<Notice> pending =
                notices.stream().filter(notice -> !isSent(notice)).toList();
        DeliveryRules.Sorted sorted = rules.sort(pending, channel.channel(), clock.instant());
        results.addAll(sorted.withheld());
        channel.send(sorted.wanted(), sorted.languages(), inTime, result -> results.add(noted(result)));
        return results;
    }

    private boolean isSent(Notice notice) {
        return notice.deliveries().by(channel.channel()).status() == Delivery.Status.SENT;
    }

    private DeliveryResult noted(DeliveryResult result) {
        if (result instanceof DeliveryResult.Sent(Notice notice)) {
            queue.noteSent(notice);
        }
        return result instanceof DeliveryResult.Deferred(Notice notice, String reason)
                        && !channel.policy().isPatientAfter(Duration.between(notice.cameAt(), clock.instant()))
                ? new DeliveryResult.Failed(notice, reason)
                : result;
    }

    private static List<Notice> untried(List<Notice> notices, List<DeliveryResult> results) {
        Set<String> tried = results.stream().map(result -> result.notice().id()).collect(Collectors.toSet());
        return notices.stream().filter(notice -> !tried.contains(notice.id())).toList();
    }

    private void logFailures(List<DeliveryResult> results) {
        results.stream()
                .flatMap(DeliveryDispatcher::failureOf)
                .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()))
                .forEach((reason, count) ->
                        LOG.warn("{} notices could not be sent now by {}: {}", count, channel.channel(), reason));
    }

    private static Stream<String> failureOf(DeliveryResult result) {
        return switch (result) {
            case DeliveryResult.Sent _,
                    DeliveryResult.Collected _,
                    DeliveryResult.Skipped _,
                    DeliveryResult.TooEarly _ -> Stream.empty();
            case DeliveryResult.Limited _ -> Stream.of("enough for this hour");
            case DeliveryResult.Failed(var _, String reason) -> Stream.of(reason);
            case DeliveryResult.Deferred(var _, String reason) -> Stream.of(reason);
            case DeliveryResult.Postponed(var _, String reason) -> Stream.of(reason);
        };
    }
}
