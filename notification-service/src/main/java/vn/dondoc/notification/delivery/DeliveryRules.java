package vn.dondoc.notification.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.calendar.SendingHours;
import vn.dondoc.notification.choice.NoticeChoices;
import vn.dondoc.notification.choice.NoticeChoicesStore;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * Whether what is due goes out: the hour, and what its official chose. Asked when it is to be sent, so that what is true then counts as well
 * for what has waited, or is tried again.
 */
@Component
class DeliveryRules {
    private final NoticeChoicesStore choices;
    private final SendingHours hours;

    DeliveryRules(NoticeChoicesStore choices, SendingHours hours) {
        this.choices = choices;
        this.hours = hours;
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
        List<Notice> wanted = new ArrayList<>();
        List<DeliveryResult> withheld = new ArrayList<>();
        for (Notice notice : due) {
            tooEarly(notice, now)
                    .or(() -> unwanted(notice, choicesFor.apply(notice), channel, now))
                    .ifPresentOrElse(withheld::add, () -> wanted.add(notice));
        }
        return new Sorted(wanted, choicesFor.andThen(it -> it.language().locale()), withheld);
    }

    private Optional<DeliveryResult> tooEarly(Notice notice, Instant now) {
        return notice.isFlash()
                ? Optional.empty()
                : hours.closedUntil(notice.recipient().workplaceId(), now)
                        .map(opens -> new DeliveryResult.TooEarly(notice, opens));
    }

    private static Optional<DeliveryResult> unwanted(
            Notice notice, NoticeChoices chosen, Channel channel, Instant now) {
        return chosen.reasonAgainst(notice.content(), channel, VietnamTime.dayOf(now))
                .map(reason -> new DeliveryResult.Skipped(notice, reason));
    }

    /** What is due has one. */
    private static String officialOf(Notice notice) {
        return Objects.requireNonNull(notice.recipient().officialId());
    }
}
