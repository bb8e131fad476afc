package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.search.SearchTerms.parse;
import static vn.dondoc.task.search.TaskFilter.all;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.LEAD;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.ListedTasks.TODAY;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.core.Timeliness;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.search.TaskQuery;
import vn.dondoc.task.search.TaskSort;

/** What every list keeps, on whatever store. A directive of its own for each test, so that a store may be shared. */
public abstract class TaskListsContract {
    private final String directive = "d-" + UUID.randomUUID();
    private final Random random = new Random(221);

    protected abstract Tasks tasks();

    @Test
    void tasksAreListedByEachFilterAlone() {
        String own = directive + "-own";
        Task here = add(ListedTasks.assigned(ListedTasks.between(directive, own, own + "-lead", own + "-with"), null));
        Task there = add(ListedTasks.assigned(Given.assignment(directive + "x", "1", LEAD), null));

        for (TaskFilter.Builder wanted : List.of(
                all().lead(own + "-lead"),
                all().coordinator(own + "-with"),
                all().assigner(own),
                all().directive(directive))) {
            assertThat(ids(wanted)).containsExactly(here.id().value());
        }
        assertThat(ids(all().field("Quy hoạch")))
                .contains(here.id().value())
                .doesNotContain(there.id().value());
        assertThat(ids(all().field("Công thương")))
                .contains(there.id().value())
                .doesNotContain(here.id().value());
        assertThat(ids(all())).contains(here.id().value(), there.id().value());
        assertThat(ids(all().directive(own))).isEmpty();
    }

    @Test
    void tasksAreListedByAllFiltersTogether() {
        add(ListedTasks.assigned(Given.assignment(directive, "1", LEAD), null));
        add(ListedTasks.assigned(Given.assignment(directive, "2", LEAD), null));
        add(ListedTasks.assigned(Given.assignment(directive, "2", "H56.03"), null));

        assertThat(here(all().item("2"))).hasSize(2);
        assertThat(here(all().item("2").lead(LEAD))).containsExactly(TaskId.of(directive, "2", LEAD));
        assertThat(here(all().item("2").lead(LEAD).terms(parse("nguồn cung")))).hasSize(1);
        assertThat(here(all().item("2").lead(LEAD).terms(parse("nguồn gốc")))).isEmpty();
        assertThat(here(all().item("2").lead("H56.04"))).isEmpty();
    }

    @Test
    void tasksAreListedByAnyOfSeveralStates() {
        EnumSet.range(TaskStatus.ASSIGNED, TaskStatus.REPORTED)
                .forEach(state -> add(ListedTasks.walked(
                        ListedTasks.assigned(Given.assignment(directive, state.name(), LEAD), null), state, IN_TIME)));

        assertThat(here(all().states(Set.of(TaskStatus.REPORTED, TaskStatus.ASSIGNED))))
                .containsExactly(TaskId.of(directive, "ASSIGNED", LEAD), TaskId.of(directive, "REPORTED", LEAD));
        assertThat(here(all().states(Set.of(TaskStatus.COMPLETED)))).isEmpty();
        assertThat(here(all().states(Set.of(TaskStatus.REPORTED)).timeliness(Set.of(Timeliness.COMPLETED_LATE))))
                .isEmpty();
        assertThat(here(all().states(Set.of(TaskStatus.ASSIGNED)).timeliness(Set.of(Timeliness.NO_DEADLINE))))
                .hasSize(1);
    }

