package vn.dondoc.directive.directives.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.dondoc.directive.directives.Contents.complete;
import static vn.dondoc.directive.directives.Contents.item;
import static vn.dondoc.directive.directives.Contents.saying;
import static vn.dondoc.directive.directives.Contents.with;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Collections;
import java.util.List;
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
import vn.dondoc.directive.core.DocumentIdentity;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.directives.ChangeReason;
import vn.dondoc.directive.directives.Contents;

class ContentNormalizerTests {
    private static final LocalDate DAY = LocalDate.parse("2026-01-15");

    @Test
    void numbersAndKindsAreBroughtIntoOneSpelling() {
        DirectiveContent content =
                ContentNormalizer.normalize(headed("Số: 22498 / UBND – THÐT", "cong van", "2025-12-17"));

        assertThat(content.identity().number()).isEqualTo("22498/UBND-THĐT");
        assertThat(content.identity().kind()).isEqualTo("Công văn");
    }

    @Test
    void aKindThatIsLeftOutIsTakenFromTheNumber() {
        assertThat(ContentNormalizer.normalize(complete("31/CĐ-UBND"))
                        .identity()
                        .kind())
                .isEqualTo("Công điện");
    }

    @Test
    void aKindThatTheNumberContradictsIsRefused() {
        assertThat(fields(headed("31/CĐ-UBND", "Chỉ thị", "2025-12-17"))).containsExactly("kind");
        assertThat(fields(headed("31/CĐ-UBND", "Chuyện", "2025-12-17"))).containsExactly("kind");
    }

    @Test
    void aYearInTheNumberThatIsNotTheYearOfIssueIsRefused() {
        assertThat(fields(headed("18/2024/QĐ-UBND", "", "2025-01-02"))).containsExactly("number");
    }

