package vn.dondoc.notification.choice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.calendar.OwnHours;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.notices.NoticeContent;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.platform.messaging.audit.OfPerson;
import vn.dondoc.platform.web.text.MessageRenderer;

/**
 * How one official wants to be told. All of it stands in the inbox whatever is chosen, and what cannot be muted goes by every channel as
 * well.
 *
 * @param id of the official
 * @param mutes what is left out for a while
 * @param channels by which the rest comes
 * @param language in which the channels tell it
 * @param digest whether there is a digest on the morning of a working day
 * @param hours in which the channels tell it; none are those of all
 */
public record NoticeChoices(
        @OfPerson String id,
        List<Mute> mutes,
        Set<Channel> channels,
        Language language,
        boolean digest,
        @Nullable OwnHours hours) {
    static final int MOST_MUTES = 100;
    private static final int MOST_DAYS = 366;

    /** In which notices are written. */
    public enum Language {
        VI(MessageRenderer.VIETNAMESE),
        EN(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }

        public Locale locale() {
            return locale;
        }
    }

    public NoticeChoices {
        mutes = List.copyOf(mutes);
        channels = Set.copyOf(channels);
    }

    /** Those of an official who never chose. */
    public static NoticeChoices defaultOf(String officialId) {
        return new NoticeChoices(officialId, List.of(), EnumSet.allOf(Channel.class), Language.VI, true, null);
    }

    /** Why it is not sent by the channel that day; none when it is. */
    public Optional<String> reasonAgainst(NoticeContent notice, Channel channel, LocalDate day) {
        if (mutes(notice, day)) {
            return Optional.of("delivery.reason.muted");
        }
        boolean isSent = channels.contains(channel) || !notice.kind().mayBeMuted();
        return isSent ? Optional.empty() : Optional.of("delivery.reason.channel-not-wanted");
    }

    public boolean mutes(NoticeContent notice, LocalDate day) {
        return mutes(notice.kind(), notice.directive().directiveId(), day);
    }

    public boolean mutes(NoticeKind kind, String directiveId, LocalDate day) {
        return kind.mayBeMuted() && mutes.stream().anyMatch(mute -> mute.covers(kind, directiveId, day));
    }

    /** Without what is over. */
    public NoticeChoices on(LocalDate day) {
        return new NoticeChoices(
                id, mutes.stream().filter(mute -> mute.countsOn(day)).toList(), channels, language, digest, hours);
    }

    /** @throws ChoicesRejected that names the first field which is wrong */
    void requireValidOn(LocalDate today) {
        if (hours != null && !hours.areSensible()) {
            throw new ChoicesRejected(
                    "hours", "choices.hours", OwnHours.EARLIEST, OwnHours.LATEST, OwnHours.SHORTEST.toMinutes());
        }
        if (mutes.size() > MOST_MUTES) {
            throw new ChoicesRejected("mutes", "choices.too-many", MOST_MUTES);
        }
        for (int i = 0; i < mutes.size(); i++) {
            String field = "mutes[" + i + "]";
            mutes.get(i).requireValid(field, today, today.plusDays(MOST_DAYS));
            if (mutes.subList(0, i).stream().anyMatch(mutes.get(i)::isOfSameAs)) {
                throw new ChoicesRejected(field, "choices.twice");
            }
        }
    }
}
