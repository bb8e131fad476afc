package vn.dondoc.notification.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.calendar.OwnHours;
import vn.dondoc.notification.calendar.SendingHours;
import vn.dondoc.notification.choice.NoticeChoices;
import vn.dondoc.notification.choice.NoticeChoicesStore;
import vn.dondoc.notification.delivery.mail.OfficeMails;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.loop.Loop;
import vn.dondoc.notification.loop.LoopingJob;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * Has digests go out, on every instance: all of a day are put into the queue when it begins, then each is looked up and sent when it is
 * due. What could not be sent on its day is given up. By a thread of its own: a slow mail server must keep nothing else waiting.
 */
@Component
class DigestJob extends LoopingJob {
    private static final int PAGE = 500;

    private final DigestQueue queue;
    private final DigestSender sender;
    private final OfficeMails mails;
    private final DirectoryLookup directory;
    private final NoticeChoicesStore choices;
    private final SendingHours hours;
    private final DigestProperties properties;
    private final Period kept;
    private final Clock clock;
    private @Nullable Instant prepared;

    DigestJob(
            DigestQueue queue,
            DigestSender sender,
            OfficeMails mails,
            DirectoryLookup directory,
            NoticeChoicesStore choices,
            SendingHours hours,
            DigestProperties properties,
            @Value("${dondoc.notices.retention}") Period kept,
            Clock clock) {
        this.queue = queue;
        this.sender = sender;
        this.mails = mails;
        this.directory = directory;
        this.choices = choices;
        this.hours = hours;
        this.properties = properties;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    protected List<Loop> startLoops() {
        return properties.enabled() && mails.isConfigured()
                ? List.of(Loop.start("digest", properties.every(), this::run))
                : List.of();
    }

    private void run(BooleanSupplier goesOn) {
        Instant now = clock.instant();
        LocalDate today = VietnamTime.dayOf(now);
        Instant start = VietnamTime.at(today, properties.at());
        // when the day begins, so that reminders wait for it; and again for officials who have come by then
        Instant occasion = now.isBefore(start) ? VietnamTime.at(today, LocalTime.MIDNIGHT) : start;
        if (!occasion.equals(prepared)) {
            prepare(today, start);
            queue.deleteBefore(today.minus(kept));
            prepared = occasion;
        }
        sendDue(goesOn);
    }

    private void prepare(LocalDate today, Instant start) {
        List<Official> page = directory.activeOfficialsAfter("", PAGE);
        while (!page.isEmpty()) {
            Map<String, NoticeChoices> chosen =
                    choices.of(page.stream().map(Official::id).toList());
            queue.add(page.stream()
                    .flatMap(official ->
                            digestOf(official, Objects.requireNonNull(chosen.get(official.id())), today, start))
                    .toList());
            page = directory.activeOfficialsAfter(page.getLast().id(), PAGE);
        }
    }

    /** None where nobody wants one, or the agency does not work today. */
    private Stream<Digest> digestOf(Official official, NoticeChoices chosen, LocalDate today, Instant start) {
        String agencyId = official.agencyId();
        OwnHours own = chosen.hours();
        Instant wanted = own == null ? start : VietnamTime.at(today, own.nearest(properties.at()));
        Instant dueAt = hours.closedUntil(agencyId, wanted, own).orElse(wanted);
        boolean isToday = VietnamTime.dayOf(dueAt).equals(today)
                && hours.closedUntil(agencyId, dueAt, own).isEmpty();
        return chosen.digest() && isToday
                ? Stream.of(Digest.due(official.id(), agencyId, today, dueAt))
                : Stream.empty();
    }

    private void sendDue(BooleanSupplier goesOn) {
        try (OfficeMails.Round round = mails.round()) {
            while (round.isServerThere() && goesOn.getAsBoolean()) {
                Optional<Digest> next = queue.claimNext(clock.instant());
                if (next.isEmpty()) {
                    return;
                }
                sender.send(next.get(), round);
            }
        }
    }
}
