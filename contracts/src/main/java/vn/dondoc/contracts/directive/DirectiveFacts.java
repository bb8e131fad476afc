package vn.dondoc.contracts.directive;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * A directive as it was issued or amended, with the groups frozen.
 *
 * @param number the document number, such as {@code 22498/UBND-THĐT}; unique per issuing agency and year only
 * @param kind the document kind, such as {@code Công văn}
 * @param subject trích yếu
 * @param issuedOn the date of issue in Asia/Ho_Chi_Minh
 * @param basis the documents it is issued on
 */
public record DirectiveFacts(
        String directiveId,
        String number,
        String kind,
        String subject,
        String issuingAgencyId,
        @Nullable String signer,
        LocalDate issuedOn,
        Urgency urgency,
        List<String> basis,
        List<AddressedGroup> groups,
        List<DirectiveItem> items) {
    public DirectiveFacts {
        basis = List.copyOf(basis);
        groups = List.copyOf(groups);
        items = List.copyOf(items);
    }

    /** The agencies that each answer for the item: the frozen groups' members and the agencies named, each once. */
    public SequencedSet<String> leadsOf(DirectiveItem item) {
        var leads = new LinkedHashSet<String>();
        groups.stream()
                .filter(group -> item.leadGroupIds().contains(group.groupId()))
                .map(AddressedGroup::memberIds)
                .forEach(leads::addAll);
        leads.addAll(item.leadAgencyIds());
        return leads;
    }
}
