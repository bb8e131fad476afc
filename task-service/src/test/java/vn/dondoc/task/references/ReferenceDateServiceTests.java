package vn.dondoc.task.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.access.AccessDenied;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.CommandIdReused;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DocumentReference;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.Verdict;
import vn.dondoc.task.tasks.BatchOptions;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.InMemoryReferenceDates;
import vn.dondoc.task.tasks.InMemoryTasks;
import vn.dondoc.task.tasks.Killed;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskBatch;
import vn.dondoc.task.tasks.TaskEvent;
import vn.dondoc.task.tasks.Tasks;
import vn.dondoc.task.tasks.VersionedTask;

/** Dates that officials give. */
class ReferenceDateServiceTests {
    private static final String LETTER = "22498/UBND-THĐT";
    private static final Deadline REFERRING = new Deadline.ByReference(LETTER);
    private static final LocalDate OTHER_DAY = Given.DUE.plusDays(10);

    private final Interrupted tasks = new Interrupted();
    private final InMemoryReferenceDates dates = new InMemoryReferenceDates();
    private final ReferenceDateService service =
            new ReferenceDateService(dates, tasks, new TaskBatch(tasks, Given.policies()));

    /** Something happens just before the next bulk write. */
    private static final class Interrupted extends InMemoryTasks {
        private Consumer<Tasks> meanwhile = _ -> {};

        @Override
        public synchronized Set<TaskId> saveAll(List<VersionedTask> changed, CommandContext context) {
            Consumer<Tasks> first = meanwhile;
            meanwhile = _ -> {};
            first.accept(this);
            return super.saveAll(changed, context);
        }
    }

    private TaskId assign(String lead) {
        return assign(Given.assigned(Given.assignment("d1", "1", lead), REFERRING));
    }

    private TaskId assign(Task task) {
        tasks.addAll(List.of(task), assigner(IN_TIME));
        return task.id();
    }

    private int say(LocalDate dueOn) {
        return say(dueOn, assigner(IN_TIME));
    }

    private int say(LocalDate dueOn, CommandContext context) {
        return service.record(LETTER, dueOn, "Đã có văn bản", context).moved();
    }

    private TaskDeadline schedule(TaskId id) {
        return tasks.find(id).orElseThrow().task().state().deadline();
    }

    @Test
    void aReferenceDateBecomesTheDueDateOfEveryOpenTaskThatRefersToIt() {
        TaskId one = assign("H56.02");
        TaskId other = assign("H56.03");
        TaskId elsewhere = assign(
                Given.assigned(Given.assignment("d1", "2", "H56.02"), new Deadline.ByReference("22499/UBND-THĐT")));

        assertThat(service.record(" số: 22498/ubnd–thđt", Given.DUE, "Đã có", assigner(IN_TIME))
                        .moved())
                .isEqualTo(2);

        assertThat(schedule(one).dueOn()).isEqualTo(Given.DUE);
        assertThat(schedule(other).history().originalDate()).isEqualTo(Given.DUE);
        assertThat(schedule(elsewhere).dueOn()).isNull();
        assertThat(schedule(one).history().changes()).singleElement().satisfies(change -> {
            assertThat(change.reason()).isEqualTo(DueDateReason.reference("số: 22498/ubnd–thđt", "Đã có"));
            assertThat(change.actor().agencyId()).isEqualTo("H56");
        });
    }

    @Test
    void aReferenceDateIsOnlyForTheAgencyThatGaveIt() {
        TaskId id = assign("H56.02");

        int moved = say(Given.DUE, Given.context("H56.03", OfficialRole.HEAD, IN_TIME));

        assertThat(moved).isZero();
        assertThat(schedule(id).dueOn()).isNull();
        assertThatThrownBy(() -> service.get(LETTER, assigner(IN_TIME).actor()))
                .isInstanceOf(ReferenceDateNotFound.class);
    }

    @Test
    void aReferenceDateCanBeCorrectedAndKeepsTheEarlierOnes() {
        TaskId id = assign("H56.02");
        say(Given.DUE);

        assertThat(say(OTHER_DAY)).isEqualTo(1);

        assertThat(schedule(id).dueOn()).isEqualTo(OTHER_DAY);
        assertThat(schedule(id).history().originalDate()).isEqualTo(Given.DUE);
        assertThat(service.get("số " + LETTER, assigner(IN_TIME).actor()).given())
                .extracting(ReferenceDate.Entry::dueOn)
                .containsExactly(Given.DUE, OTHER_DAY);
    }

    @Test
    void aReferenceDateMovesNoMissedOrExtendedTask() {
        TaskId missed = assign("H56.02");
        TaskId extended = assign("H56.03");
        say(Given.DUE);
        extend(extended, "H56.03");
        CommandContext late = assigner(Given.MISSED_FROM);

        assertThat(say(OTHER_DAY, late)).isZero();

        // the miss that nobody had told yet is told before the date can move
        assertThat(schedule(missed).reminders().firstMissedOn()).isEqualTo(Given.DUE);
        assertThat(schedule(missed).dueOn()).isEqualTo(Given.DUE);
        assertThat(schedule(extended).dueOn()).isEqualTo(Given.DUE.plusDays(5));
    }

