package vn.dondoc.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.contracts.task.TaskStatus;
import vn.dondoc.notification.choice.Mute;
import vn.dondoc.notification.choice.NoticeChoices;
import vn.dondoc.notification.digest.DigestContent.Day;
import vn.dondoc.notification.digest.DigestContent.NotifiedTasks;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.notification.tasks.TaskSnapshot;

class DigestContentTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 29);
    private static final Day DAY = new Day(TODAY, LocalDate.of(2026, 5, 6));
    private static final NoticeChoices DEFAULT = NoticeChoices.defaultOf("S02.head");

    private static TaskSnapshot task(String id, TaskStatus state, @Nullable LocalDate dueOn) {
        return new TaskSnapshot(
                id, 3, state, "S02", dueOn, new TaskSnapshot.Subject("D1", "22498/UBND-THĐT", "4", "Rà soát."));
    }

    private static TaskSnapshot running(String id, @Nullable LocalDate dueOn) {
        return task(id, TaskStatus.IN_PROGRESS, dueOn);
    }

    private static NotifiedTasks told(Set<String> led, Set<String> waiting, Set<String> news) {
        return new NotifiedTasks(
                led.stream().collect(Collectors.toMap(id -> id, _ -> Set.of("S02"))), waiting, news, Map.of());
    }

    private static Map<DigestSection, List<String>> sections(
            NotifiedTasks told, NoticeChoices choices, TaskSnapshot... tasks) {
        return DigestContent.of(Arrays.asList(tasks), told, choices, DAY).sections().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        section -> section.getValue().stream()
                                .map(TaskSnapshot::id)
                                .toList()));
    }

    @Test
    void eachTaskIsOneLineUnderWhatMattersMost() {
        NotifiedTasks told = told(
                Set.of("late", "today", "soon", "later", "undated"),
                Set.of("asked"),
                Set.of("late", "today", "soon", "later", "asked", "fresh"));

        assertThat(sections(
                        told,
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
        NotifiedTasks told = told(Set.of("T"), Set.of("T"), Set.of("T"));

        assertThat(sections(told, DEFAULT, task("T", settled, TODAY))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"REPORTED", "SUSPENDED", "DECLINED"})
    void whatTheLeadHasNotToDoNowIsNotDue(TaskStatus state) {
        assertThat(sections(told(Set.of("T"), Set.of(), Set.of()), DEFAULT, task("T", state, TODAY)))
                .isEmpty();
    }

    @Test
    void whatTheLeadHandedInIsNoNewsToItAndIsToOthers() {
        TaskSnapshot handedIn = task("T", TaskStatus.REPORTED, TODAY);

        assertThat(sections(told(Set.of("T"), Set.of(), Set.of("T")), DEFAULT, handedIn))
                .isEmpty();
        assertThat(sections(told(Set.of(), Set.of(), Set.of("T")), DEFAULT, handedIn))
                .isEqualTo(Map.of(DigestSection.NEW, List.of("T")));
    }

    @Test
    void whatAnotherAgencyLeadsByNowIsDueToThatOne() {
        NotifiedTasks told = new NotifiedTasks(Map.of("T", Set.of("S01")), Set.of(), Set.of(), Map.of());

        assertThat(sections(told, DEFAULT, running("T", TODAY))).isEmpty();
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
        NotifiedTasks told = told(Set.of("today", "soon", "late"), Set.of(), Set.of());

        assertThat(sections(
                        told,
                        choices,
                        running("today", TODAY),
                        running("soon", TODAY.plusDays(1)),
                        running("late", TODAY.minusDays(1))))
                .isEqualTo(Map.of(DigestSection.OVERDUE, List.of("late")));
    }

    @Test
    void thereIsNothingWhereNothingIsToBeToldOf() {
        assertThat(DigestContent.of(List.of(), told(Set.of(), Set.of(), Set.of()), DEFAULT, DAY)
                        .isEmpty())
                .isTrue();
    }
}
