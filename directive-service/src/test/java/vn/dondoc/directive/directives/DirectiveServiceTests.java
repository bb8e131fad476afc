package vn.dondoc.directive.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.directive.Moments.province;
import static vn.dondoc.directive.Moments.provinceBy;
import static vn.dondoc.directive.directives.Contents.complete;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.directive.Moments;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.core.DirectiveNotFound;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.directives.DirectiveService.Amendment;
import vn.dondoc.directive.directives.DirectiveService.Successor;
import vn.dondoc.directive.directory.SampleDirectory;
import vn.dondoc.platform.messaging.outbox.StaleResource;

class DirectiveServiceTests {
    private final SampleDirectory sample = new SampleDirectory();
    private final InMemoryDirectives directives = new InMemoryDirectives();
    private final InMemoryReservations reservations = new InMemoryReservations();
    private int eventBytes = 1_000;
    private final DirectiveService management =
            new DirectiveService(directives, reservations, sample.directory, _ -> eventBytes);

    @Nested
    class Drafts {
        @Test
        void mayBeEmptyAndTellNobody() {
            Directive draft = management.draft(Contents.empty(), province());

            assertThat(draft.status()).isEqualTo(DirectiveStatus.DRAFT);
            assertThat(draft.state().content().issuingAgencyId()).isEqualTo("H56");
            assertThat(directives.told()).isEmpty();
        }

        @Test
        void areOneForARepeatedCommandAndTwoForTwo() {
            Directive first = management.draft(complete("1/CT-UBND"), provinceBy("key"));
            Directive again = management.draft(complete("1/CT-UBND"), provinceBy("key"));
            Directive other = management.draft(complete("1/CT-UBND"), provinceBy("other"));

            assertThat(again.id()).isEqualTo(first.id());
            assertThat(other.id()).isNotEqualTo(first.id());
        }

        @Test
        void areInvisibleToOtherAgencies() {
            Directive draft = management.draft(complete("1/CT-UBND"), province());

            assertThatThrownBy(() ->
                            management.get(draft.id(), Moments.of("H56.02", "k").actor()))
                    .isInstanceOf(DirectiveNotFound.class);
            assertThatThrownBy(() -> management.issue(draft.id(), 1, Moments.of("H56.02", "k")))
                    .isInstanceOf(DirectiveNotFound.class);
        }

        @Test
        void areOfTheOwnAgencyOnly() {
            assertThatExceptionOfType(DirectiveRejected.InvalidField.class)
                    .isThrownBy(() -> management.draft(complete("1/CT-UBND"), Moments.of("H56.02", "k")))
                    .satisfies(wrong ->
                            assertThat(wrong.findings().getFirst().field()).isEqualTo("issuingAgencyId"));
        }

        @Test
        void areEditedInTheVersionThatWasRead() {
            Directive draft = management.draft(complete("1/CT-UBND"), province());

            Directive edited = management.edit(draft.id(), 1, complete("2/CT-UBND"), province());

            assertThat(edited.version()).isEqualTo(2);
            assertThat(edited.state().content().number()).isEqualTo("2/CT-UBND");
            assertThatThrownBy(() -> management.edit(draft.id(), 1, complete("3/CT-UBND"), province()))
                    .isInstanceOf(StaleResource.class);
        }
    }

