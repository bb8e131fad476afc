package vn.dondoc.directive.directives.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.core.DocumentIdentity;
import vn.dondoc.directive.directives.Directive;
import vn.dondoc.directive.directives.DirectiveState;

/** A directive as one line of a list. */
record DirectiveListItem(
        String id,
        DirectiveStatus status,
        int revision,
        String number,
        String kind,
        String subject,
        String issuingAgencyId,
        @Nullable String signer,
        @Nullable LocalDate issuedOn,
        Urgency urgency,
        int items,
        Instant createdAt) {

    static DirectiveListItem of(Directive directive) {
        DirectiveState state = directive.state();
        DirectiveContent content = state.content();
        DocumentIdentity document = content.identity();
        return new DirectiveListItem(
                state.id().value(),
                state.status(),
                state.revision().number(),
                document.number(),
                document.kind(),
                content.subject(),
                document.issuingAgencyId(),
                content.signer(),
                document.issuedOn(),
                content.urgency(),
                content.items().size(),
                state.createdAt());
    }
}