    private void extend(TaskId id, String lead) {
        VersionedTask stored = tasks.find(id).orElseThrow();
        CommandContext asks = Given.context(lead, OfficialRole.OFFICER, IN_TIME);
        var request = new ExtensionRequest(Given.DUE.plusDays(5), new Reason("Mưa lũ"), new Reason("Xong"));
        stored.task().acknowledge(Given.POLICY, asks);
        stored.task().requestExtension(request, Given.POLICY, asks);
        var approval = new ExtensionDecision(Verdict.APPROVE, null, new Reason("Đồng ý"));
        stored.task().decideExtension(1, approval, Given.POLICY, assigner(IN_TIME));
        tasks.save(stored, assigner(IN_TIME));
    }

    @Test
    void aRepeatedReferenceDateReachesTheTasksAnInterruptedOneLeftOut() {
        IntStream.range(0, BatchOptions.PAGE_SIZE + 5).forEach(i -> assign("H56.%04d".formatted(i)));
        tasks.meanwhile = _ -> tasks.meanwhile = _ -> Killed.<RuntimeException>now();
        CommandContext clerk = Given.context("H56", OfficialRole.CLERK, IN_TIME, "key-1");
        assertThatThrownBy(() -> say(Given.DUE, clerk)).isInstanceOf(Killed.class);

        assertThat(say(Given.DUE, clerk)).isEqualTo(5);

        assertThat(tasks.events().stream().filter(TaskEvent.DueDateChanged.class::isInstance))
                .hasSize(BatchOptions.PAGE_SIZE + 5);
        assertThat(dates.find(key()).orElseThrow().given()).hasSize(1);
    }

    private DocumentReference key() {
        return DocumentReference.of("H56", LETTER).orElseThrow();
    }

    @Test
    void aCorrectedReferenceDateIsNotUndoneByARepeatOfAnEarlierCommand() {
        TaskId id = assign("H56.02");
        CommandContext first = Given.context("H56", OfficialRole.CLERK, IN_TIME, "key-1");
        say(Given.DUE, first);
        say(OTHER_DAY);

        assertThat(service.record(LETTER, Given.DUE, "Đã có văn bản", first)
                        .date()
                        .dueOn())
                .isEqualTo(OTHER_DAY);

        assertThat(schedule(id).dueOn()).isEqualTo(OTHER_DAY);
    }

    @Test
    void aReferenceDateWithAKeyUsedForAnotherIsRefused() {
        say(Given.DUE, Given.context("H56", OfficialRole.CLERK, IN_TIME, "key-1"));
        var other = new CommandId("key-1", "another request");
        CommandContext clerk = assigner(IN_TIME);
        var reused = new CommandContext(clerk.actor(), clerk.time(), clerk.trace(), other);

        assertThatThrownBy(() -> say(OTHER_DAY, reused)).isInstanceOf(CommandIdReused.class);
    }

    @Test
    void aReferenceDateReachesATaskThatIsChangedMeanwhile() {
        TaskId id = assign("H56.02");
        tasks.meanwhile = others -> {
            VersionedTask seen = others.find(id).orElseThrow();
            seen.task().acknowledge(Given.POLICY, lead(IN_TIME));
            others.save(seen, lead(IN_TIME));
        };

        assertThat(say(Given.DUE)).isEqualTo(1);

        assertThat(schedule(id).dueOn()).isEqualTo(Given.DUE);
    }

    @Test
    void aReferenceDateLosesToACorrectionMadeMeanwhile() {
        TaskId id = assign("H56.02");
        tasks.meanwhile = _ -> say(OTHER_DAY);

        say(Given.DUE);

        assertThat(schedule(id).dueOn()).isEqualTo(OTHER_DAY);
        assertThat(dates.find(key()).orElseThrow().dueOn()).isEqualTo(OTHER_DAY);
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICER", "SYSTEM"})
    void officersAndServicesRecordNoReferenceDate(OfficialRole role) {
        assertThatThrownBy(() -> say(Given.DUE, Given.context("H56", role, IN_TIME)))
                .isInstanceOf(AccessDenied.class);
    }

    @ParameterizedTest
    @CsvSource({
        "22498/UBND-THĐT, 2026-01-04, Hạn, dueOn",
        "22498/UBND-THĐT, 2046-01-06, Hạn, dueOn",
        "22498/UBND-THĐT, 2026-01-09, ' ', reason",
        "' ', 2026-01-09, Hạn, number",
        "/–/, 2026-01-09, Hạn, number"
    })
    void aBadReferenceDateIsRefusedByField(String number, LocalDate dueOn, String reason, String field) {
        assertThatThrownBy(() -> service.record(number, dueOn, reason, assigner(IN_TIME)))
                .isInstanceOfSatisfying(
                        TaskRejected.RuleViolation.class,
                        broken -> assertThat(broken.field()).isEqualTo(field));
    }
}
