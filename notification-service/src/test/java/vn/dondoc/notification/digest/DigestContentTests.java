package vn.dondoc.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.task.TaskStatus;
import vn.dondoc.notification.choice.Mute;
import vn.dondoc.notification.choice.NoticeChoices;
import vn.dondoc.notification.digest.DigestContent.Concerns;
import vn.dondoc.notification.digest.DigestContent.Day;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.recipients.RemindedOfficial;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.notification.tasks.TaskSnapshot;

class DigestContentTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 29);
    private static final Day DAY = new Day(TODAY, LocalDate.of(2026, 5, 6));
    private static final NoticeChoices DEFAULT = NoticeChoices.defaultOf("S02.head");

    private static TaskSnapshot task(String id, TaskStatus state, @Nullable LocalDate dueOn) {
        return new TaskSnapshot(
                id,
                3,
                Instant.EPOCH,
                state,
                "S02",
                null,
                dueOn,
                new TaskSnapshot.Subject("D1", "22498/UBND-THĐT", "4", "Rà soát."));
    }

    private static TaskSnapshot running(String id, @Nullable LocalDate dueOn) {
        return task(id, TaskStatus.IN_PROGRESS, dueOn);
    }

    /** Who is reminded of the tasks of S02. */
    private static final RemindedOfficial HEAD = official("S02.head", "S02", Set.of("S02"));

    /** Who works elsewhere. */
    private static final RemindedOfficial OTHER = official("H56.head", "H56", Set.of());

    private static RemindedOfficial official(String id, String agencyId, Set<String> leads) {
        return new RemindedOfficial(
                new Official(id, id, agencyId, OfficialRole.HEAD, null, true, 1),
                Stream.of(NoticeKind.DUE_SOON, NoticeKind.DUE_TODAY, NoticeKind.DEADLINE_MISSED)
                        .collect(Collectors.toMap(kind -> kind, _ -> leads)),
                Set.of(NoticeKind.DUE_TODAY));
    }

    private static Concerns of(RemindedOfficial official, Set<String> waiting, Set<String> news) {
        String id = official.official().id();
        return new Concerns(List.of(official), whose(id, waiting), whose(id, news));
    }

    private static Map<String, String> whose(String officialId, Set<String> tasks) {
        return tasks.stream().collect(Collectors.toMap(task -> task, _ -> officialId));
    }

    private static Map<DigestSection, List<String>> sections(
            Concerns concerns, NoticeChoices choices, TaskSnapshot... tasks) {
        return DigestContent.of(Arrays.asList(tasks), concerns, choices, DAY).sections().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        section -> section.getValue().stream()
                                .map(TaskSnapshot::id)
                                .toList()));
    }

    @Test
    void eachTaskIsOneLineUnderWhatMattersMost() {
        Set<String> news = Set.of("late", "today", "soon", "later", "asked", "fresh");

        assertThat(sections(
                        of(HEAD, Set.of("asked"), news),
                        DEFAULT,
                        running("later", TODAY.plusDays(30)),
                        running("soon", LocalDate.of(2026, 5, 6)),
                        running("today", TODAY),
                        running("late", TODAY.minusDays(1)),
                        running("undated", null),
                        running("fresh", null),
                        task("asked", TaskStatus.REPORTED, TODAY.minusDays(3))))
                .isEqualTo(Map.of(
                        DigestSection.WAITING, List.of("asked"),
                        DigestSection.OVERDUE, List.of("late"),
                        DigestSection.DUE_TODAY, List.of("today"),
                        DigestSection.DUE_SOON, List.of("soon"),
                        DigestSection.NEW, List.of("later", "fresh")));
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "CANCELLED"})
    void whatIsSettledMeanwhileIsLeftOut(TaskStatus settled) {
        assertThat(sections(of(HEAD, Set.of("T"), Set.of("T")), DEFAULT, task("T", settled, TODAY)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"REPORTED", "SUSPENDED", "DECLINED"})
    void whatTheLeadHasNotToDoNowIsNotDue(TaskStatus state) {
        assertThat(sections(of(HEAD, Set.of(), Set.of()), DEFAULT, task("T", state, TODAY)))
                .isEmpty();
    }

    @Test
    void whatTheLeadHandedInIsNoNewsToItAndIsToOthers() {
        TaskSnapshot handedIn = task("T", TaskStatus.REPORTED, TODAY);

        assertThat(sections(of(HEAD, Set.of(), Set.of("T")), DEFAULT, handedIn)).isEmpty();
        assertThat(sections(of(OTHER, Set.of(), Set.of("T")), DEFAULT, handedIn))
                .isEqualTo(Map.of(DigestSection.NEW, List.of("T")));
    }

    @Test
    void whatAnotherAgencyLeadsIsDueToThatOne() {
        assertThat(sections(of(OTHER, Set.of(), Set.of()), DEFAULT, running("T", TODAY)))
                .isEmpty();
    }

    @Test
    void whoIsInChargeIsRemindedByTheRoutesThatSaySoAndAsLongAsTheOwnAgencyLeads() {
        TaskSnapshot today = inCharge("S02.officer", TODAY);
        RemindedOfficial officer = official("S02.officer", "S02", Set.of());

        assertThat(sections(
                        of(officer, Set.of(), Set.of()), DEFAULT, today, inCharge("S02.officer", TODAY.plusDays(1))))
                .isEqualTo(Map.of(DigestSection.DUE_TODAY, List.of("of S02.officer")));
        assertThat(sections(of(officer, Set.of(), Set.of()), DEFAULT, inCharge("S02.other", TODAY)))
                .isEmpty();
        assertThat(sections(of(official("S02.officer", "H56", Set.of()), Set.of(), Set.of()), DEFAULT, today))
                .isEmpty();
    }

    private static TaskSnapshot inCharge(String officialId, LocalDate dueOn) {
        TaskSnapshot.Subject subject = running("T", dueOn).subject();
        return new TaskSnapshot(
                "of " + officialId, 3, Instant.EPOCH, TaskStatus.IN_PROGRESS, "S02", officialId, dueOn, subject);
    }

    @Test
    void whatIsForTheOwnOfficeIsNotForSomebodyElseToo() {
        RemindedOfficial deputy = official("S02.1", "S02", Set.of());
        TaskSnapshot[] all = {running("led", TODAY), running("asked", null), running("fresh", null)};
        Concerns forHead = new Concerns(
                List.of(deputy, HEAD), Map.of("asked", "S02.head"), Map.of("led", "S02.1", "fresh", "S02.1"));

        assertThat(DigestContent.of(Arrays.asList(all), forHead, DEFAULT, DAY).onBehalfOf())
                .isEqualTo(Map.of("led", "S02.head", "asked", "S02.head"));
        Concerns ofBoth = new Concerns(List.of(HEAD, deputy), Map.of("asked", "S02.head"), Map.of());
        assertThat(DigestContent.of(Arrays.asList(all), ofBoth, DEFAULT, DAY).onBehalfOf())
                .isEmpty();
    }

    @Test
    void whatIsMutedIsNotDueSoonButOverdue() {
        var choices = new NoticeChoices(
                "S02.head",
                List.of(new Mute(NoticeKind.DUE_TODAY, null, TODAY), new Mute(null, "D1", TODAY)),
                Set.of(),
                NoticeChoices.Language.VI,
                true,
                null);
        assertThat(sections(
                        of(HEAD, Set.of(), Set.of()),
                        choices,
                        running("today", TODAY),
                        running("soon", TODAY.plusDays(1)),
                        running("late", TODAY.minusDays(1))))
                .isEqualTo(Map.of(DigestSection.OVERDUE, List.of("late")));
    }

    @Test
    void thereIsNothingWhereNothingIsToBeToldOf() {
        assertThat(DigestContent.of(List.of(), of(HEAD, Set.of(), Set.of()), DEFAULT, DAY)
                        .isEmpty())
                .isTrue();
    }
}
