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
 * @param kind the title of a kind of document, as it is printed
 * @param issuedOn the date on the document, in Asia/Ho_Chi_Minh
 * @param basis the documents it is issued on
 */
public record DirectiveContent(
        String number,
        String kind,
        String subject,
        String issuingAgencyId,
        @Nullable String signer,
        @Nullable LocalDate issuedOn,
        Urgency urgency,
        List<String> basis,
        List<DirectiveItem> items) {
    public DirectiveContent {
        basis = List.copyOf(basis);
        items = List.copyOf(items);
    }

    public DirectiveContent withDefaultIssuer(String agencyId) {
        return issuingAgencyId.isBlank()
                ? new DirectiveContent(number, kind, subject, agencyId, signer, issuedOn, urgency, basis, items)
                : this;
    }

    public DirectiveContent withItems(List<DirectiveItem> otherItems) {
        return new DirectiveContent(
                number, kind, subject, issuingAgencyId, signer, issuedOn, urgency, basis, otherItems);
    }

    public SequencedSet<String> groupIds() {
        var ids = new LinkedHashSet<String>();
        items.forEach(item -> ids.addAll(item.leadGroupIds()));
        return ids;
    }

    /** The content of a directive that is issued on that day. */
    public DirectiveFacts facts(DirectiveId id, LocalDate issued, List<AddressedGroup> groups) {
        return new DirectiveFacts(
                id.value(), number, kind, subject, issuingAgencyId, signer, issued, urgency, basis, groups, items);
    }
}
