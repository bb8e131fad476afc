package vn.dondoc.directive.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.AddressedGroup;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.directive.CommandContexts;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.core.DocumentIdentity;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.directives.DirectiveQuery.ListPosition;
import vn.dondoc.directive.directives.review.IssuableContent;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandIdReused;
import vn.dondoc.platform.messaging.outbox.StaleDocument;

/** What every store of directives does; each test has an agency of its own, because stores are shared. */
interface DirectivesContract {
    Directives directives();

    @Test
    default void aStoredDirectiveIsReadAsItWasSaved() {
        CommandContext context = someone();
        VersionedDirective loaded = drafted(everything(), context);
        Directive draft = loaded.directive();
        DirectiveContent content = draft.state().content();
        draft.issue(
                new IssuableContent(
                        content,
                        content.identity().issuedOn(),
                        List.of(new AddressedGroup("so-nganh", "các sở", 3, List.of("H56.01", "H56.02"))),
                        List.of(
                                FieldFinding.of("items[0].deadline", "content.no-deadline"),
                                FieldFinding.of(
                                        "issuedOn",
                                        "content.issued-in-the-future",
                                        content.identity().issuedOn())),
                        false),
                context);

        VersionedDirective saved = directives().save(loaded, context);

        DirectiveState expected = draft.state();
        assertThat(saved.version()).isEqualTo(2);
        assertThat(find(draft.id()).directive().state())
                .usingRecursiveComparison()
                .isEqualTo(expected);
        assertThat(find(draft.id()).version()).isEqualTo(2);
    }

    @Test
    default void anUnknownDirectiveIsNotFound() {
        assertThat(directives().find(new DirectiveId("nobody"))).isEmpty();
    }

    @Test
    default void aRepeatedCommandKeepsTheFirstDraft() {
        CommandContext context = someone();
        directives().add(Directive.draft(saying("một"), context), context);

        VersionedDirective again = directives().add(Directive.draft(saying("một"), context), context);

        assertThat(again.version()).isEqualTo(1);
        assertThat(find(again.id()).isRepeatOf(context.command())).isTrue();
        assertThat(find(again.id()).isRepeatOf(someone().command())).isFalse();
    }

    @Test
    default void aDirectiveIsStoredOnlyInPlaceOfTheVersionThatWasLoaded() {
        CommandContext context = someone();
        VersionedDirective loaded = drafted(saying("một"), context);
        VersionedDirective loadedEarlier = find(loaded.directive().id());
        loaded.directive().edit(saying("hai"), context);
        directives().save(loaded, context);

        loadedEarlier.directive().edit(saying("ba"), context);

        assertThatThrownBy(() -> directives().save(loadedEarlier, context)).isInstanceOf(StaleDocument.class);
        assertThat(find(loaded.directive().id()).directive().state().content().subject())
                .isEqualTo("hai");
    }

    @Test
    default void aDraftIsRemovedOnlyInTheVersionThatWasLoaded() {
        CommandContext context = someone();
        VersionedDirective loadedEarlier = drafted(saying("một"), context);
        VersionedDirective loaded = find(loadedEarlier.id());
        loaded.directive().edit(saying("hai"), context);
        VersionedDirective edited = directives().save(loaded, context);

        assertThatThrownBy(() -> directives().remove(loadedEarlier)).isInstanceOf(StaleDocument.class);
        assertThat(directives().find(edited.id())).isPresent();

        directives().remove(edited);

        assertThat(directives().find(edited.id())).isEmpty();
        assertThatThrownBy(() -> directives().remove(edited)).isInstanceOf(StaleDocument.class);
    }

    @Test
    default void theKeyOfARemovedDraftMakesNoSecondOne() {
        CommandContext context = someone();
        VersionedDirective first = drafted(saying("một"), context);
        directives().remove(first);

        assertThatThrownBy(() -> drafted(saying("một"), context)).isInstanceOf(CommandIdReused.class);
        assertThat(directives().find(first.id())).isEmpty();
    }

    @Test
    default void whatWentOutSinceAnHourIsCountedForTheAgencyThatSentIt() {
        String agency = agency();
        CommandContext first = CommandContexts.of(agency, UUID.randomUUID().toString());
        Directive directive = Directive.draft(everything(), first);
        VersionedDirective issued = directives().save(issued(directives().add(directive, first), first), first);
        CommandContext later = new CommandContext(
                first.actor(),
                first.time().plus(Duration.ofMinutes(30)),
                first.trace(),
                someone().command());
        issued.directive().revoke("Nhầm", later);
        directives().save(issued, later);

        assertThat(directives().dispatchedSince(agency, first.time()))
                .extracting(Dispatch::at, Dispatch::officialId, Dispatch::recipients)
                .containsExactly(
                        tuple(
                                first.time(),
                                first.actor().officialId(),
                                issued.state().addresseeIds().size()),
                        tuple(
                                later.time(),
                                first.actor().officialId(),
                                issued.state().addresseeIds().size()));
        assertThat(directives().dispatchedSince(agency, later.time())).hasSize(1);
        assertThat(directives().dispatchedSince(agency(), first.time())).isEmpty();
    }

