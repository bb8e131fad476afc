package vn.dondoc.directive.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.dondoc.directive.CommandContexts.province;
import static vn.dondoc.directive.CommandContexts.provinceBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.CorrectedField;
import vn.dondoc.contracts.directive.Correction;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.core.DocumentIdentity;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.directives.DirectiveService.Amendment;
import vn.dondoc.directive.directives.review.ContentCorrections;
import vn.dondoc.directive.directory.SampleDirectory;
import vn.dondoc.platform.messaging.outbox.StaleDocument;

class CorrectionTests {
    private static final LocalDate DAY = LocalDate.parse("2025-12-22");

    private final InMemoryDirectives directives = new InMemoryDirectives();
    private final InMemoryNumberReservations reservations = new InMemoryNumberReservations();
    private final DirectiveService service = new DirectiveService(
            directives,
            reservations,
            new SampleDirectory().directory,
            new SampleDirectory().access,
            DispatchLimits.none());

    @Test
    void aCorrectionTellsWhatWasWrongAndHowItReads() {
        VersionedDirective issued = issued("904/UBND-KT");
        DirectiveContent right = content("905/UBND-KT", DAY.minusDays(1), "Chủ tịch", "Rà soát", "Báo cáo quý");

        VersionedDirective corrected = correct(issued, right);

        assertThat(corrected.state().status()).isEqualTo(DirectiveStatus.ISSUED);
        assertThat(corrected.state().revision().number()).isEqualTo(1);
        assertThat(corrected.state().history().getLast().reason()).isEqualTo("Ghi nhầm");
        var told = (DirectiveMessage.Corrected) directives.messages().getLast();
        assertThat(told.directive().number()).isEqualTo("905/UBND-KT");
        assertThat(told.corrections())
                .containsExactly(
                        new Correction(CorrectedField.NUMBER, null, "904/UBND-KT", "905/UBND-KT"),
                        new Correction(CorrectedField.ISSUED_ON, null, "2025-12-22", "2025-12-21"),
                        new Correction(CorrectedField.SIGNER, null, "Phó Chủ tịch", "Chủ tịch"),
                        new Correction(CorrectedField.ITEM_TEXT, "1", "Rà sóat", "Rà soát"),
                        new Correction(CorrectedField.ITEM_PRODUCT, "1", "Báo cáo", "Báo cáo quý"));
    }

    @Test
    void aCorrectedNumberIsTakenAndTheOneBeforeIsFree() {
        correct(issued("904/UBND-KT"), content("905/UBND-KT"));

        assertThat(issued("904/UBND-KT").state().status()).isEqualTo(DirectiveStatus.ISSUED);
        assertThatThrownBy(() -> issued("905/UBND-KT")).isInstanceOf(DirectiveRejected.NumberTaken.class);
    }

    @Test
    void aNumberThatIsTakenIsRefusedAndNothingIsChanged() {
        issued("905/UBND-KT");
        VersionedDirective wrong = issued("904/UBND-KT");

        assertThatThrownBy(() -> correct(wrong, content("905/UBND-KT")))
                .isInstanceOf(DirectiveRejected.NumberTaken.class);
        assertThat(service.get(wrong.id(), province().actor())
                        .state()
                        .content()
                        .identity()
                        .number())
                .isEqualTo("904/UBND-KT");
    }

    @Test
    void aCorrectedNumberIsWarnedOfAsAnIssuedOneIsAndTheWarningGoesWithIt() {
        issued("904/UBND-KT");

        VersionedDirective alike = correct(issued("905/UBND-NN"), content("904/UBND-NN"));
        VersionedDirective apart = correct(alike, content("906/UBND-NN"));

        assertThat(alike.state().revision().warnings())
                .contains(FieldFinding.of("number", "content.number-with-other-suffix", "904/UBND-KT"));
        assertThat(apart.state().revision().warnings())
                .extracting(FieldFinding::field)
                .doesNotContain("number");
    }

    /** One takes its number back while another takes it for free: they must not both have it. */
    @Test
    void aNumberThatIsTakenBackMeanwhileGoesToOneOnly() {
        VersionedDirective corrected = correct(issued("904/UBND-KT"), content("905/UBND-KT"));
        VersionedDirective slow = directives.find(corrected.id()).orElseThrow();
        slow.directive().correct(content("904/UBND-KT"), List.of(), "Ghi nhầm", provinceBy("slow"));
        new DocumentNumberAllocator(reservations, directives)
                .allocate(slow.directive().numberKey(), slow.directive(), provinceBy("slow"));

        VersionedDirective quick = issued("904/UBND-KT");

        assertThat(quick.state().status()).isEqualTo(DirectiveStatus.ISSUED);
        assertThatThrownBy(() -> directives.save(slow, provinceBy("slow"))).isInstanceOf(StaleDocument.class);
    }

