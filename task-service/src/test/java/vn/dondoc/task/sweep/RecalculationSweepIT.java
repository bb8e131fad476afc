package vn.dondoc.task.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.RunningService.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.WireEvents;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.directory.GivenAgencies;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.Tasks;

/**
 * The calendar is changed over HTTP, and deadlines follow, with two instances on a real store. Each test closes agencies of
 * its own on 8 and 9 January 2026.
 */
class RecalculationSweepIT {
    private static final MutableClock CLOCK = Given.clock();
    private static final LocalDate DUE = LocalDate.of(2026, 1, 10);
    private static final LocalDate WITHOUT_TWO_DAYS = LocalDate.of(2026, 1, 13);
    private static RunningService one;
    private static RunningService other;

    private final String directive = "d" + UUID.randomUUID();
    private final Tasks tasks = one.bean(Tasks.class);
    private final RunningService.Caller steward = one.asSteward();

    @BeforeAll
    static void start() {
        String database = TestStores.freshDatabase();
        one = RunningService.startQuiet(database, CLOCK);
        other = RunningService.startQuiet(database, CLOCK);
        one.recordAgencies(GivenAgencies.open("H71"), GivenAgencies.open("H72.16645"));
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    private Task counted(String lead, int workingDays) {
        var rule = new Deadline.AfterWorkingDays(workingDays, CountedFrom.ISSUE);
        return Given.assigned(Given.assignment(directive, "1", lead), rule);
    }

    private List<TaskId> assign(Stream<String> leads) {
        List<Task> fresh = leads.map(lead -> counted(lead, 5)).toList();
        tasks.addAll(fresh, Given.assigner(Given.IN_TIME));
        return fresh.stream().map(Task::id).toList();
    }

    private TaskDeadline schedule(TaskId id) {
        return tasks.find(id).orElseThrow().task().state().deadline();
    }

    private static String closing(String agency) {
        return """
                {"reason":"Bão số 1","closures":[
                {"from":"2026-01-08","to":"2026-01-09","name":"Bão số 1","agencyId":"%s"}]}""".formatted(agency);
    }

    private JsonNode preview(String agency) {
        return json(steward.post("/api/v1/calendar/preview", 1, closing(agency)))
                .get("deadlines");
    }

    private void close(String agency) {
        long version = steward.read("/api/v1/calendar?year=2026").get("version").asLong();
        assertThat(steward.post("/api/v1/calendar/versions", version, closing(agency))
                        .statusCode())
                .isEqualTo(200);
    }

    private static void bothFollowAtOnce() throws InterruptedException {
        List<Thread> sweeps = Stream.of(one, other)
                .map(instance -> Thread.ofVirtual()
                        .start(() -> instance.bean(RecalculationSweep.class).run()))
                .toList();
        for (Thread sweep : sweeps) {
            sweep.join();
        }
        // who lost the race for a page leaves the rest to the next sweep
        one.bean(RecalculationSweep.class).run();
    }

    private List<String> heard(String what, int atLeast) {
        return Waiting.until(what, () -> WireEvents.heardOf(directive, what), events -> events.size() >= atLeast)
                .stream()
                .map(WireEvents.Heard::taskId)
                .toList();
    }

    private static List<String> values(List<TaskId> ids) {
        return ids.stream().map(TaskId::value).toList();
    }

    @Test
    void theSweepMovesTheTasksThatThePreviewCountedWithTheirReminders() throws InterruptedException {
        CLOCK.setInstant(Given.IN_TIME);
        List<TaskId> ids = assign(IntStream.range(0, 30).mapToObj(i -> "H71.%02d".formatted(i)));
        Task missed = counted("H71.99", 1);
        missed.sendDueReminders(Given.POLICY, Given.assigner(VietnamTime.endOf(LocalDate.of(2026, 1, 6))));
        tasks.addAll(List.of(missed), Given.assigner(Given.IN_TIME));
        TaskDeadline before = schedule(missed.id());
        assertThat(before.reminders().missed()).isTrue();

        JsonNode preview = preview("H71");
        close("H71");
        bothFollowAtOnce();

        assertThat(preview.get("moved").asInt()).isEqualTo(30);
        assertThat(heard("due-date-changed", 30)).containsExactlyInAnyOrderElementsOf(values(ids));
        assertThat(WireEvents.heardOf(directive, "due-date-changed"))
                .allSatisfy(event -> assertThat(event.data().toString())
                        .contains("CALENDAR", "2026-01-10", "2026-01-13", "Bão số 1"));
        assertThat(ids).allSatisfy(id -> assertThat(schedule(id).dueOn()).isEqualTo(WITHOUT_TWO_DAYS));
        assertThat(schedule(missed.id())).isEqualTo(before);

        remindersAreSentOnlyAtTheNewDates(ids);
    }

    private void remindersAreSentOnlyAtTheNewDates(List<TaskId> ids) {
        sweepDeadlinesAt("2026-01-10T00:00:00Z");
        assertThat(heard("due-soon", 30)).containsExactlyInAnyOrderElementsOf(values(ids));
        sweepDeadlinesAt("2026-01-13T00:00:00Z");
        assertThat(heard("due-today", 30)).containsExactlyInAnyOrderElementsOf(values(ids));
        sweepDeadlinesAt("2026-01-13T17:00:00Z");

        // with the one that was missed before
        assertThat(heard("deadline-missed", 31)).hasSize(31).doesNotHaveDuplicates();
        assertThat(heard("due-soon", 30)).hasSize(30);
        assertThat(heard("due-today", 30)).hasSize(30);
    }

    private static void sweepDeadlinesAt(String instant) {
        CLOCK.setInstant(Instant.parse(instant));
        one.bean(DeadlineSweep.class).run();
        other.bean(DeadlineSweep.class).run();
    }

    @Test
    void aClosureMovesOnlyTheTasksOfItsCommune() throws InterruptedException {
        CLOCK.setInstant(Given.IN_TIME);
        List<TaskId> ids = assign(Stream.of("H72.16645", "H72.16646", "H72"));

        JsonNode preview = preview("H72.16645");
        close("H72.16645");
        bothFollowAtOnce();

        assertThat(preview.get("first").size()).isEqualTo(1);
        assertThat(ids).extracting(id -> schedule(id).dueOn()).containsExactly(WITHOUT_TWO_DAYS, DUE, DUE);
        assertThat(heard("due-date-changed", 1)).containsExactly(ids.getFirst().value());
    }
}
