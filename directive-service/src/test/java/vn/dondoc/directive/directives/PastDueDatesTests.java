package vn.dondoc.directive.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.dondoc.directive.CommandContexts.province;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.core.DocumentIdentity;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.core.RuleFinding;
import vn.dondoc.directive.directives.DirectiveService.Amendment;
import vn.dondoc.directive.directory.SampleDirectory;
import vn.dondoc.directive.rendering.FindingMessages;
import vn.dondoc.platform.web.text.MessageRenderer;

/** All at nine in the morning of 22 December 2025. */
class PastDueDatesTests {
    private static final LocalDate TODAY = LocalDate.parse("2025-12-22");
    private static final LocalDate LAST_FRIDAY = TODAY.minusDays(3);

    private final InMemoryDirectives directives = new InMemoryDirectives();
    private final DirectiveService service = new DirectiveService(
            directives,
            new InMemoryNumberReservations(),
            new SampleDirectory().directory,
            new SampleDirectory().access,
            DispatchLimits.none());

    @Test
    void aDateThatHasPassedIsRefusedByItemAndDate() {
        VersionedDirective draft = drafted(
                Contents.due("1", DeadlineRule.on(TODAY)),
                Contents.due("2", DeadlineRule.on(LAST_FRIDAY)),
                Contents.due("3", DeadlineRule.recurring(LAST_FRIDAY, Period.ofMonths(1), null)));

        assertThat(refusal(draft))
                .containsExactly(
                        FieldFinding.of("items[1].deadline.dueOn", "content.past-due", "2", LAST_FRIDAY),
                        FieldFinding.of("items[2].deadline.dueOn", "content.past-due", "3", LAST_FRIDAY));
    }

    @Test
    void anHourThatHasPassedIsRefused() {
        VersionedDirective draft = drafted(
                Contents.due("1", Urgency.FLASH_TIMED, DeadlineRule.at(TODAY, LocalTime.of(8, 59))),
                Contents.due("2", Urgency.FLASH_TIMED, DeadlineRule.at(TODAY, LocalTime.of(9, 1))));

        assertThat(refusal(draft))
                .containsExactly(FieldFinding.of(
                        "items[0].deadline.dueOn", "content.past-due-at", "1", TODAY, LocalTime.of(8, 59)));
    }

    @Test
    void aCoordinatorsDateThatHasPassedIsRefused() {
        var asked = new Coordinator("H56.03", "", "Góp ý", LAST_FRIDAY);

        assertThat(refusal(drafted(Contents.item("1", List.of(), List.of("H56.02"), asked))))
                .containsExactly(FieldFinding.of(
                        "items[0].coordinators[0].dueOn", "content.past-due-of-part", "1", LAST_FRIDAY, "H56.03"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "content.registered-late | Mục 1: hạn 19/12/2025 đã qua trước khi vào sổ (vào sổ muộn).",
                "content.registered-late-at | Mục 1: hạn 08:59 ngày 19/12/2025 đã qua trước khi vào sổ (vào sổ muộn).",
                "content.registered-late-of-part | Mục 1: hạn phối hợp 19/12/2025 của 08:59 đã qua trước khi vào sổ (vào"
                        + " sổ muộn)."
            })
    void theWarningNamesTheHourAndWhoseDateItIs(String code, String text) {
        var warning = RuleFinding.of(code, "1", LAST_FRIDAY, LocalTime.of(8, 59));

        assertThat(MessageRenderer.of("vn.dondoc.directive.messages")
                        .render(FindingMessages.of(warning), MessageRenderer.VIETNAMESE))
                .isEqualTo(text);
    }

    @Test
    void whatIsRegisteredLateIsIssuedWithAWarningAndSaysSo() {
        VersionedDirective draft = drafted(Contents.due("1", DeadlineRule.on(LAST_FRIDAY)));

        assertThat(service.previewIssue(draft.id(), 1, true, province()).warnings())
                .containsExactly(
                        FieldFinding.of("items[0].deadline.dueOn", "content.registered-late", "1", LAST_FRIDAY));
        VersionedDirective issued = service.issue(draft.id(), 1, true, province());

        assertThat(issued.state().revision().warnings()).hasSize(1);
        assertThat(told()).isTrue();
    }

    @Test
    void acceptingIsNotSaidWhereNothingHasPassed() {
        VersionedDirective draft = drafted(Contents.due("1", DeadlineRule.on(TODAY)));
        service.issue(draft.id(), 1, true, province());

        assertThat(told()).isNull();
    }

    @Test
    void anAmendmentLeavesWhatHasPassedMeanwhile() {
        DirectiveItem passed = Contents.due("1", DeadlineRule.on(LAST_FRIDAY));
        VersionedDirective draft = drafted(passed);
        VersionedDirective issued = service.issue(draft.id(), 1, true, province());

        service.amend(issued.id(), issued.version(), new Amendment(content(passed), "Bổ sung"), province());

        assertThat(directives.messages()).hasSize(2);
    }

    private Boolean told() {
        return ((DirectiveMessage.Issued) directives.messages().getFirst()).registeredLate();
    }

    private List<FieldFinding> refusal(VersionedDirective draft) {
        var preview = catchThrowableOfType(
                DirectiveRejected.Incomplete.class, () -> service.previewIssue(draft.id(), 1, false, province()));
        var refused = catchThrowableOfType(
                DirectiveRejected.Incomplete.class, () -> service.issue(draft.id(), 1, false, province()));
        assertThat(preview.findings()).isEqualTo(refused.findings());
        return refused.findings();
    }

    private VersionedDirective drafted(DirectiveItem... items) {
        return service.draft(content(items), province());
    }

    private static DirectiveContent content(DirectiveItem... items) {
        DirectiveContent content = Contents.with("1/CT-UBND", items);
        return new DirectiveContent(
                new DocumentIdentity("1/CT-UBND", "", "H56", TODAY.minusDays(9)),
                content.subject(),
                content.signer(),
                content.urgency(),
                content.basis(),
                content.items());
    }
}
