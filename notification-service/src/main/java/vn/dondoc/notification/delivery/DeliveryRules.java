package vn.dondoc.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.calendar.SendingHours;
import vn.dondoc.notification.choice.NoticeChoices;
import vn.dondoc.notification.choice.NoticeChoicesStore;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.routing.RecipientAgency;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * Whether what is due goes out: the hour, what its official chose, and whether a digest tells of it. Asked when it is to be sent, so
 * that what is true then counts as well for what has waited, or is tried again.
 */
@Component
class DeliveryRules {
    /** Digests take seconds to minutes, and none says when it is through. */
    private static final Duration DIGEST_SEEN_AGAIN = Duration.ofSeconds(30);

    private static final Duration DIGEST_OF_NEXT_DAY = Duration.ofDays(1);

    private final NoticeChoicesStore choices;
    private final SendingHours hours;
    private final Digests digests;

    DeliveryRules(NoticeChoicesStore choices, SendingHours hours, Digests digests) {
        this.choices = choices;
        this.hours = hours;
        this.digests = digests;
    }

    /**
     * Due notices by what is to be done with them.
     *
     * @param wanted those to be sent
     * @param languages in which
     * @param withheld what became of the others
     */
    record Sorted(List<Notice> wanted, Function<Notice, Locale> languages, List<DeliveryResult> withheld) {}

    Sorted sort(List<Notice> due, Channel channel, Instant now) {
        Map<String, NoticeChoices> chosen =
                choices.of(due.stream().map(DeliveryRules::officialOf).collect(Collectors.toSet()));
        Function<Notice, NoticeChoices> choicesFor = notice -> Objects.requireNonNull(chosen.get(officialOf(notice)));
        Predicate<Notice> isCollected = notice -> isCollected(notice, channel);
        Map<String, Delivery> collecting = digestsOf(due.stream().filter(isCollected), now);
        List<Notice> wanted = new ArrayList<>();
        List<DeliveryResult> withheld = new ArrayList<>();
        for (Notice notice : due) {
            tooEarly(notice, choicesFor.apply(notice), now)
                    .or(() -> unwanted(notice, choicesFor.apply(notice), channel, now))
                    .or(() -> collected(
                            notice, isCollected.test(notice) ? collecting.get(officialOf(notice)) : null, now))
                    .ifPresentOrElse(withheld::add, () -> wanted.add(notice));
        }
        return new Sorted(wanted, choicesFor.andThen(it -> it.language().locale()), withheld);
    }

    private Optional<DeliveryResult> tooEarly(Notice notice, NoticeChoices chosen, Instant now) {
        if (notice.isFlash()) {
            return Optional.empty();
        }
        String workplace = notice.recipient().workplaceId();
        Optional<Instant> ofAll = hours.closedUntil(workplace, now);
        Optional<Instant> own = hours.closedUntil(workplace, now, chosen.hours());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        if (!notice.content().kind().mayBeMuted()) {
            // hours of one's own make it earlier, never later
            return ofAll.map(opens -> new DeliveryResult.TooEarly(
                    notice, opens.isBefore(own.get()) ? opens : own.get(), "delivery.reason.window"));
        }
        String reason = chosen.hours() == null ? "delivery.reason.window" : "delivery.reason.own-hours";
        return own.map(opens -> new DeliveryResult.TooEarly(notice, opens, reason));
    }

    private static Optional<DeliveryResult> unwanted(
            Notice notice, NoticeChoices chosen, Channel channel, Instant now) {
        return chosen.reasonAgainst(notice.content(), channel, VietnamTime.dayOf(now))
                .map(reason -> new DeliveryResult.Skipped(notice, reason));
    }

    private Map<String, Delivery> digestsOf(Stream<Notice> collected, Instant now) {
        List<String> officials =
                collected.map(DeliveryRules::officialOf).distinct().toList();
        return officials.isEmpty() ? Map.of() : digests.of(officials, VietnamTime.dayOf(now));
    }

    /**
     * What needs no message of its own where a digest tells of it: reminders, and of what somebody left who had not read it all that neither
     * is urgent nor waits for a decision. Whoever comes next would get a hundred within the hour.
     */
    private static boolean isCollected(Notice notice, Channel channel) {
        return notice.isHandedOver()
                ? !notice.isUrgent() && !notice.asksForDecision()
                : channel == Channel.MAIL && isReminder(notice) && !notice.isFlash();
    }

    /** By the digest of the day, if it was sent after the notice came; what is handed over later waits for the next one. */
    private static Optional<DeliveryResult> collected(Notice notice, @Nullable Delivery digest, Instant now) {
        if (digest == null) {
            return Optional.empty();
        }
        if (digest.status() == Delivery.Status.PENDING) {
            return Optional.of(
                    new DeliveryResult.TooEarly(notice, now.plus(DIGEST_SEEN_AGAIN), "delivery.reason.digest"));
        }
        Instant over = Objects.requireNonNull(digest.changedAt());
        if (!notice.cameAt().isBefore(over)) {
            return notice.isHandedOver()
                    ? Optional.of(new DeliveryResult.TooEarly(
                            notice, over.plus(DIGEST_OF_NEXT_DAY), "delivery.reason.digest"))
                    : Optional.empty();
        }
        return digest.status() == Delivery.Status.SENT
                ? Optional.of(new DeliveryResult.Collected(notice))
                : Optional.empty();
    }

    /** Of what the official's own agency leads: that is what digests remind of. */
    private static boolean isReminder(Notice notice) {
        return notice.content().kind().isReminder() && notice.recipient().agencyRole() == RecipientAgency.LEAD;
    }

    /** The official it goes to; a notice is due only once it has one. */
    private static String officialOf(Notice notice) {
        return Objects.requireNonNull(notice.recipient().officialId());
    }
}