    @Test
    void leadsDeadlinesAndOtherContentThatAmendmentsChangeAreNotCorrected() {
        VersionedDirective issued = issued("904/UBND-KT");
        DirectiveContent is = issued.state().content();
        DirectiveItem other = Contents.due("1", DeadlineRule.on(DAY.plusDays(9)));

        assertThat(refusal(issued, content("904/UBND-KT", other)))
                .contains(FieldFinding.of("items[0]", "correction.of-more"));
        assertThat(refusal(
                        issued, content("904/UBND-KT", is.items().getFirst(), Contents.due("2", DeadlineRule.none()))))
                .contains(FieldFinding.of("items", "correction.of-more"));
        assertThat(refusal(issued, is)).containsExactly(FieldFinding.of("directive", "correction.nothing"));
        assertThat(refusal(issued, content("904/UBND-KT", DAY.plusDays(1), "Phó Chủ tịch", "Rà sóat", "Báo cáo")))
                .extracting(FieldFinding::field)
                .containsExactly("issuedOn");
    }

    @Test
    void aDateThatADeadlineIsCountedFromIsNotCorrected() {
        DirectiveItem counted = Contents.due("1", DeadlineRule.afterWorkingDays(9, CountedFrom.ISSUE));
        VersionedDirective draft = service.draft(content("904/UBND-KT", counted), province());
        VersionedDirective issued = service.issue(draft.id(), 1, false, province());
        DirectiveContent earlier = new DirectiveContent(
                new DocumentIdentity("904/UBND-KT", "Công văn", "H56", DAY.minusDays(1)),
                "Về việc thử nghiệm",
                "Phó Chủ tịch",
                Urgency.URGENT,
                List.of("221-KL/TW"),
                issued.state().content().items());

        assertThat(refusal(issued, earlier))
                .containsExactly(FieldFinding.of("issuedOn", "correction.counted-from", "1"));
    }

    /** Each amendment after it would be refused for that. */
    @Test
    void aDateAfterThatOnWhichAnItemIsDueIsNotTaken() {
        DirectiveContent before = content("904/UBND-KT", Contents.due("1", DeadlineRule.on(DAY.plusDays(3))));

        assertThat(catchThrowableOfType(
                                DirectiveRejected.InvalidField.class,
                                () -> ContentCorrections.between(
                                        before, dated(DAY.plusDays(4), before), DAY.plusDays(9)))
                        .findings())
                .containsExactly(FieldFinding.of("issuedOn", "correction.due-before", "1", DAY.plusDays(3)));
        assertThat(ContentCorrections.between(before, dated(DAY.plusDays(3), before), DAY.plusDays(9)))
                .hasSize(1);
    }

    private static DirectiveContent dated(LocalDate day, DirectiveContent is) {
        return new DirectiveContent(
                new DocumentIdentity(is.identity().number(), is.identity().kind(), "H56", day),
                is.subject(),
                is.signer(),
                is.urgency(),
                is.basis(),
                is.items());
    }

    private List<FieldFinding> refusal(VersionedDirective issued, DirectiveContent content) {
        return catchThrowableOfType(DirectiveRejected.InvalidField.class, () -> correct(issued, content))
                .findings();
    }

    private VersionedDirective correct(VersionedDirective wrong, DirectiveContent right) {
        return service.correct(wrong.id(), wrong.version(), new Amendment(right, "Ghi nhầm"), province());
    }

    private VersionedDirective issued(String number) {
        VersionedDirective draft = service.draft(content(number), province());
        return service.issue(draft.id(), draft.version(), false, province());
    }

    private static DirectiveContent content(String number) {
        return content(number, DAY, "Phó Chủ tịch", "Rà sóat", "Báo cáo");
    }

    private static DirectiveContent content(String number, LocalDate day, String signer, String text, String product) {
        DirectiveItem item = Contents.due("1", DeadlineRule.openEnded(null));
        return content(
                number,
                day,
                signer,
                new DirectiveItem(
                        item.number(),
                        text,
                        product,
                        item.fields(),
                        item.urgency(),
                        item.leadGroupIds(),
                        item.leadAgencyIds(),
                        item.coordinators(),
                        item.deadline(),
                        null));
    }

    private static DirectiveContent content(String number, DirectiveItem... items) {
        return content(number, DAY, "Phó Chủ tịch", items);
    }

    private static DirectiveContent content(String number, LocalDate day, String signer, DirectiveItem... items) {
        return new DirectiveContent(
                new DocumentIdentity(number, "Công văn", "H56", day),
                "Về việc thử nghiệm",
                signer,
                Urgency.URGENT,
                List.of("221-KL/TW"),
                List.of(items));
    }
}
