package vn.dondoc.directive.directives.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.dondoc.directive.directives.Contents.due;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.directive.Texts;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.core.DocumentIdentity;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.directives.Contents;
import vn.dondoc.directive.directory.SampleDirectory;
import vn.dondoc.platform.vietnam.VietnamTime;

class EarliestDueDateTests {
    private static final LocalDate SATURDAY = LocalDate.parse("2026-11-14");

    @Nested
    class PassedAtIssue {
        @ParameterizedTest
        @CsvSource({
            "2026-11-10, 1, 2026-11-11",
            "2026-11-13, 1, 2026-11-16",
            "2026-11-14, 1, 2026-11-16",
            "2026-11-10, 10, 2026-11-24",
            "2026-04-28, 2, 2026-05-04",
            "2025-12-31, 1, 2026-01-02"
        })
        void whatIsCountedFromIssueHasPassedAfterItsLastWorkingDay(LocalDate issuedOn, int days, LocalDate last) {
            DirectiveContent content =
                    issued(issuedOn, due("4", DeadlineRule.afterWorkingDays(days, CountedFrom.ISSUE)));

            assertThat(refusals(content, noon(last))).isEmpty();
            assertThat(refusals(content, noon(last.plusDays(1))))
                    .containsExactly(
                            FieldFinding.of("items[0].deadline.workingDays", "content.past-due-counted", "4", last));
        }

        @Test
        void theRefusalNamesItemAndDateAndItCanBeConfirmed() {
            DirectiveContent content = issued(
                    LocalDate.parse("2026-11-10"), due("4", DeadlineRule.afterWorkingDays(1, CountedFrom.ISSUE)));
            Instant now = noon(LocalDate.parse("2026-11-27"));

            assertThat(PastDueDates.of(content, now, false).errors())
                    .singleElement()
                    .satisfies(it -> assertThat(Texts.of(it.reason())).contains("Mục 4", "11/11/2026"));
            assertThat(PastDueDates.of(content, now, true).errors()).isEmpty();
            assertThat(PastDueDates.of(content, now, true).warnings())
                    .singleElement()
                    .satisfies(it -> assertThat(Texts.of(it.reason())).contains("Mục 4", "11/11/2026"));
        }

        @Test
        void whatIsCountedFromAnAcknowledgementHasNoDateYet() {
            DirectiveContent content = issued(
                    SATURDAY.minusYears(1), due("1", DeadlineRule.afterWorkingDays(1, CountedFrom.ACKNOWLEDGEMENT)));

            assertThat(refusals(content, noon(SATURDAY))).isEmpty();
        }

        @Test
        void aDateOnADayOffHasPassedAfterTheNextWorkingDay() {
            DirectiveContent content = issued(
                    SATURDAY.minusDays(9),
                    due("1", DeadlineRule.on(SATURDAY)),
                    due("2", DeadlineRule.recurring(SATURDAY, Period.ofMonths(1), null)),
                    helped(due("3", DeadlineRule.none()), SATURDAY));

            assertThat(refusals(content, noon(SATURDAY.plusDays(1)))).isEmpty();
            assertThat(refusals(content, noon(SATURDAY.plusDays(2)))).isEmpty();
            assertThat(refusals(content, noon(SATURDAY.plusDays(3))))
                    .extracting(FieldFinding::field)
                    .containsExactly(
                            "items[0].deadline.dueOn", "items[1].deadline.dueOn", "items[2].coordinators[0].dueOn");
        }

        @Test
        void anUrgentTimedOrExactDateIsPastOnTheDayAfter() {
            DirectiveContent content = issued(
                    SATURDAY.minusDays(9),
                    due("1", Urgency.FLASH, DeadlineRule.on(SATURDAY)),
                    due("2", Urgency.FLASH_TIMED, DeadlineRule.at(SATURDAY, LocalTime.of(17, 0))),
                    exact(due("3", DeadlineRule.on(SATURDAY))));

            assertThat(refusals(content, noon(SATURDAY))).isEmpty();
            assertThat(refusals(content, noon(SATURDAY.plusDays(1)))).hasSize(3);
        }
    }

    @Nested
    class PartsAfterTheLead {
        private static final LocalDate ISSUED_ON = LocalDate.parse("2026-11-10");
        private static final LocalDate COUNTED = LocalDate.parse("2026-11-13");
        private static final String FIELD = "items[0].coordinators[0].dueOn";
        private final SampleDirectory sample = new SampleDirectory();

        @Test
        void aPartCertainlyAfterTheCountedDateIsRefused() {
            var refused = catchThrowableOfType(
                    DirectiveRejected.Incomplete.class,
                    () -> warnings(counted(COUNTED.plusWeeks(3).plusDays(1))));

            assertThat(refused.findings())
                    .containsExactly(FieldFinding.of(FIELD, "content.after-counted-date", COUNTED));
        }

        @Test
        void aPartThatDaysOffUnknownHereCouldPutBeforeTheLeadIsWarnedOf() {
            for (LocalDate dueOn : List.of(COUNTED.plusDays(3), COUNTED.plusWeeks(3))) {
                assertThat(warnings(counted(dueOn)))
                        .as("%s", dueOn)
                        .containsExactly(FieldFinding.of(FIELD, "content.perhaps-after-counted-date", COUNTED));
            }
            assertThat(warnings(counted(COUNTED))).isEmpty();
        }

        @Test
        void aPartIsNotAfterALeadThatEndsWithTheNextWorkingDay() {
            DirectiveItem item = helped(due("1", DeadlineRule.on(SATURDAY)), SATURDAY.plusDays(2));

            assertThat(warnings(item))
                    .containsExactly(FieldFinding.of(
                            "items[0].deadline.dueOn", "content.day-off", "1", SATURDAY, SATURDAY.plusDays(2)));
        }

        private static DirectiveItem counted(LocalDate partDueOn) {
            return helped(due("1", DeadlineRule.afterWorkingDays(3, CountedFrom.ISSUE)), partDueOn);
        }

        private List<FieldFinding> warnings(DirectiveItem item) {
            DirectiveContent content = issued(ISSUED_ON, item);
            return IssueValidator.validate(
                            content,
                            AddresseeResolver.of(content, sample.directory, ISSUED_ON),
                            List.of(),
                            ISSUED_ON,
                            PastDueDates.none())
                    .warnings();
        }
    }

    private static List<FieldFinding> refusals(DirectiveContent content, Instant now) {
        return PastDueDates.of(content, now, false).errors();
    }

    private static Instant noon(LocalDate day) {
        return VietnamTime.at(day, LocalTime.NOON);
    }

    private static DirectiveItem exact(DirectiveItem item) {
        return with(item, item.coordinators(), true);
    }

    private static DirectiveItem helped(DirectiveItem item, LocalDate partDueOn) {
        return with(item, List.of(new Coordinator("H56.03", "Sở", "Góp ý", partDueOn)), null);
    }

    private static DirectiveItem with(DirectiveItem item, List<Coordinator> coordinators, Boolean exactDay) {
        return new DirectiveItem(
                item.number(),
                item.text(),
                item.product(),
                item.fields(),
                item.urgency(),
                item.leadGroupIds(),
                item.leadAgencyIds(),
                coordinators,
                item.deadline(),
                exactDay);
    }

    private static DirectiveContent issued(LocalDate day, DirectiveItem... items) {
        DirectiveContent content = Contents.with("1/CT-UBND", items);
        return new DirectiveContent(
                new DocumentIdentity("1/CT-UBND", "", "H56", day),
                content.subject(),
                content.signer(),
                content.urgency(),
                content.basis(),
                content.items());
    }
}
