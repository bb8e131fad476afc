package vn.dondoc.directive.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.directive.CommandContexts.province;
import static vn.dondoc.directive.directives.Contents.complete;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.directive.CommandContexts;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.core.DirectiveStep;
import vn.dondoc.directive.directives.DirectiveService.Amendment;
import vn.dondoc.directive.directives.DirectiveService.Successor;
import vn.dondoc.directive.directory.SampleDirectory;
import vn.dondoc.platform.access.AccessDenied;

class DirectiveStepsTests {
    private final SampleDirectory sample = new SampleDirectory();
    private final InMemoryDirectives directives = new InMemoryDirectives();
    private final InMemoryNumberReservations reservations = new InMemoryNumberReservations();
    private final DirectiveService service =
            new DirectiveService(directives, reservations, sample.directory, sample.access, DispatchLimits.none());

    /** Each status reached by real steps, each step tried from it: allowed exactly where the machine says. */
    @ParameterizedTest
    @EnumSource
    void aStepThatAStatusDoesNotAllowIsRefused(DirectiveStatus status) {
        VersionedDirective next = issued("9999/CT-UBND");
        for (DirectiveStep step : List.of(
                DirectiveStep.EDITED,
                DirectiveStep.DELETED,
                DirectiveStep.ISSUED,
                DirectiveStep.AMENDED,
                DirectiveStep.CORRECTED,
                DirectiveStep.REPLACED,
                DirectiveStep.REVOKED,
                DirectiveStep.NUMBER_RELEASED)) {
            VersionedDirective directive = inStatus(status, next);
            int told = directives.messages().size();
            if (status.allows(step)) {
                take(step, directive, next);
            } else {
                assertThatThrownBy(() -> take(step, directive, next))
                        .as("%s of %s", step, status)
                        .isInstanceOf(DirectiveRejected.IllegalTransition.class);
                assertThat(directives.messages()).hasSize(told);
            }
        }
    }

    @Test
    void onlyTheIssuingAgencyTakesSteps() {
        VersionedDirective issued = issued("1/CT-UBND");

        assertThatThrownBy(() ->
                        service.revoke(issued.id(), issued.version(), "Không thích", CommandContexts.of("H56.02", "k")))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void everyStepStandsInTheHistory() {
        VersionedDirective issued = issued("1/CT-UBND");
        VersionedDirective revoked = service.revoke(issued.id(), issued.version(), "Hết cần thiết", province());

        assertThat(revoked.state().history())
                .extracting(HistoryEntry::step)
                .containsExactly(DirectiveStep.DRAFTED, DirectiveStep.ISSUED, DirectiveStep.REVOKED);
        assertThat(revoked.state().history().getLast()).satisfies(line -> {
            assertThat(line.actor().officialId()).isEqualTo("H56.clerk");
            assertThat(line.reason()).isEqualTo("Hết cần thiết");
            assertThat(line.correlationId()).isEqualTo("correlation-1");
        });
    }

    private int made;

    private VersionedDirective inStatus(DirectiveStatus status, VersionedDirective next) {
        made++;
        String number = made + "/CT-UBND";
        return switch (status) {
            case DRAFT -> service.draft(complete(number), province());
            case ISSUED -> issued(number);
            case REPLACED -> {
                VersionedDirective directive = issued(number);
                yield take(DirectiveStep.REPLACED, directive, next);
            }
            case REVOKED -> {
                VersionedDirective directive = issued(number);
                yield take(DirectiveStep.REVOKED, directive, next);
            }
        };
    }

    private VersionedDirective take(DirectiveStep step, VersionedDirective of, VersionedDirective next) {
        DirectiveContent content = of.state().content();
        return switch (step) {
            case EDITED -> service.edit(of.id(), of.version(), content, province());
            case DELETED -> {
                service.delete(of.id(), of.version(), province());
                yield of;
            }
            case ISSUED -> service.issue(of.id(), of.version(), false, province());
            case AMENDED -> service.amend(of.id(), of.version(), new Amendment(content, "Lý do"), province());
            case CORRECTED -> service.correct(of.id(), of.version(), resigned(content), province());
            case REPLACED -> service.replace(of.id(), of.version(), new Successor(next.id(), "Lý do"), province());
            case REVOKED -> service.revoke(of.id(), of.version(), "Lý do", province());
            case NUMBER_RELEASED -> service.releaseNumber(of.id(), of.version(), "Lý do", province());
            case DRAFTED -> throw new IllegalArgumentException("A draft has no step before it");
        };
    }

    private static Amendment resigned(DirectiveContent content) {
        return new Amendment(
                new DirectiveContent(
                        content.identity(),
                        content.subject(),
                        "Chủ tịch",
                        content.urgency(),
                        content.basis(),
                        content.items()),
                "Lý do");
    }

    private VersionedDirective issued(String number) {
        VersionedDirective draft = service.draft(complete(number), province());
        return service.issue(draft.id(), draft.version(), false, province());
    }
}
