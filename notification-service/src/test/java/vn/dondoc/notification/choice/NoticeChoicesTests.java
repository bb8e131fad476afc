package vn.dondoc.notification.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.notices.NoticeContent;
import vn.dondoc.notification.notices.NoticeContent.DirectiveReference;
import vn.dondoc.notification.notices.NoticeDetails;
import vn.dondoc.notification.routing.NoticeKind;

class NoticeChoicesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 29);

    private static NoticeChoices muting(Mute... mutes) {
        return new NoticeChoices(
                "S02.head", Arrays.asList(mutes), EnumSet.allOf(Channel.class), NoticeChoices.Language.VI, true, null);
    }

    private static Mute mute(@Nullable NoticeKind kind, @Nullable String directiveId) {
        return new Mute(kind, directiveId, TODAY);
    }

    private static NoticeContent notice(NoticeKind kind, String directiveId) {
        return new NoticeContent(
                kind,
                false,
                new DirectiveReference(directiveId, "1/UBND", "Subject", "H56"),
                new NoticeDetails.NoDetails(),
                Instant.EPOCH,
                "correlation");
    }

    private static boolean isSent(NoticeChoices choices, NoticeKind kind, String directiveId, LocalDate day) {
        return choices.reasonAgainst(notice(kind, directiveId), Channel.MAIL, day)
                .isEmpty();
    }

    private static void isRefused(String field, NoticeChoices choices) {
        assertThatExceptionOfType(ChoicesRejected.class)
                .isThrownBy(() -> choices.requireValidOn(TODAY))
                .returns(field, ChoicesRejected::field);
    }

    @Test
    void aKindIsMutedUntilItsLastDayAndNoOtherKind() {
        NoticeChoices choices = muting(mute(NoticeKind.DUE_SOON, null));

        assertThat(choices.reasonAgainst(notice(NoticeKind.DUE_SOON, "D1"), Channel.MAIL, TODAY))
                .contains("delivery.reason.muted");
        assertThat(isSent(choices, NoticeKind.DUE_SOON, "D1", TODAY.plusDays(1)))
                .isTrue();
        assertThat(isSent(choices, NoticeKind.DUE_TODAY, "D1", TODAY)).isTrue();
    }

    @Test
    void aDirectiveIsMutedAndNoOther() {
        NoticeChoices choices = muting(mute(null, "D1"));

        assertThat(isSent(choices, NoticeKind.ASSIGNED, "D1", TODAY)).isFalse();
        assertThat(isSent(choices, NoticeKind.ASSIGNED, "D2", TODAY)).isTrue();
    }

    @Test
    void whatIsWantedByOneChannelComesByNoOther() {
        var choices = new NoticeChoices(
                "S02.head", List.of(), Set.of(Channel.GATEWAY), NoticeChoices.Language.VI, true, null);
        NoticeContent assigned = notice(NoticeKind.ASSIGNED, "D1");

        assertThat(choices.reasonAgainst(assigned, Channel.GATEWAY, TODAY)).isEmpty();
        assertThat(choices.reasonAgainst(assigned, Channel.MAIL, TODAY)).contains("delivery.reason.channel-not-wanted");
    }

    /** Whatever was chosen: all is muted and no channel wanted. */
    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void whatIsMissedEscalatedOrWaitsForADecisionIsSentByEveryChannelAndNothingElse(NoticeKind kind) {
        var choices = new NoticeChoices(
                "S02.head",
                List.of(mute(kind, null), mute(null, "D1")),
                Set.of(),
                NoticeChoices.Language.VI,
                true,
                null);

        boolean mustBeTold = Set.of(
                        NoticeKind.DEADLINE_MISSED,
                        NoticeKind.COORDINATION_MISSED,
                        NoticeKind.ESCALATED,
                        NoticeKind.RESULT_REPORTED,
                        NoticeKind.DECLINED,
                        NoticeKind.EXTENSION_REQUESTED,
                        NoticeKind.TRANSFER_URGED)
                .contains(kind);
        for (Channel channel : Channel.values()) {
            assertThat(choices.reasonAgainst(notice(kind, "D1"), channel, TODAY).isEmpty())
                    .isEqualTo(mustBeTold);
        }
        if (mustBeTold) {
            isRefused("mutes[0].kind", choices);
        }
    }

    @Test
    void aMuteNamesEitherAKindOrADirectiveOnce() {
        assertThatNoException()
                .isThrownBy(() -> muting(mute(NoticeKind.DUE_SOON, null), mute(null, "D1"), mute(null, "D2"))
                        .requireValidOn(TODAY));

        isRefused("mutes[0]", muting(mute(null, null)));
        isRefused("mutes[1]", muting(mute(null, "D1"), mute(NoticeKind.DUE_SOON, "D2")));
        isRefused("mutes[1]", muting(mute(null, "D1"), mute(null, "D1")));
        isRefused("mutes[1]", muting(mute(NoticeKind.DUE_SOON, null), mute(NoticeKind.DUE_SOON, null)));
        isRefused("mutes", muting(Collections.nCopies(101, mute(null, "D1")).toArray(Mute[]::new)));
        isRefused("mutes[0].directiveId", muting(mute(null, "D\u0000")));
        isRefused("mutes[0].directiveId", muting(mute(null, "D\n1")));
        isRefused("mutes[0].directiveId", muting(mute(null, " ")));
    }

    @Test
    void aMuteEndsTodayAtTheEarliestAndInAYearAtTheLatest() {
        isRefused("mutes[0].until", muting(new Mute(null, "D1", TODAY.minusDays(1))));
        isRefused("mutes[0].until", muting(new Mute(null, "D1", LocalDate.of(2999, 12, 31))));
    }

    @Test
    void whatIsOverIsNotShownAnyMore() {
        NoticeChoices choices = muting(mute(null, "D1"), new Mute(null, "D2", TODAY.plusDays(1)));

        assertThat(choices.on(TODAY.plusDays(1)).mutes())
                .extracting(Mute::directiveId)
                .containsExactly("D2");
    }
}
