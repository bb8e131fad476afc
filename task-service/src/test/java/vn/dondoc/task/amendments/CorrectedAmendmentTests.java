package vn.dondoc.task.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.directive.CorrectedField;
import vn.dondoc.contracts.directive.Correction;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.task.amendments.Amendment.State;

class CorrectedAmendmentTests extends AmendedTasks {
    private final DirectiveFacts amended = AmendedDirectives.directive(
            "d1", AmendedDirectives.item("1", "Kiểm tra lại", DeadlineRule.none(), "H56.02"));

    @BeforeEach
    void issue() {
        issue(AmendedDirectives.directive(
                "d1", AmendedDirectives.item("1", "Kiểm tra", DeadlineRule.none(), "H56.02")));
    }

    @Test
    void anUndecidedAmendmentIsProposedAnewInCorrectedWords() {
        Amendment older = propose(2, amended);

        correct();
        correct();

        assertThat(stored(older.id()).state()).isEqualTo(State.SUPERSEDED);
        Amendment anew = stored("d1:3");
        assertThat(anew.state()).isEqualTo(State.PROPOSED);
        assertThat(anew.directive().number()).isEqualTo("32/CĐ-UBND");
        assertThat(anew.proposal().reason()).isEqualTo(older.proposal().reason());
        confirm(anew);
        assertThat(task("d1-1-H56.02").assignment().directive().number()).isEqualTo("32/CĐ-UBND");
        assertThat(task("d1-1-H56.02").assignment().item().text()).isEqualTo("Kiểm tra lại");
    }

    @Test
    void withoutAnUndecidedAmendmentNothingIsProposed() {
        confirm(propose(2, amended));

        correct();

        assertThat(management.list("d1", null, null, 9, confirming.actor())).hasSize(1);
    }

    private void correct() {
        DirectiveFacts corrected = new DirectiveFacts(
                "d1",
                "32/CĐ-UBND",
                amended.kind(),
                amended.subject(),
                amended.issuingAgencyId(),
                amended.signer(),
                amended.issuedOn(),
                amended.urgency(),
                amended.basis(),
                amended.groups(),
                amended.items());
        var message = new DirectiveMessage.Corrected(
                corrected,
                List.of(new Correction(CorrectedField.NUMBER, null, amended.number(), "32/CĐ-UBND")),
                "Ghi nhầm",
                AmendedDirectives.CLERK);
        management.correct(
                new EventEnvelope<>(
                        "d1:3",
                        "urn:test",
                        "vn.dondoc.directive.corrected.v1",
                        "d1",
                        3,
                        AmendedDirectives.AT.plusSeconds(3),
                        Trace.of("correlation-1"),
                        message),
                message);
    }
}
