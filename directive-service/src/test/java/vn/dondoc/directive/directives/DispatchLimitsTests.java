package vn.dondoc.directive.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.directive.CommandContexts;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.directory.SampleDirectory;
import vn.dondoc.platform.access.Limit;
import vn.dondoc.platform.access.LimitReached;
import vn.dondoc.platform.access.LimitReached.Limited;
import vn.dondoc.platform.messaging.CommandContext;

/** How many directives an hour go out, and to how many agencies. */
class DispatchLimitsTests {
    private static final Instant MORNING = Instant.parse("2025-12-22T02:00:00Z");

    private final InMemoryDirectives directives = new InMemoryDirectives();
    private final InMemoryNumberReservations reservations = new InMemoryNumberReservations();
    private int number = 900;

    @Test
    void anOfficialSendsSoManyAnHourAndDraftsAsManyAsOneLikes() {
        DirectiveService service = limitedTo(new Limit(2, 0), Limit.none());
        issue(service, "an", 0);
        issue(service, "an", 10);

        LimitReached refused = refusal(service, "an", 30);
        assertThat(refused.limited()).isEqualTo(Limited.DIRECTIVES_OF_CALLER);
        assertThat(refused.limit()).isEqualTo(2);
        assertThat(refused.untilNext()).isEqualTo(Duration.ofMinutes(30));
        issue(service, "binh", 30);
        issue(service, "an", 61);
        assertThat(refusal(service, "an", 61)).isNotNull();
        assertThatCode(() -> draft(service, "an", 61)).doesNotThrowAnyException();
    }

    @Test
    void newsOfADirectiveCountLikeDirectives() {
        DirectiveService service = limitedTo(new Limit(0, 2), Limit.none());
        VersionedDirective issued = issue(service, "an", 0);
        issue(service, "binh", 1);

        LimitReached refused = catchThrowableOfType(
                LimitReached.class, () -> service.revoke(issued.id(), issued.version(), "Nhầm", at("an", 2)));
        assertThat(refused.limited()).isEqualTo(Limited.DIRECTIVES_OF_AGENCY);
        assertThat(service.revoke(issued.id(), issued.version(), "Nhầm", at("an", 61))
                        .directive()
                        .status())
                .isNotEqualTo(issued.directive().status());
    }

    @Test
    void eachAgencyThatADirectiveGoesToCounts() {
        DirectiveService service = limitedTo(Limit.none(), new Limit(3, 5));
        issue(service, "an", 0, "H56.02", "H56.03");

        assertThat(refusal(service, "an", 1, "H56.02", "H56.03").limited()).isEqualTo(Limited.RECIPIENTS_OF_CALLER);
        issue(service, "an", 1, "H56.02");
        issue(service, "binh", 2, "H56.02", "H56.03");
        assertThat(refusal(service, "chi", 3, "H56.02").limited()).isEqualTo(Limited.RECIPIENTS_OF_AGENCY);
    }

    @Test
    void whatIsLargerThanTheLimitGoesOutWhenNothingElseDid() {
        DirectiveService service = limitedTo(Limit.none(), new Limit(1, 1));

        issue(service, "an", 0, "H56.02", "H56.03");
        assertThat(refusal(service, "an", 59, "H56.02").untilNext()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whatIsRefusedTakesNoNumberAndTheDryRunSaysSo() {
        DirectiveService service = limitedTo(new Limit(1, 0), Limit.none());
        issue(service, "an", 0);
        VersionedDirective draft = draft(service, "an", 1);

        assertThat(catchThrowableOfType(
                        LimitReached.class,
                        () -> service.previewIssue(draft.id(), draft.version(), false, at("an", 2))))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        LimitReached.class, () -> service.issue(draft.id(), draft.version(), false, at("an", 2))))
                .isNotNull();
        assertThat(reservations.find(draft.directive().numberKey())).isEmpty();
    }

    private DirectiveService limitedTo(Limit directivesAnHour, Limit recipients) {
        var sample = new SampleDirectory();
        return new DirectiveService(
                directives,
                reservations,
                sample.directory,
                sample.access,
                new DispatchLimits(directivesAnHour, recipients));
    }

    private LimitReached refusal(DirectiveService service, String official, int minute, String... leads) {
        VersionedDirective draft = draft(service, official, minute, leads);
        return catchThrowableOfType(
                LimitReached.class, () -> service.issue(draft.id(), draft.version(), false, at(official, minute)));
    }

    private VersionedDirective issue(DirectiveService service, String official, int minute, String... leads) {
        VersionedDirective draft = draft(service, official, minute, leads);
        return service.issue(draft.id(), draft.version(), false, at(official, minute));
    }

    private VersionedDirective draft(DirectiveService service, String official, int minute, String... leads) {
        return service.draft(content(leads), at(official, minute));
    }

    private DirectiveContent content(String... leads) {
        number++;
        DirectiveItem[] items = new DirectiveItem[Math.max(1, leads.length)];
        for (int i = 0; i < items.length; i++) {
            items[i] =
                    Contents.item(String.valueOf(i + 1), List.of(), List.of(leads.length == 0 ? "H56.02" : leads[i]));
        }
        return Contents.with(number + "/UBND-KT", items);
    }

    private static CommandContext at(String official, int minute) {
        CommandContext any = CommandContexts.province();
        return new CommandContext(
                new Actor(official, "H56", OfficialRole.HEAD),
                MORNING.plus(Duration.ofMinutes(minute)),
                any.trace(),
                any.command());
    }
}
