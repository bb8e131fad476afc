package vn.dondoc.directive.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.directive.CommandContexts.province;
import static vn.dondoc.directive.directives.Contents.complete;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.directives.review.IssuePreview;
import vn.dondoc.directive.directory.SampleDirectory;
import vn.dondoc.platform.messaging.outbox.StaleResource;

class IssuePreviewTests {
    private final SampleDirectory sample = new SampleDirectory();
    private final InMemoryDirectives directives = new InMemoryDirectives();
    private final DirectiveService service = new DirectiveService(
            directives, new InMemoryNumberReservations(), sample.directory, sample.access, DispatchLimits.none());

    @Test
    void aPreviewTellsWhoWouldGetWhatAndChangesNothing() {
        VersionedDirective draft = service.draft(withAGroupACoordinatorAndABodyOutside(), province());

        IssuePreview preview = service.previewIssue(draft.id(), draft.version(), false, province());

        assertThat(preview.tasks()).isEqualTo(4);
        assertThat(preview.agencies()).isEqualTo(3);
        assertThat(preview.leads())
                .containsExactly(
                        new IssuePreview.LeadGroup(
                                "so-nganh",
                                "Nhóm so-nganh",
                                List.of(
                                        new IssuePreview.Lead("H56.01", "Cơ quan H56.01", 1),
                                        new IssuePreview.Lead("H56.02", "Cơ quan H56.02", 2),
                                        new IssuePreview.Lead("H56.03", "Cơ quan H56.03", 1))),
                        new IssuePreview.LeadGroup(
                                null, null, List.of(new IssuePreview.Lead("H56.02", "Cơ quan H56.02", 2))));
        assertThat(preview.coordinators())
                .containsExactly(
                        new IssuePreview.Participant("H56.14758", "Cơ quan H56.14758"),
                        new IssuePreview.Participant(null, "Công an tỉnh"));
        assertThat(service.get(draft.id(), province().actor()).version()).isEqualTo(1);
        assertThat(directives.messages()).isEmpty();
    }

    @Test
    void aPreviewIsRefusedForWhatIssuingIsRefusedFor() {
        issued("1/CT-UBND");
        VersionedDirective taken = service.draft(complete("1/CT-UBND"), province());
        VersionedDirective incomplete = service.draft(Contents.empty(), province());

        assertThatThrownBy(() -> service.previewIssue(taken.id(), 1, false, province()))
                .isInstanceOf(DirectiveRejected.NumberTaken.class);
        assertThatThrownBy(() -> service.previewIssue(incomplete.id(), 1, false, province()))
                .isInstanceOf(DirectiveRejected.Incomplete.class);
        assertThatThrownBy(() -> service.previewIssue(taken.id(), 7, false, province()))
                .isInstanceOf(StaleResource.class);
    }

    @Test
    void aPreviewReservesNoNumber() {
        VersionedDirective first = service.draft(complete("1/CT-UBND"), province());
        service.previewIssue(first.id(), 1, false, province());

        assertThat(issued("1/CT-UBND").id()).isNotEqualTo(first.id());
    }

    private static DirectiveContent withAGroupACoordinatorAndABodyOutside() {
        return Contents.with(
                "1/CT-UBND",
                Contents.item("1", List.of("so-nganh"), List.of()),
                Contents.item(
                        "2",
                        List.of(),
                        List.of("H56.02"),
                        Coordinator.asked("H56.14758", "", "Rà soát"),
                        Coordinator.asked(null, "Công an tỉnh", "Bảo vệ")));
    }

    private VersionedDirective issued(String number) {
        VersionedDirective draft = service.draft(complete(number), province());
        return service.issue(draft.id(), draft.version(), false, province());
    }
}
