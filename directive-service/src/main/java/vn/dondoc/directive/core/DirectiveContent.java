package vn.dondoc.directive.core;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.AddressedGroup;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.Urgency;

/**
 * What a directive says. A draft may be incomplete: a text not written yet is empty.
 *
 * @param basis the documents it is issued on
 */
public record DirectiveContent(
        DocumentIdentity identity,
        String subject,
        @Nullable String signer,
        Urgency urgency,
        List<String> basis,
        List<DirectiveItem> items) {
    public DirectiveContent {
        basis = List.copyOf(basis);
        items = List.copyOf(items);
    }

    public DirectiveContent withDefaultIssuer(String agencyId) {
        return new DirectiveContent(identity.withDefaultIssuer(agencyId), subject, signer, urgency, basis, items);
    }

    public DirectiveContent withItems(List<DirectiveItem> otherItems) {
        return new DirectiveContent(identity, subject, signer, urgency, basis, otherItems);
    }

    public SequencedSet<String> groupIds() {
        var ids = new LinkedHashSet<String>();
        items.forEach(item -> ids.addAll(item.leadGroupIds()));
        return ids;
    }

    /** The content of a directive that is issued on that day. */
    public DirectiveFacts facts(DirectiveId id, LocalDate issued, List<AddressedGroup> groups) {
        return new DirectiveFacts(
                id.value(),
                identity.number(),
                identity.kind(),
                subject,
                identity.issuingAgencyId(),
                signer,
                issued,
                urgency,
                basis,
                groups,
                items);
    }
}
