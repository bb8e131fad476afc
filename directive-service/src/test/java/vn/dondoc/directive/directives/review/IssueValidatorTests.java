package vn.dondoc.directive.directives.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.dondoc.directive.directives.Contents.due;
import static vn.dondoc.directive.directives.Contents.item;
import static vn.dondoc.directive.directives.Contents.saying;
import static vn.dondoc.directive.directives.Contents.with;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.directive.DeadlineKind;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.directive.Texts;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.directives.Contents;
import vn.dondoc.directive.directory.SampleDirectory;

class IssueValidatorTests {
    private static final LocalDate TODAY = LocalDate.parse("2025-12-22");
    private final SampleDirectory sample = new SampleDirectory();

    @Test
    void aCompleteDirectiveHasNoWarnings() {
        assertThat(review(Contents.complete("1/CT-UBND")).warnings()).isEmpty();
    }

    @Nested
    class Refuses {
        @Test
        void anEmptyDirectiveIsRefused() {
            assertThat(errors(ContentNormalizer.normalize(Contents.empty().withDefaultIssuer("H56"))))
                    .extracting(FieldFinding::field)
                    .containsExactlyInAnyOrder("number", "subject", "issuedOn", "items");
        }

        @Test
        void anItemWithoutTextOrLeadIsRefused() {
            var item = new DirectiveItem(
                    "",
                    "",
                    null,
                    List.of(),
                    Urgency.NORMAL,
                    List.of(),
                    List.of(),
                    List.of(),
                    DeadlineRule.none(),
                    null);

            assertThat(errors(with("1/CT-UBND", item)))
                    .extracting(FieldFinding::field)
                    .containsExactly("items[0].number", "items[0].text", "items[0].leadAgencyIds");
        }

        @Test
        void agenciesThatAreUnknownClosedOrNotOpenYetAreRefused() {
            var errors = errors(with(
                    "1/CT-UBND",
                    item("1", List.of("so-nganh"), List.of()),
                    item("2", List.of("khong-co"), List.of("H56.77", "H56.09", "H56.10"))));

            assertThat(errors)
                    .extracting(FieldFinding::field)
                    .containsExactly(
                            "items[1].leadGroupIds[0]",
                            "items[1].leadAgencyIds[0]",
                            "items[1].leadAgencyIds[1]",
                            "items[1].leadAgencyIds[2]");
            assertThat(Texts.of(errors.get(2).reason())).contains("kế thừa: H56.02");
        }

        @Test
        void aCoordinatorThatLeadsTheItemIsRefused() {
            var errors = errors(with(
                    "1/CT-UBND",
                    item("1", List.of(), List.of("H56.02"), Coordinator.asked("H56.02", "Sở Nội vụ", null))));

            assertThat(errors).extracting(FieldFinding::field).containsExactly("items[0].coordinators[0].agencyId");
        }

        @Test
        void anUnknownCoordinatorIsRefused() {
            var errors = errors(with(
                    "1/CT-UBND",
                    item(
                            "1",
                            List.of(),
                            List.of("H56.02"),
                            Coordinator.asked("H56.77", "Ai đó", null),
                            Coordinator.asked(null, "", null))));

            assertThat(errors)
                    .extracting(FieldFinding::field)
                    .containsExactly("items[0].coordinators[0].agencyId", "items[0].coordinators[1].name");
        }

        @Test
        void aDeadlineWithoutDateOrBeforeTheIssueIsRefused() {
            var noDate = new DeadlineRule(DeadlineKind.DATE, null, null, null, null, null, null, null, null);
            var noReference =
                    new DeadlineRule(DeadlineKind.BY_REFERENCE, null, null, null, null, null, null, null, null);

            assertThat(errors(with("1/CT-UBND", due(noDate))))
                    .extracting(FieldFinding::field)
                    .containsExactly("items[0].deadline.dueOn");
            assertThat(errors(with("1/CT-UBND", due(noReference))))
                    .extracting(FieldFinding::field)
                    .containsExactly("items[0].deadline.reference");
            assertThat(errors(with("1/CT-UBND", due(DeadlineRule.on(TODAY.minusDays(1))))))
                    .extracting(FieldFinding::field)
                    .containsExactly("items[0].deadline.dueOn");
        }

