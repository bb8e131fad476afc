package vn.dondoc.directive.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.directive.CommandContexts.province;
import static vn.dondoc.directive.CommandContexts.provinceBy;
import static vn.dondoc.directive.directives.Contents.complete;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.directive.CommandContexts;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.core.DirectiveNotFound;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.directives.DirectiveService.Amendment;
import vn.dondoc.directive.directives.DirectiveService.Successor;
import vn.dondoc.directive.directory.SampleDirectory;
import vn.dondoc.platform.messaging.outbox.EventSizeLimit;
import vn.dondoc.platform.messaging.outbox.EventTooLarge;
import vn.dondoc.platform.messaging.outbox.StaleResource;

class DirectiveServiceTests {
    private final SampleDirectory sample = new SampleDirectory();
    private final InMemoryDirectives directives = new InMemoryDirectives();
    private final InMemoryNumberReservations reservations = new InMemoryNumberReservations();
    private final DirectiveService service = new DirectiveService(directives, reservations, sample.directory);

    @Nested
    class Drafts {
        @Test
        void anEmptyDraftIsKeptAndToldToNobody() {
            Directive draft = service.draft(Contents.empty(), province());

            assertThat(draft.status()).isEqualTo(DirectiveStatus.DRAFT);
            assertThat(draft.state().content().issuingAgencyId()).isEqualTo("H56");
            assertThat(directives.messages()).isEmpty();
        }

        @Test
        void aRepeatedDraftCommandMakesOneDraftAndAnotherCommandAnother() {
            Directive first = service.draft(complete("1/CT-UBND"), provinceBy("key"));
            Directive again = service.draft(complete("1/CT-UBND"), provinceBy("key"));
            Directive other = service.draft(complete("1/CT-UBND"), provinceBy("other"));

            assertThat(again.id()).isEqualTo(first.id());
            assertThat(other.id()).isNotEqualTo(first.id());
        }

        @Test
        void aDraftIsInvisibleToOtherAgencies() {
            Directive draft = service.draft(complete("1/CT-UBND"), province());

            assertThatThrownBy(() -> service.get(
                            draft.id(), CommandContexts.of("H56.02", "k").actor()))
                    .isInstanceOf(DirectiveNotFound.class);
            assertThatThrownBy(() -> service.issue(draft.id(), 1, CommandContexts.of("H56.02", "k")))
                    .isInstanceOf(DirectiveNotFound.class);
        }

        @Test
        void anOfficialDraftsForTheOwnAgencyOnly() {
            assertThatExceptionOfType(DirectiveRejected.InvalidField.class)
                    .isThrownBy(() -> service.draft(complete("1/CT-UBND"), CommandContexts.of("H56.02", "k")))
                    .satisfies(wrong ->
                            assertThat(wrong.findings().getFirst().field()).isEqualTo("issuingAgencyId"));
        }

        @Test
        void aDraftIsEditedOnlyInTheVersionThatWasRead() {
            Directive draft = service.draft(complete("1/CT-UBND"), province());

            Directive edited = service.edit(draft.id(), 1, complete("2/CT-UBND"), province());

            assertThat(edited.version()).isEqualTo(2);
            assertThat(edited.state().content().number()).isEqualTo("2/CT-UBND");
            assertThatThrownBy(() -> service.edit(draft.id(), 1, complete("3/CT-UBND"), province()))
                    .isInstanceOf(StaleResource.class);
        }
    }

    @Nested
    class Issue {
        @Test
        void issuingFreezesTheGroupsAndTellsWhoIssued() {
            Directive issued = issued("1/CT-UBND");
            sample.group("so-nganh", "H56.01");

            assertThat(service.get(issued.id(), province().actor()).state().groups())
                    .singleElement()
                    .satisfies(group -> {
                        assertThat(group.memberIds()).containsExactly("H56.01", "H56.02", "H56.03");
                        assertThat(group.groupVersion()).isEqualTo(1);
                    });
            assertThat(directives.messages())
                    .singleElement()
                    .isInstanceOfSatisfying(DirectiveMessage.Issued.class, event -> {
                        assertThat(event.actor().officialId()).isEqualTo("H56.clerk");
                        assertThat(event.directive().kind()).isEqualTo("Chỉ thị");
                        assertThat(event.directive()
                                        .leadsOf(event.directive().items().getFirst()))
                                .hasSize(3);
                    });
        }

        @Test
        void aRepeatedIssueIsDoneOnce() {
            Directive draft = service.draft(complete("1/CT-UBND"), province());

            Directive first = service.issue(draft.id(), 1, provinceBy("issue"));
            Directive again = service.issue(draft.id(), 1, provinceBy("issue"));

            assertThat(again.version()).isEqualTo(first.version());
            assertThat(directives.messages()).hasSize(1);
        }

