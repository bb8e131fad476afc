package vn.dondoc.directive.directives.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.AddressedGroup;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.core.DocumentIdentity;
import vn.dondoc.directive.directives.DirectiveState;
import vn.dondoc.directive.directives.Replacement;
import vn.dondoc.directive.directives.VersionedDirective;
import vn.dondoc.platform.web.problem.FieldError;

/**
 * A directive as callers see it.
 *
 * @param version what {@code If-Match} must say
 * @param groups as they were frozen
 * @param warnings what the check for completeness would have liked better
 */
record DirectiveView(
        String id,
        DirectiveStatus status,
        int revision,
        long version,
        String number,
        String kind,
        String subject,
        String issuingAgencyId,
        @Nullable String signer,
        @Nullable LocalDate issuedOn,
        Urgency urgency,
        List<String> basis,
        List<AddressedGroup> groups,
        List<DirectiveItem> items,
        List<FieldError> warnings,
        @Nullable Replacement replacedBy,
        Instant createdAt) {

    static DirectiveView of(VersionedDirective versioned, List<FieldError> warnings) {
        DirectiveState state = versioned.state();
        DirectiveContent content = state.content();
        DocumentIdentity document = content.identity();
        return new DirectiveView(
                state.id().value(),
                state.status(),
                state.revision().number(),
                versioned.version(),
                document.number(),
                document.kind(),
                content.subject(),
                document.issuingAgencyId(),
                content.signer(),
                document.issuedOn(),
                content.urgency(),
                content.basis(),
                state.revision().groups(),
                content.items(),
                warnings,
                state.replacement(),
                state.createdAt());
    }
}
