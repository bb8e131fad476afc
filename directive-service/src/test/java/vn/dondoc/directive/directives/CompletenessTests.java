package vn.dondoc.directive.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.dondoc.directive.directives.Contents.due;
import static vn.dondoc.directive.directives.Contents.item;
import static vn.dondoc.directive.directives.Contents.saying;
import static vn.dondoc.directive.directives.Contents.with;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineKind;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.directive.directory.SampleDirectory;
import vn.dondoc.platform.web.FieldError;

class CompletenessTests {
    private static final LocalDate TODAY = LocalDate.parse("2025-12-22");
    private final SampleDirectory sample = new SampleDirectory();

    @Test
    void findsNothingToSayOfACompleteOne() {
        assertThat(review(Contents.complete("1/CT-UBND")).warnings()).isEmpty();
    }

    @Nested
    class Refuses {
        @Test
        void whatSaysNothing() {
            assertThat(errors(ContentRules.apply(Contents.empty().issuedByUnlessSaid("H56"))))
                    .extracting(FieldError::field)
                    .containsExactlyInAnyOrder("number", "subject", "issuedOn", "items");
        }

        @Test
        void anItemWithoutTextOrLead() {
            var item = new DirectiveItem(
                    "", "", null, List.of(), Urgency.NORMAL, List.of(), List.of(), List.of(), DeadlineRule.none());

            assertThat(errors(with("1/CT-UBND", item)))
                    .extracting(FieldError::field)
                    .containsExactly("items[0].number", "items[0].text", "items[0].leadAgencyIds");
        }

        @Test
        void agenciesThatAreUnknownClosedOrToCome() {
            var errors = errors(with(
                    "1/CT-UBND",
                    item("1", List.of("so-nganh"), List.of()),
                    item("2", List.of("khong-co"), List.of("H56.77", "H56.09", "H56.10"))));

            assertThat(errors)
                    .extracting(FieldError::field)
                    .containsExactly(
                            "items[1].leadGroupIds[0]",
                            "items[1].leadAgencyIds[0]",
                            "items[1].leadAgencyIds[1]",
                            "items[1].leadAgencyIds[2]");
            assertThat(errors.get(2).reason()).contains("kế thừa: H56.02");
        }

        @Test
        void aCoordinatorThatLeads() {
            var errors = errors(with(
                    "1/CT-UBND",
                    item("1", List.of(), List.of("H56.02"), Coordinator.asked("H56.02", "Sở Nội vụ", null))));

            assertThat(errors).extracting(FieldError::field).containsExactly("items[0].coordinators[0].agencyId");
        }

        @Test
        void aCoordinatorNobodyKnows() {
            var errors = errors(with(
                    "1/CT-UBND",
                    item(
                            "1",
                            List.of(),
                            List.of("H56.02"),
                            Coordinator.asked("H56.77", "Ai đó", null),
                            Coordinator.asked(null, "", null))));

            assertThat(errors)
                    .extracting(FieldError::field)
                    .containsExactly("items[0].coordinators[0].agencyId", "items[0].coordinators[1].name");
        }

        @Test
        void aDeadlineThatSaysNothingOrLiesBefore() {
            var noDate = new DeadlineRule(DeadlineKind.DATE, null, null, null, null, null, null, null, null);
            var noReference =
                    new DeadlineRule(DeadlineKind.BY_REFERENCE, null, null, null, null, null, null, null, null);

            assertThat(errors(with("1/CT-UBND", due(noDate))))
                    .extracting(FieldError::field)
                    .containsExactly("items[0].deadline.dueOn");
            assertThat(errors(with("1/CT-UBND", due(noReference))))
                    .extracting(FieldError::field)
                    .containsExactly("items[0].deadline.reference");
            assertThat(errors(with("1/CT-UBND", due(DeadlineRule.on(TODAY.minusDays(1))))))
                    .extracting(FieldError::field)
                    .containsExactly("items[0].deadline.dueOn");
        }

        @Test
        void aGroupNobodyIsLeftIn() {
            sample.group("so-nganh", "H56.09");

            assertThat(errors(with("1/CT-UBND", item("1", List.of("so-nganh"), List.of()))))
                    .extracting(FieldError::field)
                    .containsExactly("items[0].leadGroupIds[0]");
        }

        private List<FieldError> errors(DirectiveContent content) {
            return catchThrowableOfType(DirectiveRejected.Incomplete.class, () -> review(content))
                    .fieldErrors();
        }
    }

    @Nested
    class Warns {
        @Test
        void ofAMissingProductAndDeadline() {
            assertThat(warnings(with("1/CT-UBND", saying("Làm"))))
                    .containsExactly("items[0].product", "items[0].deadline");
        }

        @Test
        void ofMembersThatAreClosedAndLeavesThemOut() {
            sample.group("so-nganh", "H56.01", "H56.09");

            Review review = review(with("1/CT-UBND", item("1", List.of("so-nganh"), List.of())));

            assertThat(review.groups().getFirst().memberIds()).containsExactly("H56.01");
            assertThat(review.warnings())
                    .singleElement()
                    .satisfies(warning -> assertThat(warning.reason()).contains("H56.09"));
        }

        @Test
        void ofACoordinatorInALeadGroup() {
            var inGroup = item("1", List.of("so-nganh"), List.of(), Coordinator.asked("H56.02", "", null));

            Review review = review(with("1/CT-UBND", inGroup));

            assertThat(review.warnings()).hasSize(1);
            assertThat(review.content()
                            .items()
                            .getFirst()
                            .coordinators()
                            .getFirst()
                            .name())
                    .isEqualTo("Cơ quan H56.02");
        }

        private List<String> warnings(DirectiveContent content) {
            return review(content).warnings().stream().map(FieldError::field).toList();
        }
    }

    @Test
    void acceptsABodyOutsideTheTreeByNameAlone() {
        var item = item("6", List.of(), List.of("H56.02"), Coordinator.asked(null, "Ban Tổ chức Tỉnh ủy", null));

        assertThat(review(with("1/CT-UBND", item)).warnings()).isEmpty();
    }

    private Review review(DirectiveContent content) {
        return Completeness.of(content, Addressees.of(content, sample.directory, TODAY), List.of(), TODAY);
    }
}
