package vn.dondoc.directive.directives;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.directive.AddressedGroup;
import vn.dondoc.contracts.directive.DirectiveMessages;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.core.DirectiveNotFound;
import vn.dondoc.directive.core.DirectiveOperation;
import vn.dondoc.directive.core.DirectiveStep;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.directives.numbering.DocumentNumberKey;
import vn.dondoc.directive.directives.numbering.NumberReservations;
import vn.dondoc.directive.directives.review.AddresseeResolver;
import vn.dondoc.directive.directives.review.ContentCorrections;
import vn.dondoc.directive.directives.review.ContentNormalizer;
import vn.dondoc.directive.directives.review.IssuableContent;
import vn.dondoc.directive.directives.review.IssuePreview;
import vn.dondoc.directive.directives.review.IssueValidator;
import vn.dondoc.directive.directives.review.PastDueDates;
import vn.dondoc.directive.directory.Directory;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.EventSizeLimit;
import vn.dondoc.platform.messaging.outbox.VersionedCommand;
import vn.dondoc.platform.vietnam.VietnamTime;

/** What officials do with directives. Each change may be asked for again with the same command; it is done once. */
public final class DirectiveService {
    private static final EventSizeLimit SIZE_LIMIT = EventSizeLimit.of(DirectiveMessages.CATALOG);

    private final Directives directives;
    private final DocumentNumberAllocator numbers;
    private final Directory directory;
    private final DirectiveAccess access;
    private final DispatchLimits limits;

    public DirectiveService(
            Directives directives,
            NumberReservations reservations,
            Directory directory,
            DirectiveAccess access,
            DispatchLimits limits) {
        this.directives = directives;
        this.numbers = new DocumentNumberAllocator(reservations, directives);
        this.directory = directory;
        this.access = access;
        this.limits = limits;
    }

    public VersionedDirective draft(DirectiveContent content, CommandContext context) {
        return directives.add(Directive.draft(content, context), context);
    }

    /** @throws DirectiveNotFound also when the official may not know of it */
    public VersionedDirective get(DirectiveId id, Actor actor) {
        return directives
                .find(id)
                .filter(found -> access.isVisible(found.directive(), actor))
                .orElseThrow(() -> new DirectiveNotFound(id.value()));
    }

    /** Before the version is looked at: whoever may not do it need not know what others did meanwhile. */
    private VersionedDirective get(DirectiveOperation operation, DirectiveId id, Actor actor) {
        VersionedDirective found = get(id, actor);
        access.require(operation, found.directive(), actor);
        return found;
    }

    /** The agencies whose directives, or directives to whom, the official may know. */
    public DirectiveReader readerOf(Actor actor) {
        return access.readerOf(actor);
    }

    public List<Directive> list(DirectiveQuery query) {
        return directives.list(query);
    }

    public VersionedDirective edit(DirectiveId id, long version, DirectiveContent content, CommandContext context) {
        return change(DirectiveOperation.DRAFT, id, version, context, draft -> draft.edit(content, context));
    }

    /** Only a draft: what was issued is amended, replaced or revoked. */
    public void delete(DirectiveId id, long version, CommandContext context) {
        command(id, version, context).execute(() -> get(DirectiveOperation.DRAFT, id, context.actor()), draft -> {
            draft.directive().requireAllowed(DirectiveStep.DELETED);
            directives.remove(draft);
            return draft;
        });
    }

    /** Refuses what {@link #issue} would refuse, and changes nothing. */
    public IssuePreview previewIssue(DirectiveId id, long version, boolean acceptPastDueDates, CommandContext context) {
        Directive draft = command(id, version, context)
                .execute(() -> get(DirectiveOperation.ISSUE, id, context.actor()), UnaryOperator.identity())
                .directive();
        draft.requireAllowed(DirectiveStep.ISSUED);
        DirectiveContent content = draft.state().content();
        IssuableContent review = review(draft, acceptPastDueDates, context);
        draft.issue(review, context); // in memory, and there it ends
        requireSendable(draft, context);
        context.settle(); // nothing was changed that an audit trail could tell of
        @Nullable DocumentNumberKey key = draft.numberKey();
        if (key != null) {
            numbers.requireAvailable(key, id);
        }
        return IssuePreview.of(review.facts(id), addressees(content, context), review.warnings());
    }

    /**
     * Checks that it is complete, freezes the groups, gives it its number.
     *
     * @param acceptPastDueDates whether due dates may have passed, because it is registered late
     */
    public VersionedDirective issue(DirectiveId id, long version, boolean acceptPastDueDates, CommandContext context) {
        return change(DirectiveOperation.ISSUE, id, version, context, draft -> {
            draft.requireAllowed(DirectiveStep.ISSUED);
            draft.issue(review(draft, acceptPastDueDates, context), context);
        });
    }

