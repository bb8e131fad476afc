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
import vn.dondoc.contracts.directive.DirectiveMessages;
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
    private static final EventSizeLimit LIMIT = EventSizeLimit.of(DirectiveMessages.CATALOG);

    private final SampleDirectory sample = new SampleDirectory();
    private final InMemoryDirectives directives = new InMemoryDirectives();
    private final InMemoryNumberReservations reservations = new InMemoryNumberReservations();
    private final DirectiveService service =
            new DirectiveService(directives, reservations, sample.directory, sample.access, DispatchLimits.none());

    @Nested
    class Drafts {
        @Test
        void anEmptyDraftIsKeptAndToldToNobody() {
            VersionedDirective draft = service.draft(Contents.empty(), province());

            assertThat(draft.state().status()).isEqualTo(DirectiveStatus.DRAFT);
            assertThat(draft.state().content().identity().issuingAgencyId()).isEqualTo("H56");
            assertThat(directives.messages()).isEmpty();
        }

        @Test
        void aRepeatedDraftCommandMakesOneDraftAndAnotherCommandAnother() {
            VersionedDirective first = service.draft(complete("1/CT-UBND"), provinceBy("key"));
            VersionedDirective again = service.draft(complete("1/CT-UBND"), provinceBy("key"));
            VersionedDirective other = service.draft(complete("1/CT-UBND"), provinceBy("other"));

            assertThat(again.id()).isEqualTo(first.id());
            assertThat(other.id()).isNotEqualTo(first.id());
        }

        @Test
        void aDraftIsInvisibleToOtherAgencies() {
            VersionedDirective draft = service.draft(complete("1/CT-UBND"), province());

            assertThatThrownBy(() -> service.get(
                            draft.id(), CommandContexts.of("H56.02", "k").actor()))
                    .isInstanceOf(DirectiveNotFound.class);
            assertThatThrownBy(() -> service.issue(draft.id(), 1, false, CommandContexts.of("H56.02", "k")))
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
            VersionedDirective draft = service.draft(complete("1/CT-UBND"), province());

            VersionedDirective edited = service.edit(draft.id(), 1, complete("2/CT-UBND"), province());

            assertThat(edited.version()).isEqualTo(2);
            assertThat(edited.state().content().identity().number()).isEqualTo("2/CT-UBND");
            assertThatThrownBy(() -> service.edit(draft.id(), 1, complete("3/CT-UBND"), province()))
                    .isInstanceOf(StaleResource.class);
        }
    }

    @Nested
    class Issue {
        @Test
        void issuingFreezesTheGroupsAndTellsWhoIssued() {
            VersionedDirective issued = issued("1/CT-UBND");
            sample.group("so-nganh", "H56.01");

            assertThat(service.get(issued.id(), province().actor())
                            .state()
                            .revision()
                            .groups())
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
            VersionedDirective draft = service.draft(complete("1/CT-UBND"), province());

            VersionedDirective first = service.issue(draft.id(), 1, false, provinceBy("issue"));
            VersionedDirective again = service.issue(draft.id(), 1, false, provinceBy("issue"));

            assertThat(again.version()).isEqualTo(first.version());
            assertThat(directives.messages()).hasSize(1);
        }

        @Test
        void anIssueUnderATakenNumberIsRefused() {
            issued("03/CT-UBND");
            VersionedDirective second = service.draft(complete("3/CT-UBND"), province());

            assertThatThrownBy(() -> service.issue(second.id(), 1, false, province()))
                    .isInstanceOf(DirectiveRejected.NumberTaken.class)
                    .hasMessageContaining("03/CT-UBND");
            assertThat(service.get(second.id(), province().actor()).state().status())
                    .isEqualTo(DirectiveStatus.DRAFT);
        }

        @Test
        void aRevokedDirectiveKeepsItsNumber() {
            VersionedDirective revoked = issued("1/CT-UBND");
            service.revoke(revoked.id(), revoked.version(), "Nhầm", province());
            VersionedDirective second = service.draft(complete("1/CT-UBND"), province());

            assertThatThrownBy(() -> service.issue(second.id(), 1, false, province()))
                    .isInstanceOf(DirectiveRejected.NumberTaken.class);
        }

        @Test
        void aRevokedDirectiveGivesItsNumberUpOnRequest() {
            VersionedDirective issued = issued("1/CT-UBND");
            VersionedDirective revoked = service.revoke(issued.id(), issued.version(), "Nhầm", province());

            VersionedDirective released =
                    service.releaseNumber(revoked.id(), revoked.version(), "Vào sổ nhầm", province());

            assertThat(released.state().history().getLast().reason()).isEqualTo("Vào sổ nhầm");
            assertThat(released.state().content().identity().number()).isEqualTo("1/CT-UBND");
            assertThat(issued("1/CT-UBND").state().status()).isEqualTo(DirectiveStatus.ISSUED);
        }

        @Test
        void aDirectiveTooLargeForAnEventIsNotIssued() {
            VersionedDirective draft =
                    service.draft(Contents.with("1/CT-UBND", Contents.many(40, "ệ".repeat(9_000))), province());

            assertThatThrownBy(() -> service.previewIssue(draft.id(), 1, false, province()))
                    .isInstanceOf(EventTooLarge.class);
            assertThatThrownBy(() -> service.issue(draft.id(), 1, false, province()))
                    .isInstanceOf(EventTooLarge.class)
                    .hasMessageContaining("1046528");
            assertThat(issued("1/CT-UBND").state().status()).isEqualTo(DirectiveStatus.ISSUED);
        }
    }

    @Nested
    class LargePlans {
        private static final String THOUSAND_CHARACTERS =
                "Rà soát, sắp xếp tổ chức bộ máy. ".repeat(31).substring(0, 1_000);

        @Test
        void fiveHundredItemsOfAThousandCharactersAreIssuedAndAmended() {
            DirectiveContent plan = Contents.with("1/KH-UBND", Contents.many(500, THOUSAND_CHARACTERS));
            VersionedDirective draft = service.draft(plan, province());

            VersionedDirective issued = service.issue(draft.id(), 1, false, province());
            service.amend(issued.id(), issued.version(), new Amendment(plan, "Bổ sung"), province());

            assertThat(directives.messages()).hasSize(2).allSatisfy(LIMIT::check);
        }
    }

    @Nested
    class Amend {
        @Test
        void anAmendmentKeepsFrozenGroupsAndFreezesNewOnes() {
            VersionedDirective issued = issued("1/CT-UBND");
            sample.group("so-nganh", "H56.01");
            DirectiveContent more = Contents.with(
                    "1/CT-UBND",
                    Contents.item("1", List.of("so-nganh"), List.of()),
                    Contents.item("2", List.of("ubnd-xa-phuong"), List.of()));

            VersionedDirective amended =
                    service.amend(issued.id(), issued.version(), new Amendment(more, "Bổ sung xã"), province());

            assertThat(amended.state().revision().number()).isEqualTo(2);
            assertThat(amended.state().status()).isEqualTo(DirectiveStatus.ISSUED);
            assertThat(amended.state().revision().groups())
                    .extracting(group -> group.memberIds().size())
                    .containsExactly(3, 2);
            assertThat(directives.messages().getLast())
                    .isInstanceOfSatisfying(
                            DirectiveMessage.Amended.class,
                            event -> assertThat(event.reason()).isEqualTo("Bổ sung xã"));
        }

        @Test
        void anAmendmentCannotChangeTheNumber() {
            VersionedDirective issued = issued("1/CT-UBND");

            assertThatThrownBy(() -> service.amend(
                            issued.id(), issued.version(), new Amendment(complete("2/CT-UBND"), "Đổi số"), province()))
                    .isInstanceOf(DirectiveRejected.InvalidField.class);
        }

        @Test
        void anAmendmentNeedsAReason() {
            VersionedDirective issued = issued("1/CT-UBND");

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
            VersionedDirective old = issued("1/CT-UBND");
            VersionedDirective next = issued("2/CT-UBND");

            VersionedDirective replaced =
                    service.replace(old.id(), old.version(), new Successor(next.id(), "Mới"), province());

            assertThat(replaced.state().status()).isEqualTo(DirectiveStatus.REPLACED);
            assertThat(directives.messages().getLast())
                    .isInstanceOfSatisfying(DirectiveMessage.Replaced.class, event -> {
                        assertThat(event.replacedById()).isEqualTo(next.id().value());
                        assertThat(event.replacedByNumber()).isEqualTo("2/CT-UBND");
                    });
        }

        @Test
        void aReplacementMustBeAnotherDirectiveInForce() {
            VersionedDirective old = issued("1/CT-UBND");
            VersionedDirective draft = service.draft(complete("2/CT-UBND"), province());

            for (DirectiveId by : List.of(old.id(), draft.id(), new DirectiveId("nobody"))) {
                assertThatThrownBy(() -> service.replace(old.id(), old.version(), new Successor(by, "Mới"), province()))
                        .isInstanceOf(DirectiveRejected.InvalidField.class);
            }
        }
    }

    private VersionedDirective issued(String number) {
        VersionedDirective draft = service.draft(complete(number), province());
        return service.issue(draft.id(), draft.version(), false, province());
    }
}