        @Test
        void incompleteWorkingDaysAndRecurrenceAreRefused() {
            var workingDays =
                    new DeadlineRule(DeadlineKind.WORKING_DAYS, null, null, null, null, null, null, null, null);
            var recurring = new DeadlineRule(DeadlineKind.RECURRING, null, null, null, null, null, null, null, null);
            var past = DeadlineRule.recurring(TODAY.minusDays(1), Period.ofMonths(1), null);

            assertThat(fields(due(workingDays)))
                    .containsExactly("items[0].deadline.workingDays", "items[0].deadline.countedFrom");
            assertThat(fields(due(recurring))).containsExactly("items[0].deadline.dueOn", "items[0].deadline.every");
            assertThat(fields(due(past))).containsExactly("items[0].deadline.dueOn");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2045-12-23", "3026-01-15", "9999-12-31", "+999999999-12-31"})
        void aDateTooFarAheadToBeMeantIsRefused(LocalDate far) {
            assertThat(fields(due(DeadlineRule.on(far)))).containsExactly("items[0].deadline.dueOn");
            assertThat(fields(due(DeadlineRule.recurring(far, Period.ofYears(1), null))))
                    .containsExactly("items[0].deadline.dueOn");
            assertThat(fields(due(DeadlineRule.recurring(TODAY, Period.ofYears(1), far))))
                    .containsExactly("items[0].deadline.until");
            assertThat(fields(helped(DeadlineRule.none(), far))).containsExactly("items[0].coordinators[0].dueOn");
            assertThat(errors(Contents.issuedOn(far)))
                    .filteredOn(error -> error.field().equals("issuedOn"))
                    .singleElement()
                    .satisfies(error -> assertThat(Texts.of(error.reason())).contains("22/12/2005", "22/12/2045"));
        }

        @Test
        void aDateOfIssueTooLongAgoToBeMeantIsRefused() {
            assertThat(errors(Contents.issuedOn(TODAY.minusYears(20).minusDays(1))))
                    .extracting(FieldFinding::field)
                    .containsExactly("issuedOn");
            assertThat(review(Contents.issuedOn(TODAY.minusYears(20))).warnings())
                    .isEmpty();
        }

        @Test
        void aTimedFlashItemWithoutATimeIsRefused() {
            var item = due("1", Urgency.FLASH_TIMED, DeadlineRule.on(TODAY));

            assertThat(errors(with("1/CT-UBND", item)))
                    .singleElement()
                    .isEqualTo(FieldFinding.of("items[0].deadline.dueTime", "content.no-time"));
        }

        @Test
        void aCoordinatorsDueDateBeforeTheIssueOrAfterTheItemsIsRefused() {
            assertThat(fields(helped(DeadlineRule.on(TODAY.plusDays(9)), TODAY.minusDays(1))))
                    .containsExactly("items[0].coordinators[0].dueOn");
            assertThat(fields(helped(DeadlineRule.on(TODAY.plusDays(9)), TODAY.plusDays(10))))
                    .containsExactly("items[0].coordinators[0].dueOn");
        }

        private List<String> fields(DirectiveItem item) {
            return errors(with("1/CT-UBND", item)).stream()
                    .map(FieldFinding::field)
                    .toList();
        }

        @Test
        void aGroupWithoutOpenMembersIsRefused() {
            sample.group("so-nganh", "H56.09");

            assertThat(errors(with("1/CT-UBND", item("1", List.of("so-nganh"), List.of()))))
                    .extracting(FieldFinding::field)
                    .containsExactly("items[0].leadGroupIds[0]");
        }

        private List<FieldFinding> errors(DirectiveContent content) {
            return catchThrowableOfType(DirectiveRejected.Incomplete.class, () -> review(content))
                    .findings();
        }
    }

    @Nested
    class Warns {
        @Test
        void aMissingProductOrDeadlineIsAWarning() {
            assertThat(warnings(with("1/CT-UBND", saying("Làm"))))
                    .containsExactly("items[0].product", "items[0].deadline");
        }

        @Test
        void closedMembersOfAGroupAreLeftOutWithAWarning() {
            sample.group("so-nganh", "H56.01", "H56.09");

            IssuableContent review = review(with("1/CT-UBND", item("1", List.of("so-nganh"), List.of())));

            assertThat(review.groups().getFirst().memberIds()).containsExactly("H56.01");
            assertThat(review.warnings())
                    .singleElement()
                    .satisfies(warning -> assertThat(Texts.of(warning.reason())).contains("H56.09"));
        }

        @Test
        void aCoordinatorInALeadGroupIsAWarning() {
            var inGroup = item("1", List.of("so-nganh"), List.of(), Coordinator.asked("H56.02", "", null));

            IssuableContent review = review(with("1/CT-UBND", inGroup));

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
            return review(content).warnings().stream().map(FieldFinding::field).toList();
        }
    }

    @Test
    void aCoordinatorOutsideTheDirectoryIsAcceptedByName() {
        var item = item("6", List.of(), List.of("H56.02"), Coordinator.asked(null, "Ban Tổ chức Tỉnh ủy", null));

        assertThat(review(with("1/CT-UBND", item)).warnings()).isEmpty();
    }

    @Test
    void everyCompleteKindOfDeadlineIsAccepted() {
        var items = List.of(
                due("1", DeadlineRule.afterWorkingDays(15, CountedFrom.ISSUE)),
                due("2", DeadlineRule.recurring(TODAY, Period.ofMonths(1), null)),
                due("3", Urgency.FLASH_TIMED, DeadlineRule.at(TODAY, LocalTime.of(17, 0))),
                helped(DeadlineRule.on(TODAY.plusDays(9)), TODAY.plusDays(9)));

        assertThat(review(with("1/CT-UBND", items.toArray(DirectiveItem[]::new)))
                        .warnings())
                .isEmpty();
    }

    @Test
    void aCoordinatorsDueDateIsKept() {
        IssuableContent review = review(with("1/CT-UBND", helped(DeadlineRule.none(), TODAY)));

        assertThat(review.content().items().getFirst().coordinators().getFirst().dueOn())
                .isEqualTo(TODAY);
    }

    private static DirectiveItem helped(DeadlineRule deadline, LocalDate coordinatorsDueOn) {
        DirectiveItem item = due("4", deadline);
        return new DirectiveItem(
                item.number(),
                item.text(),
                item.product(),
                item.fields(),
                item.urgency(),
                item.leadGroupIds(),
                item.leadAgencyIds(),
                List.of(new Coordinator("H56.01", "Sở", "Góp ý", coordinatorsDueOn)),
                deadline,
                null);
    }

    private IssuableContent review(DirectiveContent content) {
        return IssueValidator.validate(
                content, AddresseeResolver.of(content, sample.directory, TODAY), List.of(), TODAY, PastDueDates.none());
    }
}