    private static VersionedDirective issued(VersionedDirective loaded, CommandContext context) {
        DirectiveContent content = loaded.state().content();
        loaded.directive()
                .issue(
                        new IssuableContent(content, content.identity().issuedOn(), List.of(), List.of(), false),
                        context);
        return loaded;
    }

    @Test
    default void directivesAreListedTheNewestFirstPageByPage() {
        String agency = agency();
        var ids = new ArrayList<DirectiveId>();
        for (int i = 0; i < 5; i++) {
            CommandContext context =
                    CommandContexts.of(agency, UUID.randomUUID().toString());
            CommandContext later = new CommandContext(
                    context.actor(), context.time().plusSeconds(i / 2), context.trace(), context.command());
            ids.add(directives()
                    .add(Directive.draft(saying("số " + i), later), later)
                    .id());
        }

        var read = new ArrayList<DirectiveId>();
        ListPosition after = null;
        for (int page = 0; page < 3; page++) {
            List<Directive> found =
                    directives().list(new DirectiveQuery(reader(agency), null, DirectiveStatus.DRAFT, null, after, 2));
            found.forEach(directive -> read.add(directive.id()));
            DirectiveState last = found.getLast().state();
            after = new ListPosition(last.createdAt(), last.id().value());
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(ids).doesNotHaveDuplicates();
        assertThat(read.getFirst()).isEqualTo(ids.getLast());
    }

    @Test
    default void aListIsNarrowedByWordsYearAndStatusAndHidesDraftsOfOthers() {
        String agency = agency();
        CommandContext context = CommandContexts.of(agency, UUID.randomUUID().toString());
        directives().add(Directive.draft(saying("Phòng chống Hoả hoạn"), context), context);

        assertThat(found(agency, "phong chong hỏa", DirectiveStatus.DRAFT, 2025))
                .hasSize(1);
        assertThat(found(agency, "số 03/CT–UBND", null, null)).hasSize(1);
        assertThat(found(agency, "lụt", null, null)).isEmpty();
        assertThat(found(agency, "hỏa hoạn", null, 2024)).isEmpty();
        assertThat(found(agency, "hỏa hoạn", DirectiveStatus.REVOKED, null)).isEmpty();
        assertThat(found(agency(), null, DirectiveStatus.DRAFT, null)).isEmpty();
    }

    private static DirectiveReader reader(String agency) {
        return new DirectiveReader(agency, AgencyScope.ALL, Set.of());
    }

    private List<Directive> found(String agency, String words, DirectiveStatus status, Integer year) {
        // others may have issued directives of the same words in a shared store
        return directives().list(new DirectiveQuery(reader(agency), words, status, year, null, 50)).stream()
                .filter(it -> it.state().content().identity().issuingAgencyId().equals(agency))
                .toList();
    }

    private VersionedDirective drafted(DirectiveContent content, CommandContext context) {
        return find(directives().add(Directive.draft(content, context), context).id());
    }

    private VersionedDirective find(DirectiveId id) {
        return directives().find(id).orElseThrow();
    }

    private static String agency() {
        return "T" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000);
    }

    private static CommandContext someone() {
        return CommandContexts.of(agency(), UUID.randomUUID().toString());
    }

    private static DirectiveContent saying(String subject) {
        return new DirectiveContent(
                new DocumentIdentity("03/CT-UBND", "", "", LocalDate.parse("2025-12-22")),
                subject,
                null,
                Urgency.NORMAL,
                List.of(),
                List.of());
    }

    private static DirectiveContent everything() {
        return new DirectiveContent(
                new DocumentIdentity("18/2025/QĐ-UBND", "Quyết định", "", LocalDate.parse("2025-12-22")),
                "Trích yếu",
                "Chủ tịch",
                Urgency.FLASH,
                List.of("221-KL/TW"),
                List.of(
                        Contents.item(
                                "1",
                                List.of("so-nganh"),
                                List.of("H56.03"),
                                Coordinator.asked(null, "Ban Tổ chức Tỉnh ủy", "Cùng rà soát"),
                                new Coordinator("H56.02", "Sở Nội vụ", "Rà soát", LocalDate.parse("2026-01-05"))),
                        Contents.item("2", List.of(), List.of("H56.01")),
                        Contents.due("3", DeadlineRule.on(LocalDate.parse("2026-01-09"))),
                        Contents.due("4", DeadlineRule.asSetBy("22498/UBND-THĐT")),
                        Contents.due("5", DeadlineRule.none()),
                        Contents.due("6", DeadlineRule.afterWorkingDays(15, CountedFrom.ACKNOWLEDGEMENT)),
                        Contents.due("7", monthly()),
                        Contents.due(
                                "8",
                                Urgency.FLASH_TIMED,
                                DeadlineRule.at(LocalDate.parse("2025-12-24"), LocalTime.NOON))));
    }

    private static DeadlineRule monthly() {
        return DeadlineRule.recurring(LocalDate.parse("2026-01-15"), Period.ofMonths(1), LocalDate.parse("2026-12-15"));
    }
}