        @Test
        void anIssueUnderATakenNumberIsRefused() {
            issued("03/CT-UBND");
            Directive second = service.draft(complete("3/CT-UBND"), province());

            assertThatThrownBy(() -> service.issue(second.id(), 1, province()))
                    .isInstanceOf(DirectiveRejected.NumberTaken.class)
                    .hasMessageContaining("03/CT-UBND");
            assertThat(service.get(second.id(), province().actor()).status()).isEqualTo(DirectiveStatus.DRAFT);
        }

        @Test
        void aRevokedDirectiveKeepsItsNumber() {
            Directive revoked = issued("1/CT-UBND");
            service.revoke(revoked.id(), revoked.version(), "Nhầm", province());
            Directive second = service.draft(complete("1/CT-UBND"), province());

            assertThatThrownBy(() -> service.issue(second.id(), 1, province()))
                    .isInstanceOf(DirectiveRejected.NumberTaken.class);
        }

        @Test
        void aDirectiveTooLargeForAnEventIsNotIssued() {
            Directive draft = service.draft(
                    Contents.with(
                            "1/CT-UBND",
                            Contents.saying("1", "ệ".repeat(10_000)),
                            Contents.saying("2", "ệ".repeat(10_000)),
                            Contents.saying("3", "ệ".repeat(10_000))),
                    province());

            assertThatThrownBy(() -> service.issue(draft.id(), 1, province()))
                    .isInstanceOf(EventTooLarge.class)
                    .hasMessageContaining(String.valueOf(EventSizeLimit.MAX_BYTES));
            assertThat(issued("1/CT-UBND").status()).isEqualTo(DirectiveStatus.ISSUED);
        }
    }

    @Nested
    class Amend {
        @Test
        void anAmendmentKeepsFrozenGroupsAndFreezesNewOnes() {
            Directive issued = issued("1/CT-UBND");
            sample.group("so-nganh", "H56.01");
            DirectiveContent more = Contents.with(
                    "1/CT-UBND",
                    Contents.item("1", List.of("so-nganh"), List.of()),
                    Contents.item("2", List.of("ubnd-xa-phuong"), List.of()));

            Directive amended =
                    service.amend(issued.id(), issued.version(), new Amendment(more, "Bổ sung xã"), province());

            assertThat(amended.state().revision()).isEqualTo(2);
            assertThat(amended.status()).isEqualTo(DirectiveStatus.ISSUED);
            assertThat(amended.state().groups())
                    .extracting(group -> group.memberIds().size())
                    .containsExactly(3, 2);
            assertThat(directives.messages().getLast())
                    .isInstanceOfSatisfying(
                            DirectiveMessage.Amended.class,
                            event -> assertThat(event.reason()).isEqualTo("Bổ sung xã"));
        }

        @Test
        void anAmendmentCannotChangeTheNumber() {
            Directive issued = issued("1/CT-UBND");

            assertThatThrownBy(() -> service.amend(
                            issued.id(), issued.version(), new Amendment(complete("2/CT-UBND"), "Đổi số"), province()))
                    .isInstanceOf(DirectiveRejected.InvalidField.class);
        }

        @Test
        void anAmendmentNeedsAReason() {
            Directive issued = issued("1/CT-UBND");

            assertThatThrownBy(() -> service.amend(
                            issued.id(), issued.version(), new Amendment(complete("1/CT-UBND"), " "), province()))
                    .isInstanceOf(DirectiveRejected.Malformed.class);
            assertThat(directives.messages()).hasSize(1);
        }
    }

    @Nested
    class Replace {
        @Test
        void aReplacedDirectiveNamesItsReplacement() {
            Directive old = issued("1/CT-UBND");
            Directive next = issued("2/CT-UBND");

            Directive replaced = service.replace(old.id(), old.version(), new Successor(next.id(), "Mới"), province());

            assertThat(replaced.status()).isEqualTo(DirectiveStatus.REPLACED);
            assertThat(directives.messages().getLast())
                    .isInstanceOfSatisfying(DirectiveMessage.Replaced.class, event -> {
                        assertThat(event.replacedById()).isEqualTo(next.id().value());
                        assertThat(event.replacedByNumber()).isEqualTo("2/CT-UBND");
                    });
        }

        @Test
        void aReplacementMustBeAnotherDirectiveInForce() {
            Directive old = issued("1/CT-UBND");
            Directive draft = service.draft(complete("2/CT-UBND"), province());

            for (DirectiveId by : List.of(old.id(), draft.id(), new DirectiveId("nobody"))) {
                assertThatThrownBy(() -> service.replace(old.id(), old.version(), new Successor(by, "Mới"), province()))
                        .isInstanceOf(DirectiveRejected.InvalidField.class);
            }
        }
    }

    private Directive issued(String number) {
        Directive draft = service.draft(complete(number), province());
        return service.issue(draft.id(), draft.version(), province());
    }
}
