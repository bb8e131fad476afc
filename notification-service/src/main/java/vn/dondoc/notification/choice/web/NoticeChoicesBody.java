package vn.dondoc.notification.choice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.calendar.OwnHours;
import vn.dondoc.notification.choice.Mute;
import vn.dondoc.notification.choice.NoticeChoices;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.routing.NoticeKind;

/** What an official chose, in both directions: what was read may be sent back with what is to be different. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeChoicesBody(
        @NotNull List<@NotNull @Valid MuteBody> mutes,
        @NotNull List<@NotNull Channel> channels,
        NoticeChoices.@NotNull Language language,
        @NotNull Boolean digest,
        @Nullable @Valid HoursBody hours) {

    /** On one day. */
    record HoursBody(@NotNull LocalTime opens, @NotNull LocalTime closes) {}

    /** Either a kind or a directive. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MuteBody(
            @Nullable NoticeKind kind,
            @Nullable String directiveId,
            @NotNull LocalDate until) {
        private Mute mute() {
            return new Mute(kind, directiveId, until);
        }
    }

    static NoticeChoicesBody of(NoticeChoices choices) {
        OwnHours hours = choices.hours();
        return new NoticeChoicesBody(
                choices.mutes().stream()
                        .map(mute -> new MuteBody(mute.kind(), mute.directiveId(), mute.until()))
                        .toList(),
                choices.channels().stream().sorted().toList(),
                choices.language(),
                choices.digest(),
                hours == null ? null : new HoursBody(hours.opens(), hours.closes()));
    }

    NoticeChoices choicesOf(String officialId) {
        return new NoticeChoices(
                officialId,
                mutes.stream().map(MuteBody::mute).toList(),
                Set.copyOf(channels),
                language,
                digest,
                hours == null ? null : new OwnHours(hours.opens(), hours.closes()));
    }
}