    @Test
    void textOverTheLimitIsRefusedByFieldAndLength() {
        DirectiveContent content = with("1/CT-UBND", saying("đ".repeat(10_000)), saying("đ".repeat(10_001)));

        assertThat(errors(content))
                .filteredOn(error -> error.field().equals("items[1].text"))
                .singleElement()
                .satisfies(error ->
                        assertThat(Texts.of(error.reason())).contains("10001").contains("10000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"một\u0000", "\u0001", "một \ud800", "một\u001bhai"})
    void charactersThatAreNoTextAreRefused(String unreadable) {
        assertThat(fields(with("1/CT-UBND", saying(unreadable)))).containsExactly("items[0].text");
        assertThat(catchThrowableOfType(DirectiveRejected.Malformed.class, () -> ChangeReason.required(unreadable))
                        .findings())
                .extracting(FieldFinding::field)
                .containsExactly("reason");
        assertThat(deadlineOf(saying("một\n\thai"))).isEqualTo(DeadlineRule.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"một\nhai", "một\r\nhai", "một\thai", "một\u2028hai"})
    void breaksAndTabsInALineAreRefused(String broken) {
        var content = new DirectiveContent(
                new DocumentIdentity("1/CT\t-UBND", "", "H56", DAY),
                broken,
                broken,
                Urgency.NORMAL,
                List.of(broken),
                List.of(saying(broken)));
        var item = item("1", List.of(), List.of("H56.02"), Coordinator.asked("H56.03", broken, broken));

        assertThat(fields(content)).containsExactlyInAnyOrder("number", "subject", "signer", "basis[0]");
        assertThat(fields(with("1/CT-UBND", item))).containsExactly("items[0].coordinators[0].name");
        assertThat(fields(with("1/CT-UBND", Contents.due(DeadlineRule.asSetBy(broken)))))
                .containsExactly("items[0].deadline.reference");
        assertThat(fields(headed("1/CT-UBND", "Chỉ" + broken.charAt(3) + "thị", "2025-01-02")))
                .containsExactly("kind");
    }

    @Test
    void twoItemsOfOneNumberAreRefused() {
        assertThat(fields(with("1/CT-UBND", saying("một"), saying("hai")))).containsExactly("items[1].number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "4a", "I.1.a)", "(1)", "II.10.1.a)"})
    void itemNumbersAreTakenAsTheyAreWritten(String number) {
        assertThat(ContentNormalizer.normalize(with("1/CT-UBND", saying(number, "một")))
                        .items()
                        .getFirst()
                        .number())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4đ", "4 a", "4/a", "4-a", "4@1", "123456789012345678901", ".", "()", "...)"})
    void itemNumbersThatAreNoPlainTextAreRefused(String number) {
        assertThat(fields(with("1/CT-UBND", saying(number, "một")))).containsExactly("items[0].number");
    }

    @Test
    void fiveHundredItemsAreTakenAndNoMore() {
        assertThat(ContentNormalizer.normalize(with("1/CT-UBND", Contents.many(500, "một")))
                        .items())
                .hasSize(500);
        assertThat(fields(with("1/CT-UBND", Contents.many(501, "một")))).containsExactly("items");
    }

    /** Each event of a task carries its whole item. */
    @Test
    void anItemTooLargeForTheEventsOfATaskIsRefused() {
        var asked = Coordinator.asked(null, "Hội", "ệ".repeat(1_000));
        Coordinator[] many = Collections.nCopies(14, asked).toArray(Coordinator[]::new);

        assertThat(fields(with("1/CT-UBND", item("1", List.of(), List.of("H56.02"), many))))
                .containsExactly("items[0]");
        assertThat(ContentNormalizer.normalize(with("1/CT-UBND", saying("ệ".repeat(10_000))))
                        .items())
                .hasSize(1);
    }

    @Test
    void eachMalformedIdentifierIsNamed() {
        var bad = item("1", List.of("So Nganh"), List.of("H-56"), Coordinator.asked("??", "Ai", null));

        assertThat(fields(with("1/CT-UBND", bad)))
                .containsExactly(
                        "items[0].leadGroupIds[0]", "items[0].leadAgencyIds[0]", "items[0].coordinators[0].agencyId");
    }

    @Test
    void olderIdentifiersAreConvertedAndRepeatsDropped() {
        var repeated = item("1", List.of(), List.of("000.00.02.H56", "H56.02"));

        assertThat(ContentNormalizer.normalize(with("1/CT-UBND", repeated))
                        .items()
                        .getFirst()
                        .leadAgencyIds())
                .containsExactly("H56.02");
    }

    @Test
    void ofADeadlineOnlyWhatItsKindNeedsIsKept() {
        var open = new DeadlineRule(
                DeadlineKind.OPEN_ENDED, LocalDate.parse("2026-01-01"), null, "x", null, null, null, null, null);
        var reference = DeadlineRule.asSetBy("Số: 22498/UBND–THĐT");

        DirectiveContent content = ContentNormalizer.normalize(with("1/CT-UBND", Contents.due(open)));
        DirectiveContent byReference = ContentNormalizer.normalize(with("1/CT-UBND", Contents.due(reference)));

        assertThat(content.items().getFirst().deadline()).isEqualTo(DeadlineRule.openEnded(null));
        assertThat(byReference.items().getFirst().deadline().reference()).isEqualTo("22498/UBND-THĐT");
    }

    @Test
    void workingDaysAndRecurrenceOfADeadlineAreKept() {
        var workingDays = DeadlineRule.afterWorkingDays(250, CountedFrom.ISSUE);
        var yearly = DeadlineRule.recurring(DAY, Period.ofMonths(12), DAY.plusDays(1));

        assertThat(deadlineOf(Contents.due(workingDays))).isEqualTo(workingDays);
        assertThat(deadlineOf(Contents.due(yearly)))
                .isEqualTo(DeadlineRule.recurring(DAY, Period.ofYears(1), DAY.plusDays(1)));
        for (String every : List.of("P1W", "P2W", "P364D", "P1M", "P2M", "P5M", "P1Y", "P1Y6M", "P2Y")) {
            var rule = DeadlineRule.recurring(DAY, Period.parse(every), null);

            assertThat(deadlineOf(Contents.due(rule))).isEqualTo(rule);
        }
    }

    @Test
    void workingDaysOutOfReasonAndIntervalsNobodyUsesAreRefused() {
        for (String period : List.of("P0D", "P-1M", "P25M", "P3Y", "P732D", "P999999999Y", "P2147483647D")) {
            assertThat(fieldsOf(DeadlineRule.openEnded(Period.parse(period))))
                    .as(period)
                    .containsExactly("items[0].deadline.reportingPeriod");
        }
        assertThat(fieldsOf(DeadlineRule.afterWorkingDays(0, CountedFrom.ISSUE)))
                .containsExactly("items[0].deadline.workingDays");
        assertThat(fieldsOf(DeadlineRule.afterWorkingDays(251, CountedFrom.UNKNOWN)))
                .containsExactly("items[0].deadline.workingDays", "items[0].deadline.countedFrom");
        for (String every : List.of("P10D", "P53W", "P25M", "P1M7D", "P0D", "P-1M", "P-7D")) {
            assertThat(fieldsOf(DeadlineRule.recurring(DAY, Period.parse(every), null)))
                    .containsExactly("items[0].deadline.every");
        }
        assertThat(fieldsOf(DeadlineRule.recurring(DAY, Period.ofMonths(1), DAY)))
                .containsExactly("items[0].deadline.until");
    }

    @Test
    void aTimeOfDayIsForTimedFlashItemsOnly() {
        var timed = DeadlineRule.at(DAY, LocalTime.of(17, 0));

        assertThat(deadlineOf(Contents.due("1", Urgency.FLASH_TIMED, timed))).isEqualTo(timed);
        assertThat(errors(with("1/CT-UBND", Contents.due("1", Urgency.FLASH, timed))))
                .singleElement()
                .isEqualTo(FieldFinding.of("items[0].deadline.dueTime", "content.time-without-need"));
    }

    @Test
    void enumConstantsThatOnlyANewerContractKnowsAreRefused() {
        var unknown = new DeadlineRule(DeadlineKind.UNKNOWN, null, null, null, null, null, null, null, null);

        assertThat(fieldsOf(unknown)).containsExactly("items[0].deadline.kind");
    }

    private static DeadlineRule deadlineOf(DirectiveItem item) {
        return ContentNormalizer.normalize(with("1/CT-UBND", item))
                .items()
                .getFirst()
                .deadline();
    }

    private static List<String> fieldsOf(DeadlineRule deadline) {
        return fields(with("1/CT-UBND", Contents.due(deadline)));
    }

    private static DirectiveContent headed(String number, String kind, String issuedOn) {
        return new DirectiveContent(
                new DocumentIdentity(number, kind, "H56", LocalDate.parse(issuedOn)),
                "Trích yếu",
                null,
                Urgency.NORMAL,
                List.of(),
                List.of());
    }

    private static List<String> fields(DirectiveContent content) {
        return errors(content).stream().map(FieldFinding::field).toList();
    }

    private static List<FieldFinding> errors(DirectiveContent content) {
        return catchThrowableOfType(DirectiveRejected.Malformed.class, () -> ContentNormalizer.normalize(content))
                .findings();
    }
}
