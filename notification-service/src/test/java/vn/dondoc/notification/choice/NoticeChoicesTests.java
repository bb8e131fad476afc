package vn.dondoc.notification.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.notification.routing.NoticeKind;

class NoticeChoicesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 29);

    private static NoticeChoices muting(Mute... mutes) {
        return new NoticeChoices("S02.head", Arrays.asList(mutes), true, NoticeChoices.Language.VI, true);
    }

    private static Mute mute(@Nullable NoticeKind kind, @Nullable String directiveId) {
        return new Mute(kind, directiveId, TODAY);
    }

    private static void isRefused(String field, NoticeChoices choices) {
        assertThatExceptionOfType(ChoicesRejected.class)
                .isThrownBy(() -> choices.requireValidOn(TODAY))
                .returns(field, ChoicesRejected::field);
    }

    @Test
    void aKindIsMutedUntilItsLastDayAndNoOtherKind() {
        NoticeChoices choices = muting(mute(NoticeKind.DUE_SOON, null));

        assertThat(choices.mutes(NoticeKind.DUE_SOON, "D1", TODAY)).isTrue();
        assertThat(choices.mutes(NoticeKind.DUE_SOON, "D1", TODAY.plusDays(1))).isFalse();
        assertThat(choices.mutes(NoticeKind.DUE_TODAY, "D1", TODAY)).isFalse();
    }

    @Test
    void aDirectiveIsMutedInAllThatMayBeMuted() {
        NoticeChoices choices = muting(mute(null, "D1"));

        assertThat(choices.mutes(NoticeKind.ASSIGNED, "D1", TODAY)).isTrue();
        assertThat(choices.mutes(NoticeKind.ASSIGNED, "D2", TODAY)).isFalse();
        assertThat(choices.mutes(NoticeKind.DEADLINE_MISSED, "D1", TODAY)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"DEADLINE_MISSED", "COORDINATION_MISSED", "ESCALATED", "RESULT_REPORTED", "DECLINED"})
    void whatIsMissedOrWaitsForADecisionIsNeverMutedAndAlwaysMailed(NoticeKind kind) {
        NoticeChoices choices = new NoticeChoices(
                "S02.head", List.of(mute(kind, null), mute(null, "D1")), false, NoticeChoices.Language.VI, false);

        assertThat(choices.mutes(kind, "D1", TODAY)).isFalse();
        assertThat(choices.wantsMailOf(kind)).isTrue();
        assertThat(choices.wantsMailOf(NoticeKind.ASSIGNED)).isFalse();
        isRefused("mutes[0].kind", choices);
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
