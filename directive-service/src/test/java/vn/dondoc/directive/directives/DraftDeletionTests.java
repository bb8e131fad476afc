package vn.dondoc.directive.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.directive.CommandContexts.province;
import static vn.dondoc.directive.directives.Contents.complete;

import org.junit.jupiter.api.Test;
import vn.dondoc.directive.CommandContexts;
import vn.dondoc.directive.core.DirectiveNotFound;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.directory.SampleDirectory;
import vn.dondoc.platform.messaging.outbox.StaleResource;

class DraftDeletionTests {
    private final SampleDirectory sample = new SampleDirectory();
    private final InMemoryDirectives directives = new InMemoryDirectives();
    private final DirectiveService service = new DirectiveService(
            directives, new InMemoryNumberReservations(), sample.directory, sample.access, DispatchLimits.none());

    @Test
    void aDraftIsDeletedAndItsNumberIsFree() {
        VersionedDirective draft = service.draft(complete("1/CT-UBND"), province());

        service.delete(draft.id(), draft.version(), province());

        assertThatThrownBy(() -> service.get(draft.id(), province().actor())).isInstanceOf(DirectiveNotFound.class);
        assertThat(issued("1/CT-UBND").state().status()).isEqualTo(DirectiveStatus.ISSUED);
    }

    @Test
    void aRepeatedDeletionFindsNoDraft() {
        VersionedDirective draft = service.draft(complete("1/CT-UBND"), province());
        service.delete(draft.id(), draft.version(), CommandContexts.of("H56", "k"));

        assertThatThrownBy(() -> service.delete(draft.id(), draft.version(), CommandContexts.of("H56", "k")))
                .isInstanceOf(DirectiveNotFound.class);
    }

    @Test
    void whatWasIssuedIsNotDeleted() {
        VersionedDirective issued = issued("1/CT-UBND");

        assertThatThrownBy(() -> service.delete(issued.id(), issued.version(), province()))
                .isInstanceOf(DirectiveRejected.IllegalTransition.class);
        assertThat(service.get(issued.id(), province().actor())).isNotNull();
    }

    @Test
    void aDraftIsDeletedOnlyInTheVersionThatWasRead() {
        VersionedDirective draft = service.draft(complete("1/CT-UBND"), province());
        service.edit(draft.id(), 1, complete("2/CT-UBND"), province());

        assertThatThrownBy(() -> service.delete(draft.id(), 1, province())).isInstanceOf(StaleResource.class);
        assertThat(service.get(draft.id(), province().actor()).version()).isEqualTo(2);
    }

    @Test
    void nobodyDeletesTheDraftOfAnotherAgency() {
        VersionedDirective draft = service.draft(complete("1/CT-UBND"), province());

        assertThatThrownBy(() -> service.delete(draft.id(), 1, CommandContexts.of("H56.02", "k")))
                .isInstanceOf(DirectiveNotFound.class);
        assertThat(service.get(draft.id(), province().actor())).isNotNull();
    }

    private VersionedDirective issued(String number) {
        VersionedDirective draft = service.draft(complete(number), province());
        return service.issue(draft.id(), draft.version(), false, province());
    }
}
