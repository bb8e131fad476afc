package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.tasks.Given.ASSIGNER;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.LEAD;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.context;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.core.Handover;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskNotAllowed;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.Verdict;

/** The answers that only the assigner gives: to a lead that declined, to one that waits, to one that asks for more time. */
class DecisionPermissionTests {
    private static final Reason REASON = new Reason("Vẫn phải làm");

    enum Answer {
        INSIST,
        RESUME,
        APPROVE,
        REFUSE,
        COUNTER;

        Task before() {
            return switch (this) {
                case INSIST -> Given.declined();
                case RESUME -> Given.suspended();
                case APPROVE, REFUSE, COUNTER -> asking();
            };
        }

        void give(Task task, CommandContext context) {
            switch (this) {
                case INSIST -> task.insist(REASON, POLICY, context);
                case RESUME -> task.resume(POLICY, context);
                case APPROVE -> decide(task, Verdict.APPROVE, context);
                case REFUSE -> decide(task, Verdict.REFUSE, context);
                case COUNTER -> decide(task, Verdict.COUNTER, context);
            }
        }

        private static void decide(Task task, Verdict verdict, CommandContext context) {
            var offer = verdict == Verdict.COUNTER ? Given.DUE.plusDays(3) : null;
            task.decideExtension(1, new ExtensionDecision(verdict, offer, REASON), POLICY, context);
        }

        private static Task asking() {
            Task task = Given.acknowledged();
            var request = new ExtensionRequest(Given.DUE.plusDays(5), REASON, REASON);
            task.requestExtension(request, POLICY, context(LEAD, OfficialRole.OFFICER, IN_TIME));
            return task;
        }
    }

    @ParameterizedTest
    @EnumSource
    void headDeputyAndClerkOfTheAssignerDecide(Answer answer) {
        for (OfficialRole role : new OfficialRole[] {OfficialRole.HEAD, OfficialRole.DEPUTY_HEAD, OfficialRole.CLERK}) {
            Task task = answer.before();

            answer.give(task, context(ASSIGNER, role, IN_TIME));

            assertThat(task.state()).isNotEqualTo(answer.before().state());
        }
    }

    @ParameterizedTest
    @EnumSource
    void officersAndOtherAgenciesDecideNothing(Answer answer) {
        refuses(answer, ASSIGNER, OfficialRole.OFFICER);
        refuses(answer, ASSIGNER, OfficialRole.UNKNOWN);
        refuses(answer, LEAD, OfficialRole.HEAD);
        refuses(answer, "H56.03", OfficialRole.HEAD);
        refuses(answer, "H", OfficialRole.HEAD);
    }

    private static void refuses(Answer answer, String agency, OfficialRole role) {
        Task task = answer.before();

        assertThatThrownBy(() -> answer.give(task, context(agency, role, IN_TIME)))
                .as("%s of %s", role, agency)
                .isInstanceOf(TaskNotAllowed.class)
                .hasMessageContaining(ASSIGNER);
        assertThat(task.state()).isEqualTo(answer.before().state());
    }

    /** H57 gave the task that H56.02 leads. */
    @ParameterizedTest
    @CsvSource({
        "H57,      CLERK,   true",
        "H56,      HEAD,    true",
        "H56,      OFFICER, false",
        "H56.02,   HEAD,    false",
        "H56.03,   HEAD,    false",
        "H5,       HEAD,    false",
        "H56.02.1, HEAD,    false"
    })
    void aTransferIsForTheAssignerAndForWhoIsAboveTheLead(String agency, OfficialRole role, boolean allowed) {
        Task task = Given.assigned(ListedTasks.between("d1", "H57", LEAD, "H56.09"));
        var step = context(agency, role, IN_TIME);

        if (allowed) {
            task.transfer(Handover.to("H56.03", REASON), POLICY, step);
            assertThat(task.state().assignment().leadAgencyId()).isEqualTo("H56.03");
        } else {
            assertThatThrownBy(() -> task.transfer(Handover.to("H56.03", REASON), POLICY, step))
                    .isInstanceOf(TaskNotAllowed.class);
        }
    }
}