    @Nested
    class Issue {
        @Test
        void freezesTheGroupsAndTellsWithTheActor() {
            Directive issued = issued("1/CT-UBND");
            sample.group("so-nganh", "H56.01");

            assertThat(management.get(issued.id(), province().actor()).state().groups())
                    .singleElement()
                    .satisfies(group -> {
                        assertThat(group.memberIds()).containsExactly("H56.01", "H56.02", "H56.03");
                        assertThat(group.groupVersion()).isEqualTo(1);
                    });
            assertThat(directives.told())
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
        void isDoneOnceWhenAskedTwice() {
            Directive draft = management.draft(complete("1/CT-UBND"), province());

            Directive first = management.issue(draft.id(), 1, provinceBy("issue"));
            Directive again = management.issue(draft.id(), 1, provinceBy("issue"));

            assertThat(again.version()).isEqualTo(first.version());
            assertThat(directives.told()).hasSize(1);
        }

        @Test
        void isRefusedWhenTheNumberIsTaken() {
            issued("03/CT-UBND");
            Directive second = management.draft(complete("3/CT-UBND"), province());

            assertThatThrownBy(() -> management.issue(second.id(), 1, province()))
                    .isInstanceOf(DirectiveRejected.NumberTaken.class)
                    .hasMessageContaining("03/CT-UBND");
            assertThat(management.get(second.id(), province().actor()).status()).isEqualTo(DirectiveStatus.DRAFT);
        }

        @Test
        void keepsTheNumberOfARevokedOne() {
            Directive revoked = issued("1/CT-UBND");
            management.revoke(revoked.id(), revoked.version(), "Nhầm", province());
            Directive second = management.draft(complete("1/CT-UBND"), province());

            assertThatThrownBy(() -> management.issue(second.id(), 1, province()))
                    .isInstanceOf(DirectiveRejected.NumberTaken.class);
        }

        @Test
        void isRefusedWhenTooLargeForAnEvent() {
            eventBytes = 70_000;
            Directive draft = management.draft(complete("1/CT-UBND"), province());

            assertThatThrownBy(() -> management.issue(draft.id(), 1, province()))
                    .isInstanceOf(DirectiveRejected.TooLarge.class)
                    .hasMessageContaining("70000");
            eventBytes = 1_000;
            assertThat(issued("1/CT-UBND").status()).isEqualTo(DirectiveStatus.ISSUED);
        }
    }

    @Nested
    class Amend {
        @Test
        void keepsFrozenGroupsAndFreezesNewOnes() {
            Directive issued = issued("1/CT-UBND");
            sample.group("so-nganh", "H56.01");
            DirectiveContent more = Contents.with(
                    "1/CT-UBND",
                    Contents.item("1", List.of("so-nganh"), List.of()),
                    Contents.item("2", List.of("ubnd-xa-phuong"), List.of()));

            Directive amended =
                    management.amend(issued.id(), issued.version(), new Amendment(more, "Bổ sung xã"), province());

            assertThat(amended.state().revision()).isEqualTo(2);
            assertThat(amended.status()).isEqualTo(DirectiveStatus.ISSUED);
            assertThat(amended.state().groups())
                    .extracting(group -> group.memberIds().size())
                    .containsExactly(3, 2);
            assertThat(directives.told().getLast())
                    .isInstanceOfSatisfying(
                            DirectiveMessage.Amended.class,
                            event -> assertThat(event.reason()).isEqualTo("Bổ sung xã"));
        }

        @Test
        void isNoWayToAnotherNumber() {
            Directive issued = issued("1/CT-UBND");

            assertThatThrownBy(() -> management.amend(
                            issued.id(), issued.version(), new Amendment(complete("2/CT-UBND"), "Đổi số"), province()))
                    .isInstanceOf(DirectiveRejected.InvalidField.class);
        }

        @Test
        void needsAReason() {
            Directive issued = issued("1/CT-UBND");

            assertThatThrownBy(() -> management.amend(
                            issued.id(), issued.version(), new Amendment(complete("1/CT-UBND"), " "), province()))
                    .isInstanceOf(DirectiveRejected.Malformed.class);
            assertThat(directives.told()).hasSize(1);
        }
    }

    @Nested
    class Replace {
        @Test
        void namesTheOneThatTakesItsPlace() {
            Directive old = issued("1/CT-UBND");
            Directive next = issued("2/CT-UBND");

            Directive replaced =
                    management.replace(old.id(), old.version(), new Successor(next.id(), "Mới"), province());

            assertThat(replaced.status()).isEqualTo(DirectiveStatus.REPLACED);
            assertThat(directives.told().getLast()).isInstanceOfSatisfying(DirectiveMessage.Replaced.class, event -> {
                assertThat(event.replacedById()).isEqualTo(next.id().value());
                assertThat(event.replacedByNumber()).isEqualTo("2/CT-UBND");
            });
        }

        @Test
        void needsAnotherOneInForce() {
            Directive old = issued("1/CT-UBND");
            Directive draft = management.draft(complete("2/CT-UBND"), province());

            for (DirectiveId by : List.of(old.id(), draft.id(), new DirectiveId("nobody"))) {
                assertThatThrownBy(
                                () -> management.replace(old.id(), old.version(), new Successor(by, "Mới"), province()))
                        .isInstanceOf(DirectiveRejected.InvalidField.class);
            }
        }
    }

    private Directive issued(String number) {
        Directive draft = management.draft(complete(number), province());
        return management.issue(draft.id(), draft.version(), province());
    }
}
