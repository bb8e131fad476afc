package vn.dondoc.directive.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.directive.CommandContexts.province;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.directory.SampleDirectory;
import vn.dondoc.directive.directory.VersionedEntry;

/** What an official is told before it is too late, and may leave. */
class IssueWarningsTests {
    private static final LocalDate SATURDAY = LocalDate.parse("2026-01-10");
    private static final LocalDate MONDAY = LocalDate.parse("2026-01-12");

    private final SampleDirectory sample = new SampleDirectory();
    private final DirectiveService service = new DirectiveService(
            new InMemoryDirectives(),
            new InMemoryNumberReservations(),
            sample.directory,
            sample.access,
            DispatchLimits.none());

    @Nested
    class Numbers {
        @Test
        void theSameNumberWithAnotherSuffixIsWarnedOf() {
            VersionedDirective first = issued("904/UBND-KT");

            assertThat(warningsOf("0904/UBND-NN"))
                    .containsExactly(FieldFinding.of("number", "content.number-with-other-suffix", "904/UBND-KT"));
            service.revoke(first.id(), first.version(), "Nhầm", province());
            assertThat(warningsOf("904/UBND-NN")).hasSize(1);
        }

        @Test
        void onlyIssuedDirectivesOfTheSameNumberAndKindAreWarnedOf() {
            issued("904/CT-UBND");
            issued("90/UBND-KT");
            issued("9041/UBND-KT");
            service.draft(Contents.complete("904/UBND-KT"), province());

            assertThat(warningsOf("904/UBND-NN")).isEmpty();
        }

        @Test
        void aNumberThatWasReleasedIsNotWarnedOf() {
            VersionedDirective first = issued("904/UBND-KT");
            VersionedDirective revoked = service.revoke(first.id(), first.version(), "Nhầm", province());
            service.releaseNumber(revoked.id(), revoked.version(), "Vào sổ nhầm", province());

            assertThat(warningsOf("904/UBND-NN")).isEmpty();
            assertThat(issued("904/UBND-KT").state().revision().warnings()).isEmpty();
        }

        private VersionedDirective issued(String number) {
            VersionedDirective draft = service.draft(Contents.complete(number), province());
            return service.issue(draft.id(), draft.version(), false, province());
        }
    }

    @Nested
    class Addressees {
        @Test
        void aDueDateAfterAnAgencysLastDayIsWarnedOf() {
            LocalDate lastDay = LocalDate.parse("2026-01-30");
            closeOn("H56.02", lastDay);
            LocalDate later = LocalDate.parse("2026-02-02");

            assertThat(warningsOf(Contents.due("1", on(lastDay)), Contents.due("2", on(later))))
                    .containsExactly(FieldFinding.of(
                            "items[1].leadAgencyIds[0]",
                            "agency.closes-before-due",
                            "Cơ quan H56.02",
                            "H56.02",
                            lastDay,
                            later));
        }

        @Test
        void aCountedDateOrALaterDateOfASeriesAfterAnAgencysLastDayIsWarnedOf() {
            closeOn("H56.02", LocalDate.parse("2026-01-30"));

            assertThat(dueAfterTheLastDay(DeadlineRule.afterWorkingDays(28, CountedFrom.ISSUE)))
                    .isEmpty();
            assertThat(dueAfterTheLastDay(DeadlineRule.afterWorkingDays(29, CountedFrom.ISSUE)))
                    .containsExactly(LocalDate.parse("2026-02-02"));
            assertThat(dueAfterTheLastDay(every(Period.ofMonths(1), "2026-01-15", null)))
                    .containsExactly(LocalDate.parse("2026-02-16")); // the 15th is a Sunday
            assertThat(dueAfterTheLastDay(every(Period.ofWeeks(2), "2025-12-29", "2026-02-08")))
                    .isEmpty();
            assertThat(dueAfterTheLastDay(every(Period.ofWeeks(2), "2025-12-29", "2026-02-09")))
                    .containsExactly(LocalDate.parse("2026-02-09"));
        }

        private static DeadlineRule every(Period every, String first, String until) {
            return DeadlineRule.recurring(LocalDate.parse(first), every, until == null ? null : LocalDate.parse(until));
        }

        private List<Object> dueAfterTheLastDay(DeadlineRule deadline) {
            return warningsOf(Contents.due("1", deadline)).stream()
                    .filter(it -> it.reason().code().equals("agency.closes-before-due"))
                    .map(it -> it.reason().arguments().getLast())
                    .toList();
        }

