package vn.dondoc.directive.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.directive.CommandContexts.province;
import static vn.dondoc.directive.CommandContexts.provinceBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.directives.numbering.DocumentNumberKey;
import vn.dondoc.directive.directives.review.IssuableContent;
import vn.dondoc.directive.directory.SampleDirectory;
import vn.dondoc.platform.messaging.outbox.StaleDocument;

/** Two documents, no transaction: whatever stops where, and whoever comes between, a number is used once and never lost. */
class DocumentNumberAllocatorTests {
    private final SampleDirectory sample = new SampleDirectory();
    private final InMemoryDirectives directives = new InMemoryDirectives();
    private final InMemoryNumberReservations reservations = new InMemoryNumberReservations();
    private final DocumentNumberAllocator numbers = new DocumentNumberAllocator(reservations, directives);
    private final DirectiveService service =
            new DirectiveService(directives, reservations, sample.directory, sample.access, DispatchLimits.none());

    @Test
    void aNumberGoesToTheSameDraftAgainAfterACrash() {
        Directive draft = draft();
        numbers.allocate(key(draft), draft, province());

        assertThat(service.issue(draft.id(), 1, false, province()).state().status())
                .isEqualTo(DirectiveStatus.ISSUED);
    }

    @Test
    void aNumberGoesToAnotherDraftAfterACrash() {
        Directive crashed = draft();
        numbers.allocate(key(crashed), crashed, province());
        Directive other = draft();

        assertThat(service.issue(other.id(), 1, false, province()).state().status())
                .isEqualTo(DirectiveStatus.ISSUED);
        assertThatThrownBy(() -> service.issue(crashed.id(), 2, false, province()))
                .isInstanceOf(DirectiveRejected.NumberTaken.class);
    }

    @Test
    void aNumberIsFreeWhenItsHolderWasIssuedUnderAnotherOne() {
        Directive changed = draft();
        numbers.allocate(key(changed), changed, province());
        VersionedDirective edited = service.edit(changed.id(), 1, Contents.complete("8/CT-UBND"), province());
        service.issue(edited.id(), edited.version(), false, province());
        Directive other = draft();

        assertThat(service.issue(other.id(), 1, false, province()).state().status())
                .isEqualTo(DirectiveStatus.ISSUED);
    }

    @Test
    void aNumberTakenFromASlowIssueStopsThatIssue() {
        VersionedDirective loaded = directives.find(draft().id()).orElseThrow();
        Directive slow = loaded.directive();
        slow.issue(review(slow), province());
        numbers.allocate(key(slow), slow, province());
        Directive quick = draft();
        service.issue(quick.id(), 1, false, province());

        assertThatThrownBy(() -> directives.save(loaded, province())).isInstanceOf(StaleDocument.class);
        assertThat(directives.messages()).hasSize(1);
    }

    @Test
    void aNumberStaysWithTheDirectiveIssuedUnderIt() {
        Directive first = draft();
        service.issue(first.id(), 1, false, province());
        Directive second = draft();

        assertThatThrownBy(() -> numbers.allocate(key(second), second, province()))
                .isInstanceOf(DirectiveRejected.NumberTaken.class);
        assertThatCode(() -> numbers.allocate(key(first), first, province())).doesNotThrowAnyException();
    }

    /**
     * Several officials try to issue drafts of one number, each stopped between any two of the steps load, take and save,
     * in random orders, some for ever.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aNumberIsUsedOnceInAnyInterleaving(long seed) {
        var random = new Random(seed);
        var attempts = new ArrayList<Attempt>();
        for (int i = 0; i < 4; i++) {
            Directive draft = draft();
            attempts.add(new Attempt(draft.id()));
            attempts.add(new Attempt(draft.id()));
        }

        for (int step = 0; step < 200; step++) {
            attempts.get(random.nextInt(attempts.size())).goOn(random.nextInt(10) == 0);
        }

        assertThat(directives.messages()).hasSizeLessThanOrEqualTo(1);
        if (directives.messages().isEmpty()) {
            Directive last = draft();
            service.issue(last.id(), 1, false, province());
        }
        assertThat(directives.messages()).hasSize(1);
    }

    private final class Attempt {
        private final DirectiveId id;
        private VersionedDirective loaded;
        private boolean hasNumber;

        Attempt(DirectiveId id) {
            this.id = id;
        }

        /** One step further, or back to the beginning as after a crash. */
        void goOn(boolean crashes) {
            if (loaded == null) {
                loaded = directives.find(id).orElseThrow();
                return;
            }
            if (crashes || (loaded.directive().state().status() != DirectiveStatus.DRAFT && !hasNumber)) {
                loaded = null;
                hasNumber = false;
                return;
            }
            try {
                if (hasNumber) {
                    save();
                } else {
                    numbers.allocate(key(loaded.directive()), loaded.directive(), province());
                    hasNumber = true;
                }
            } catch (StaleDocument | DirectiveRejected.NumberTaken lost) {
                loaded = null;
                hasNumber = false;
            }
        }

        private void save() {
            Directive directive = loaded.directive();
            if (directive.events().isEmpty()) {
                directive.issue(review(directive), province());
            }
            directives.save(loaded, province());
            loaded = null;
            hasNumber = false;
        }
    }

    private int drafts;

    private Directive draft() {
        drafts++;
        return service.draft(Contents.complete("7/CT-UBND"), provinceBy("draft" + drafts))
                .directive();
    }

    private static DocumentNumberKey key(Directive directive) {
        return directive.numberKey();
    }

    private static IssuableContent review(Directive draft) {
        DirectiveContent content = draft.state().content();
        return new IssuableContent(content, content.identity().issuedOn(), List.of(), List.of(), false);
    }
}
