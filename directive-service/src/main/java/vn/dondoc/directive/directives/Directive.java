package vn.dondoc.directive.directives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Correction;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.core.DirectiveStep;
import vn.dondoc.directive.core.DocumentIdentity;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.directives.numbering.DocumentNumber;
import vn.dondoc.directive.directives.numbering.DocumentNumberKey;
import vn.dondoc.directive.directives.review.ContentNormalizer;
import vn.dondoc.directive.directives.review.IssuableContent;
import vn.dondoc.directive.directory.AgencyId;
import vn.dondoc.platform.messaging.CommandContext;

/**
 * A document by which an agency gives work to others, from draft to revocation. While it is a draft nobody but officials of
 * its agency sees it; once issued it is never unsaid, only amended, replaced or revoked. A rejected step leaves no trace.
 */
public final class Directive {
    private DirectiveState state;
    private final List<DirectiveMessage> events = new ArrayList<>();

    private Directive(DirectiveState state) {
        this.state = state;
    }

    /** An agency drafts its own directives; the issuing agency may be left out then. */
    static Directive draft(DirectiveContent raw, CommandContext context) {
        DirectiveContent content = ownContent(raw, context);
        var entry = HistoryEntry.of(DirectiveStep.DRAFTED, 0, null, context);
        return new Directive(new DirectiveState(
                DirectiveId.ofCommand(context),
                DirectiveStatus.DRAFT,
                content,
                DirectiveRevision.draft(content),
                null,
                List.of(entry)));
    }

    /** A directive from the store. It has no events: those of its past were told when it was stored. */
    public static Directive restore(DirectiveState state) {
        return new Directive(state);
    }

    public DirectiveState state() {
        return state;
    }

    public DirectiveId id() {
        return state.id();
    }

    public DirectiveStatus status() {
        return state.status();
    }

    String issuingAgencyId() {
        return state.content().identity().issuingAgencyId();
    }

    /** The key under which its number is unique, once it has it for sure. */
    @Nullable
    DocumentNumberKey takenNumberKey() {
        return status() == DirectiveStatus.DRAFT ? null : numberKey();
    }

    /** The key under which its number is unique; none while a draft lacks the number or the date, or once it gave it up. */
    @Nullable
    public DocumentNumberKey numberKey() {
        DocumentIdentity document = state.content().identity();
        return document.number().isEmpty() || document.issuedOn() == null || state.isNumberReleased()
                ? null
                : DocumentNumberKey.of(
                        AgencyId.of(document.issuingAgencyId()),
                        document.issuedOn().getYear(),
                        DocumentNumber.of(document.number()));
    }

    void edit(DirectiveContent raw, CommandContext context) {
        requireAllowed(DirectiveStep.EDITED);
        DirectiveContent content = ownContent(raw, context);
        state = state.edited(content, HistoryEntry.of(DirectiveStep.EDITED, 0, null, context));
    }

    public void issue(IssuableContent review, CommandContext context) {
        requireAllowed(DirectiveStep.ISSUED);
        state = state.issuedAs(review, HistoryEntry.of(DirectiveStep.ISSUED, 1, null, context));
        events.add(new DirectiveMessage.Issued(
                review.facts(id()), context.actor(), review.registeredLate() ? Boolean.TRUE : null));
    }

    /** Whatever is not the document's identity may change. */
    void amend(IssuableContent review, String reason, CommandContext context) {
        requireAllowed(DirectiveStep.AMENDED);
        requireSameDocument(review.content());
        int revision = state.revision().number() + 1;
        state = state.issuedAs(
                review, HistoryEntry.of(DirectiveStep.AMENDED, revision, ChangeReason.required(reason), context));
        events.add(new DirectiveMessage.Amended(review.facts(id()), ChangeReason.required(reason), context.actor()));
    }

    /** @param corrections what of the content as it is to read is not as it was */
    void correct(DirectiveContent corrected, List<Correction> corrections, String reason, CommandContext context) {
        requireAllowed(DirectiveStep.CORRECTED);
        String why = ChangeReason.required(reason);
        DirectiveRevision revision = state.revision();
        state = state.corrected(corrected, HistoryEntry.of(DirectiveStep.CORRECTED, revision.number(), why, context));
        LocalDate issuedOn = Objects.requireNonNull(corrected.identity().issuedOn());
        events.add(new DirectiveMessage.Corrected(
                corrected.facts(id(), issuedOn, revision.groups()), corrections, why, context.actor()));
    }

    /** Warns that the number is taken with another suffix, or takes back such a warning of the number it had before. */
    void warnOfNumber(Optional<FieldFinding> otherSuffix) {
        state = state.warnedOfNumber(otherSuffix);
    }

    /** @param other what the officials named, if there is such a directive */
    void replaceBy(@Nullable Directive other, String reason, CommandContext context) {
        requireAllowed(DirectiveStep.REPLACED);
        if (other == null || other.id().equals(id()) || other.status() != DirectiveStatus.ISSUED) {
            throw new DirectiveRejected.InvalidField("replacedById", "directive.replacement-not-in-force");
        }
        var by = new Replacement(
                other.id().value(), other.state.content().identity().number());
        var entry = HistoryEntry.of(
                DirectiveStep.REPLACED, state.revision().number(), ChangeReason.required(reason), context);
        state = state.replacedBy(by, entry);
        events.add(new DirectiveMessage.Replaced(
                id().value(),
                state.content().identity().number(),
                by.directiveId(),
                by.number(),
                ChangeReason.required(reason),
                context.actor()));
    }

    void revoke(String reason, CommandContext context) {
        requireAllowed(DirectiveStep.REVOKED);
        var entry = HistoryEntry.of(
                DirectiveStep.REVOKED, state.revision().number(), ChangeReason.required(reason), context);
        state = state.revoked(entry);
        events.add(new DirectiveMessage.Revoked(
                id().value(), state.content().identity().number(), ChangeReason.required(reason), context.actor()));
    }

    /** A mistaken entry gives its number up for the document that really has it. */
    void releaseNumber(String reason, CommandContext context) {
        requireAllowed(DirectiveStep.NUMBER_RELEASED);
        if (state.isNumberReleased()) {
            throw new DirectiveRejected.InvalidField(
                    "number",
                    "directive.number-released-before",
                    state.content().identity().number());
        }
        state = state.withoutNumber(HistoryEntry.of(
                DirectiveStep.NUMBER_RELEASED, state.revision().number(), ChangeReason.required(reason), context));
    }

    /** What happened and nobody was told yet. */
    public List<DirectiveMessage> events() {
        return List.copyOf(events);
    }

    /** Refuses a step that the status does not allow, before its content is looked at. */
    void requireAllowed(DirectiveStep step) {
        if (!state.status().allows(step)) {
            throw new DirectiveRejected.IllegalTransition(state.status(), step);
        }
    }

    private void requireSameDocument(DirectiveContent amended) {
        if (!amended.identity().equals(state.content().identity())) {
            throw new DirectiveRejected.InvalidField("number", "directive.amended-to-another-document");
        }
    }

    private static DirectiveContent ownContent(DirectiveContent raw, CommandContext context) {
        DirectiveContent content = ContentNormalizer.normalize(
                raw.withDefaultIssuer(context.actor().agencyId()));
        if (!content.identity().issuingAgencyId().equals(context.actor().agencyId())) {
            throw new DirectiveRejected.InvalidField(
                    "issuingAgencyId",
                    "directive.of-another-agency",
                    context.actor().agencyId());
        }
        return content;
    }
}