        private void closeOn(String agencyId, LocalDate lastDay) {
            long version = sample.agencies.find(agencyId).orElseThrow().version();
            sample.agencies.saveAll(
                    Set.of(new VersionedEntry<>(SampleDirectory.agency(agencyId, null, lastDay, "H56.03"), version)),
                    province());
        }

        @Test
        void anAgencyWithoutAnActiveOfficialIsWarnedOfOnce() {
            sample.official("H56.02.head", "H56.02", false);
            sample.official("H56.14758.head", "H56.14758", false);

            assertThat(warningsOf(
                            Contents.item("1", List.of("so-nganh"), List.of()),
                            Contents.item(
                                    "2", List.of(), List.of("H56.02"), Coordinator.asked("H56.14758", "", "Góp ý"))))
                    .containsExactly(
                            FieldFinding.of(
                                    "items[0].leadGroupIds[0]", "agency.no-official", "Cơ quan H56.02", "H56.02"),
                            FieldFinding.of(
                                    "items[1].coordinators[0].agencyId",
                                    "agency.no-official",
                                    "Cơ quan H56.14758",
                                    "H56.14758"));
        }
    }

    @Nested
    class DaysOff {
        @Test
        void draftAndIssueWarnOfADueDateOnADayOff() {
            DirectiveItem due = Contents.due("1", on(SATURDAY));
            var warning = FieldFinding.of("items[0].deadline.dueOn", "content.day-off", "1", SATURDAY, MONDAY);
            VersionedDirective draft = service.draft(Contents.with("1/CT-UBND", due), province());

            assertThat(draft.state().revision().warnings()).containsExactly(warning);
            assertThat(warningsOf(due)).containsExactly(warning);
            assertThat(service.edit(draft.id(), 1, Contents.complete("1/CT-UBND"), province())
                            .state()
                            .revision()
                            .warnings())
                    .isEmpty();
        }

        @Test
        void aHolidayOfTheSolarCalendarIsADayOff() {
            LocalDate newYear = LocalDate.parse("2026-01-01");

            assertThat(warningsOf(Contents.due("1", on(newYear))))
                    .containsExactly(FieldFinding.of(
                            "items[0].deadline.dueOn", "content.day-off", "1", newYear, newYear.plusDays(1)));
        }

        @Test
        void theFirstDateOfASeriesOrThatOfAPartOnADayOffIsWarnedOf() {
            var asked = new Coordinator("H56.03", "", "Góp ý", SATURDAY);

            assertThat(warningsOf(
                            Contents.due("1", DeadlineRule.recurring(SATURDAY, Period.ofMonths(1), null)),
                            Contents.item("2", List.of(), List.of("H56.02"), asked)))
                    .containsExactly(
                            FieldFinding.of("items[0].deadline.dueOn", "content.day-off", "1", SATURDAY, MONDAY),
                            FieldFinding.of(
                                    "items[1].coordinators[0].dueOn",
                                    "content.day-off-of-part",
                                    "2",
                                    SATURDAY,
                                    MONDAY,
                                    "Cơ quan H56.03"));
        }

        @Test
        void anItemMeantForThatVeryDayIsNotWarnedOfItsDayOff() {
            DirectiveItem due = Contents.due("2", on(SATURDAY));
            var exact = new DirectiveItem(
                    due.number(),
                    due.text(),
                    due.product(),
                    due.fields(),
                    due.urgency(),
                    due.leadGroupIds(),
                    due.leadAgencyIds(),
                    due.coordinators(),
                    due.deadline(),
                    true);

            assertThat(warningsOf(Contents.due("1", Urgency.FLASH, on(SATURDAY)), exact, Contents.due("3", on(MONDAY))))
                    .isEmpty();
        }
    }

    private static DeadlineRule on(LocalDate dueOn) {
        return DeadlineRule.on(dueOn);
    }

    private List<FieldFinding> warningsOf(DirectiveItem... items) {
        VersionedDirective draft = service.draft(Contents.with("2/CT-UBND", items), province());
        return service.previewIssue(draft.id(), 1, false, province()).warnings();
    }

    private List<FieldFinding> warningsOf(String number) {
        VersionedDirective draft = service.draft(Contents.complete(number), province());
        return service.previewIssue(draft.id(), 1, false, province()).warnings();
    }
}