    public VersionedDirective amend(DirectiveId id, long version, Amendment amendment, CommandContext context) {
        return change(DirectiveOperation.AMEND, id, version, context, directive -> {
            directive.requireAllowed(DirectiveStep.AMENDED);
            DirectiveContent content = ContentNormalizer.normalize(
                    amendment.content().withDefaultIssuer(context.actor().agencyId()));
            directive.amend(
                    review(id, content, directive.state().revision().groups(), PastDueDates.none(), context),
                    amendment.reason(),
                    context);
        });
    }

    /** The whole content of the directive as amended, and the reason. */
    public record Amendment(DirectiveContent content, String reason) {}

    /** Mends slips of the pen; a number that it no longer has is free. */
    public VersionedDirective correct(DirectiveId id, long version, Amendment correction, CommandContext context) {
        return change(DirectiveOperation.CORRECT, id, version, context, directive -> {
            directive.requireAllowed(DirectiveStep.CORRECTED);
            DirectiveContent content = ContentNormalizer.normalize(
                    correction.content().withDefaultIssuer(context.actor().agencyId()));
            directive.correct(
                    content,
                    ContentCorrections.between(directive.state().content(), content, VietnamTime.dayOf(context.time())),
                    correction.reason(),
                    context);
            directive.warnOfNumber(otherSuffix(content, id));
        });
    }

    public VersionedDirective replace(DirectiveId id, long version, Successor by, CommandContext context) {
        return change(DirectiveOperation.REPLACE, id, version, context, directive -> {
            directive.requireAllowed(DirectiveStep.REPLACED);
            Directive other = directives
                    .find(by.directiveId())
                    .map(VersionedDirective::directive)
                    .filter(found -> access.isVisible(found, context.actor()))
                    .orElse(null);
            directive.replaceBy(other, by.reason(), context);
        });
    }

    /** The directive that takes the place of another one, and the reason. */
    public record Successor(DirectiveId directiveId, String reason) {}

    public VersionedDirective revoke(DirectiveId id, long version, String reason, CommandContext context) {
        return change(DirectiveOperation.REVOKE, id, version, context, directive -> directive.revoke(reason, context));
    }

    /** The number of a revoked directive, so that another one can have it. */
    public VersionedDirective releaseNumber(DirectiveId id, long version, String reason, CommandContext context) {
        return change(
                DirectiveOperation.RELEASE_NUMBER,
                id,
                version,
                context,
                directive -> directive.releaseNumber(reason, context));
    }

    private VersionedDirective change(
            DirectiveOperation operation,
            DirectiveId id,
            long version,
            CommandContext context,
            Consumer<Directive> step) {
        return command(id, version, context).execute(() -> get(operation, id, context.actor()), loaded -> {
            Directive directive = loaded.directive();
            @Nullable DocumentNumberKey before = directive.takenNumberKey();
            step.accept(directive);
            requireSendable(directive, context);
            @Nullable DocumentNumberKey taken = directive.takenNumberKey();
            if (taken != null && !taken.equals(before)) {
                numbers.allocate(taken, directive, context);
            }
            return directives.save(loaded, context);
        });
    }

    /** Before a number is reserved for what cannot be stored. */
    private void requireSendable(Directive directive, CommandContext context) {
        directive.events().forEach(SIZE_LIMIT::check);
        limits.require(directive, directives, context);
    }

    private static VersionedCommand command(DirectiveId id, long version, CommandContext context) {
        return new VersionedCommand("directive", id.value(), version, context);
    }

    private IssuableContent review(Directive draft, boolean acceptPastDueDates, CommandContext context) {
        DirectiveContent content = draft.state().content();
        var past = PastDueDates.of(content, context.time(), acceptPastDueDates);
        IssuableContent review = review(draft.id(), content, List.of(), past, context);
        return otherSuffix(content, draft.id()).map(review::withWarning).orElse(review);
    }

    private Optional<FieldFinding> otherSuffix(DirectiveContent content, DirectiveId id) {
        List<String> alike = numbers.countedAlike(content.identity(), id);
        return alike.isEmpty()
                ? Optional.empty()
                : Optional.of(FieldFinding.of("number", DirectiveRevision.OTHER_SUFFIX, String.join(", ", alike)));
    }

    private IssuableContent review(
            DirectiveId id,
            DirectiveContent content,
            List<AddressedGroup> frozen,
            PastDueDates past,
            CommandContext context) {
        LocalDate today = VietnamTime.dayOf(context.time());
        IssuableContent review = IssueValidator.validate(content, addressees(content, context), frozen, today, past);
        access.requireLeadsBelowIssuer(review.facts(id));
        return review;
    }

    private AddresseeResolver addressees(DirectiveContent content, CommandContext context) {
        return AddresseeResolver.of(content, directory, VietnamTime.dayOf(context.time()));
    }
}
