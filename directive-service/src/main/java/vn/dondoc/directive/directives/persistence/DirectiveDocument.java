package vn.dondoc.directive.directives.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.AddressedGroup;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.directives.Directive;
import vn.dondoc.directive.directives.DirectiveRevision;
import vn.dondoc.directive.directives.DirectiveState;
import vn.dondoc.directive.directives.HistoryEntry;
import vn.dondoc.directive.directives.Replacement;
import vn.dondoc.directive.directory.SearchText;
import vn.dondoc.platform.messaging.audit.NotAudited;
import vn.dondoc.platform.messaging.outbox.VersionedDocument;

/**
 * A directive as it is stored.
 *
 * @param createdAt by which lists are sorted; the time of the first line of the history
 * @param year of issue, by which lists are narrowed
 * @param addresseeIds by which it is found for those it gives work to
 * @param search number, subject, signer and basis as they are searched
 */
record DirectiveDocument(
        String id,
        DirectiveStatus status,
        DirectiveContent content,
        int revision,
        List<AddressedGroup> groups,
        @NotAudited List<WarningDocument> warnings,
        @Nullable Replacement replacement,
        Instant createdAt,
        @NotAudited List<HistoryEntry> history,
        @NotAudited @Nullable Integer year,
        @NotAudited List<String> addresseeIds,
        @NotAudited String search) {

    static DirectiveDocument of(Directive directive) {
        DirectiveState state = directive.state();
        DirectiveContent content = state.content();
        DirectiveRevision revision = state.revision();
        LocalDate issuedOn = content.identity().issuedOn();
        return new DirectiveDocument(
                state.id().value(),
                state.status(),
                content,
                revision.number(),
                revision.groups(),
                revision.warnings().stream().map(WarningDocument::of).toList(),
                state.replacement(),
                state.createdAt(),
                state.history(),
                issuedOn == null ? null : issuedOn.getYear(),
                List.copyOf(state.addresseeIds()),
                search(content));
    }

    private static String search(DirectiveContent content) {
        String signer = content.signer();
        return SearchText.of(
                content.identity().number(),
                content.subject(),
                signer == null ? "" : signer,
                String.join(" ", content.basis()));
    }

    static Directive restore(VersionedDocument<DirectiveDocument> stored) {
        DirectiveDocument document = stored.document();
        return Directive.restore(new DirectiveState(
                new DirectiveId(document.id),
                document.status,
                document.content,
                new DirectiveRevision(
                        document.revision,
                        document.groups,
                        document.warnings.stream().map(WarningDocument::finding).toList()),
                document.replacement,
                document.history));
    }
}