    /** The derivation on a task and the question to the store must never differ, also where no sweep came by for days. */
    @Test
    void tasksAreListedByTheTimelinessTheyShow() {
        List<Task> all = ListedTasks.inEveryTimeliness(directive);
        all.forEach(this::add);

        var seen = EnumSet.noneOf(Timeliness.class);
        Instant missed = VietnamTime.endOf(TODAY.plusDays(3));
        for (Instant now : List.of(IN_TIME, missed.minusMillis(1), missed, missed.plus(Duration.ofDays(9)))) {
            for (Timeliness timeliness : Timeliness.values()) {
                var filter = all().directive(directive).timeliness(Set.of(timeliness));
                List<TaskId> expected = all.stream()
                        .filter(task -> task.state().timelinessAt(now).equals(Optional.of(timeliness)))
                        .map(Task::id)
                        .toList();
                seen.addAll(expected.isEmpty() ? Set.of() : Set.of(timeliness));
                assertThat(tasks().list(new TaskQuery(filter.build(), TaskSort.BY_ID, null, 100, now)))
                        .as("%s at %s", timeliness, now)
                        .extracting(it -> it.task().id())
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
        assertThat(seen).containsOnly(Timeliness.values());
        long asked = all.stream()
                .filter(task -> task.state().status() != TaskStatus.DECLINED)
                .count();
        assertThat(here(all().timeliness(Set.of(Timeliness.values())))).hasSize((int) asked);
    }

    @Test
    void tasksAreListedByDueDatesWithBothDaysIncluded() {
        for (int day = 1; day <= 4; day++) {
            add(ListedTasks.due(directive, "on" + day, day));
        }
        add(ListedTasks.due(directive, "never", null));

        assertThat(here(all().dueFrom(TODAY.plusDays(2)).dueTo(TODAY.plusDays(3))))
                .containsExactly(TaskId.of(directive, "on2", LEAD), TaskId.of(directive, "on3", LEAD));
        assertThat(here(all().dueFrom(TODAY.plusDays(4)))).containsExactly(TaskId.of(directive, "on4", LEAD));
        assertThat(here(all().dueTo(TODAY.plusDays(1)))).containsExactly(TaskId.of(directive, "on1", LEAD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rà soát",
                "ra soat",
                "RÀ SOÁT",
                "soat   ra",
                "đất đai",
                "dat dai",
                "ĐẤT",
                "Ðất",
                "hỏa hoạn",
                "hoả hoạn",
                "hoa hoan",
                "Quy hoạch",
                "thúy", // the subject spells it thuý
                "thuy",
                "22498",
                "22498 ubnd thdt",
                "22498/UBND-THĐT",
                "22498-UBND/THDT",
                "22498ubnd thđt",
                "022498",
                "tháng 01"
            })
    void aTaskIsFoundHoweverItsTextIsTyped(String q) {
        Assignment assignment = ListedTasks.saying(
                directive, "1", "Rà soát đất đai, hoả hoạn, quy hoạch tháng 1", "Về Thuý", "22498/UBND-THĐT");
        add(ListedTasks.assigned(assignment, null));

        assertThat(here(all().terms(parse(q)))).hasSize(1);
        assertThat(here(all().terms(parse(q + " khong")))).isEmpty();
    }

    @Test
    void onlyWholeWordsAreFound() {
        add(ListedTasks.assigned(ListedTasks.saying(directive, "1", "Thoát nước", "Mưa lũ", "221-KL/TW"), null));

        assertThat(here(all().terms(parse("thoat nuoc mua lu")))).hasSize(1);
        assertThat(here(all().terms(parse("221kl tw")))).hasSize(1);
        assertThat(here(all().terms(parse("22")))).isEmpty();
        assertThat(here(all().terms(parse("thoa")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hoa,      a b c d",
        "hoa binh, a c d",
        "hỏa,      b d a c",
        "hoả,      b d a c",
        "hòa bình, a c d",
        "hoà binh, a c d",
        "hóa,      c a b d",
        "hoạ,      a b c d"
    })
    void exactSpellingsRankFirstThenIds(String q, String expected) {
        saying("a", "Hòa bình");
        saying("b", "Phòng hỏa");
        saying("c", "Hóa bình");
        saying("d", "Hoả bình");

        List<String> items = ranked(all().directive(directive).terms(parse(q)), 100).stream()
                .map(id -> id.substring(directive.length() + 1, directive.length() + 2))
                .toList();

        assertThat(String.join(" ", items)).isEqualTo(expected);
    }

    @Test
    void pagesOfAnySizeFollowTheRank() {
        for (int i = 0; i < 20; i++) {
            saying("i" + i, List.of("hỏa", "hoa", "hoả hoạn", "hoá", "khác").get(random.nextInt(5)));
        }
        var wanted = all().directive(directive).terms(parse("hỏa"));
        List<String> all = ranked(wanted, 100);

        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(10);
        List<String> alike = ids(all().directive(directive).terms(parse("hoa")));
        assertThat(all).containsExactlyInAnyOrderElementsOf(alike);
        for (int limit = 1; limit <= 12; limit++) {
            assertThat(ranked(wanted, limit)).isEqualTo(all);
        }
    }

    @Test
    void pagesOfAnySizeFollowTheDueDateWithUndatedTasksLast() {
        for (int i = 0; i < 20; i++) {
            int days = random.nextInt(5);
            add(ListedTasks.due(directive, "i" + i, days == 4 ? null : days));
        }
        TaskFilter filter = all().directive(directive).build();
        List<VersionedTask> all = tasks().list(new TaskQuery(filter, TaskSort.BY_DUE_DATE, null, 100, IN_TIME));
        List<String> ids = all.stream().map(it -> it.task().id().value()).toList();

        assertThat(all)
                .hasSize(20)
                .extracting(it -> TaskSort.dueKey(it.task().state().deadline().dueOn()) + " "
                        + it.task().id().value())
                .isSorted();
        assertThat(TaskSort.dueKey(all.getLast().task().state().deadline().dueOn()))
                .isEqualTo(TaskSort.UNDATED);
        for (int limit = 1; limit <= 12; limit++) {
            assertThat(ListedTasks.walk(tasks(), filter, TaskSort.BY_DUE_DATE, limit))
                    .isEqualTo(ids);
        }
    }

    @Test
    void aPageGoesOnAfterATaskThatIsGone() {
        IntStream.of(1, 3, 5).forEach(i -> add(ListedTasks.due(directive, "i" + i, 0)));
        TaskFilter filter = all().directive(directive).build();

        for (TaskSort order : List.of(TaskSort.BY_ID, TaskSort.BY_DUE_DATE)) {
            String key = order == TaskSort.BY_ID ? "" : TODAY.toString();
            var after = new TaskSort.Cursor(key, TaskId.of(directive, "i2", LEAD));

            assertThat(tasks().list(new TaskQuery(filter, order, after, 10, IN_TIME)))
                    .extracting(it -> it.task().id())
                    .containsExactly(TaskId.of(directive, "i3", LEAD), TaskId.of(directive, "i5", LEAD));
        }
    }

    @Test
    void tasksAreListedByTheirCurrentDueDate() {
        Task task = add(ListedTasks.due(directive, "1", 1));

        tasks().save(ListedTasks.extended(tasks(), task, TODAY.plusDays(3)), assigner(IN_TIME));

        assertThat(here(all().states(Set.of(TaskStatus.ASSIGNED)))).isEmpty();
        assertThat(here(all().dueFrom(TODAY).dueTo(TODAY.plusDays(2)))).isEmpty();
        assertThat(here(all().states(Set.of(TaskStatus.ACKNOWLEDGED))
                        .dueFrom(TODAY.plusDays(3))
                        .dueTo(TODAY.plusDays(3))
                        .terms(parse("kiem tra"))))
                .containsExactly(task.id());
    }

    @Test
    void aTaskIsFoundByItsCurrentText() {
        tasks().save(ListedTasks.reworded(tasks(), saying("1", "Rà soát đất"), "Phòng cháy"), assigner(IN_TIME));
        VersionedTask another = ListedTasks.reworded(tasks(), saying("2", "Rà soát đất"), "Mưa lũ");
        tasks().saveAll(List.of(another), assigner(IN_TIME));

        assertThat(here(all().terms(parse("ra soat")))).isEmpty();
        assertThat(here(all().terms(parse("phong chay")))).containsExactly(TaskId.of(directive, "1", LEAD));
        assertThat(here(all().terms(parse("mua lu")))).containsExactly(TaskId.of(directive, "2", LEAD));
    }

    private Task saying(String item, String text) {
        return add(ListedTasks.assigned(ListedTasks.saying(directive, item, text, "Chung", "1/CT-UBND"), null));
    }

    private Task add(Task task) {
        tasks().addAll(List.of(task), assigner(IN_TIME));
        return task;
    }

    private List<String> ranked(TaskFilter.Builder wanted, int limit) {
        return ListedTasks.walk(tasks(), wanted.build(), TaskSort.BY_RELEVANCE, limit);
    }

    private List<TaskId> here(TaskFilter.Builder wanted) {
        return ids(wanted.directive(directive)).stream().map(TaskId::new).toList();
    }

    private List<String> ids(TaskFilter.Builder wanted) {
        return ListedTasks.walk(tasks(), wanted.build(), TaskSort.BY_ID, 1_000);
    }
}
