package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.tasks.Given.DUE;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.LEAD;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.access.Office;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.Handover;
import vn.dondoc.task.core.OfficialMention;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.directory.Agency;
import vn.dondoc.task.directory.Succession;

class PersonInChargeTests {
    private static final Office OFFICER = new Office(LEAD, OfficialRole.OFFICER, true);
    private static final String AN = "H56.02.an";
    private static final String BINH = "H56.02.binh";
    private static final Reason REASON = new Reason("Sáp nhập");

    private static Task doneBy(String officialId) {
        return doneBy(officialId, Given.inProgress());
    }

    private static Task doneBy(String officialId, Task task) {
        task.putInCharge(officialId, OFFICER, lead(IN_TIME));
        task.takeEvents();
        return task;
    }

    private static List<String> namesOf(List<TaskEvent> events) {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anOfficialOfTheLeadIsPutInChargeOfAnOpenTaskOnly(TaskStatus status) {
        Task task = Given.in(status);
        task.takeEvents();
        if (status.isFinal()) {
            assertThatThrownBy(() -> task.putInCharge(AN, OFFICER, lead(IN_TIME)))
                    .isInstanceOf(TaskRejected.IllegalTransition.class);
            return;
        }

        task.putInCharge(AN, OFFICER, lead(IN_TIME));

        assertThat(task.state().personInCharge()).isEqualTo(AN);
        assertThat(task.state().status()).isEqualTo(status);
        assertThat(task.takeEvents()).singleElement().satisfies(event -> {
            assertThat(event)
                    .isInstanceOfSatisfying(
                            TaskEvent.PersonInChargeChanged.class,
                            changed -> assertThat(changed.before()).isNull());
            assertThat(event.step().task().personInCharge()).isEqualTo(AN);
        });
    }

    static Stream<Office> officesThatDoNotFit() {
        return Stream.of(
                null, new Office("H56.03", OfficialRole.HEAD, true), new Office(LEAD, OfficialRole.OFFICER, false));
    }

    @ParameterizedTest
    @MethodSource("officesThatDoNotFit")
    void nobodyButAnOfficialWhoActsForTheLeadIsPutInCharge(Office office) {
        Task task = Given.inProgress();
        task.takeEvents();

        assertThatThrownBy(() -> task.putInCharge(AN, office, lead(IN_TIME)))
                .isInstanceOfSatisfying(TaskRejected.RuleViolation.class, refused -> {
                    assertThat(refused.field()).isEqualTo("officialId");
                    assertThat(refused.reason()).isEqualTo(Finding.of("person.not-of-lead"));
                });
        assertThat(task.takeEvents()).isEmpty();
    }

    @Test
    void whoIsInChargeIsReplacedAndTheHistorySaysByWhom() {
        Task task = doneBy(AN);

        task.putInCharge(BINH, OFFICER, lead(IN_TIME));
        task.putNobodyInCharge(lead(IN_TIME));

        assertThat(task.state().personInCharge()).isNull();
        assertThat(task.takeEvents())
                .extracting(event -> ((TaskEvent.PersonInChargeChanged) event).before())
                .containsExactly(AN, BINH);
        assertThat(task.latestHistory())
                .filteredOn(line -> line.type() == HistoryEntryType.PERSON_IN_CHARGE_CHANGED)
                .extracting(line -> line.content().fact())
                .containsExactly(
                        Finding.of("history.person.named", new OfficialMention(AN)),
                        Finding.of("history.person.changed", new OfficialMention(AN), new OfficialMention(BINH)),
                        Finding.of("history.person.nobody", new OfficialMention(BINH)));
    }

    @Test
    void aChangeThatChangesNothingIsRefused() {
        Task task = doneBy(AN);

        assertThatThrownBy(() -> task.putInCharge(AN, OFFICER, lead(IN_TIME)))
                .isInstanceOf(TaskRejected.RuleViolation.class);
        task.putNobodyInCharge(lead(IN_TIME));
        assertThatThrownBy(() -> task.putNobodyInCharge(lead(IN_TIME)))
                .isInstanceOf(TaskRejected.IllegalTransition.class);
    }

    @Test
    void whoIsInChargeStaysThroughResultReturnAndAmendment() {
        Task task = doneBy(AN);

        task.reportResult(Given.result(), POLICY, lead(IN_TIME));
        task.returnResult(REASON, POLICY, assigner(IN_TIME));
        task.amend(
                task.state().assignment(),
                Given.terms(new Deadline.FixedDate(DUE.plusDays(10), null)),
                REASON,
                POLICY,
                assigner(IN_TIME));

        assertThat(task.takeEvents())
                .extracting(event -> event.step().task().personInCharge())
                .containsOnly(AN);
    }

    @Test
    void aTransferTellsFirstThatNobodyOfTheFormerLeadIsInChargeAnyMore() {
        Task task = doneBy(AN);

        task.transfer(Handover.to("H56.03", REASON), POLICY, assigner(IN_TIME));

        assertThat(task.state().personInCharge()).isNull();
        List<TaskEvent> events = task.takeEvents();
        assertThat(namesOf(events)).containsExactly("PersonInChargeChanged", "Transferred");
        assertThat(events.getFirst().step().task().assignment().leadAgencyId()).isEqualTo(LEAD);
    }

    @Test
    void theSuccessorOfAClosedLeadBeginsWithNobodyInCharge() {
        Task task = doneBy(AN);

        task.succeed(
                new Succession(LEAD, new Agency("H56.30", "Sở mới", null, null, null, null)),
                POLICY,
                assigner(IN_TIME));

        assertThat(task.state().personInCharge()).isNull();
        assertThat(namesOf(task.takeEvents())).containsExactly("PersonInChargeChanged", "Succeeded");
    }

    @Test
    void theNextOccurrenceOfASeriesHasTheSamePersonUnlessAnotherAgencyLeads() {
        var monthly = new Deadline.Recurring(DUE, Period.ofMonths(1), null);
        var later = assigner(VietnamTime.endOf(DUE));

        Task next = doneBy(AN, Given.assigned(monthly))
                .createNextOccurrence(POLICY, later)
                .orElseThrow();
        Task ofOther = doneBy(AN, Given.assigned(monthly))
                .continueSeries("H56.03", POLICY, later)
                .orElseThrow();

        assertThat(next.state().personInCharge()).isEqualTo(AN);
        assertThat(next.takeEvents())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.step().task().personInCharge()).isEqualTo(AN));
        assertThat(ofOther.state().personInCharge()).isNull();
    }

    @Test
    void puttingSomebodyInChargeDoesNotBreakTheSilenceOfTheLead() {
        Task task = Given.inProgress();

        task.putInCharge(AN, OFFICER, lead(IN_TIME.plus(java.time.Duration.ofDays(3))));

        assertThat(task.state().lifecycle().lastActivityOn()).isEqualTo(VietnamTime.dayOf(IN_TIME));
    }
}
