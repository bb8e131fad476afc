package vn.dondoc.contracts.directive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the directive asks for. Each agency of each lead group, and each lead agency, gets a task of its own.
 *
 * @param number the item's number in the directive, such as {@code 4} or {@code 4a}
 * @param product what is to be handed in, when that is said
 * @param fields the fields (lĩnh vực) it belongs to
 * @param exactDay true where the due date is meant for that very day, also on a day off; none where nothing is said
 */
public record DirectiveItem(
        String number,
        String text,
        @Nullable String product,
        List<String> fields,
        Urgency urgency,
        List<String> leadGroupIds,
        List<String> leadAgencyIds,
        List<Coordinator> coordinators,
        DeadlineRule deadline,
        @Nullable Boolean exactDay) {
    public DirectiveItem {
        fields = List.copyOf(fields);
        leadGroupIds = List.copyOf(leadGroupIds);
        leadAgencyIds = List.copyOf(leadAgencyIds);
        coordinators = List.copyOf(coordinators);
    }

    /** What it says: the components of those names. */
    public record Content(
            String number, String text, @Nullable String product, List<String> fields) {}

    /** Whom it is for: the components of those names. */
    public record Addressees(List<String> leadGroupIds, List<String> leadAgencyIds, List<Coordinator> coordinators) {}

    public static DirectiveItem of(
            Content content,
            Urgency urgency,
            Addressees addressees,
            DeadlineRule deadline,
            @Nullable Boolean exactDay) {
        return new DirectiveItem(
                content.number(),
                content.text(),
                content.product(),
                content.fields(),
                urgency,
                addressees.leadGroupIds(),
                addressees.leadAgencyIds(),
                addressees.coordinators(),
                deadline,
                exactDay);
    }

    public DirectiveItem withTexts(String changedText, @Nullable String changedProduct) {
        return of(new Content(number, changedText, changedProduct, fields), urgency, addressees(), deadline, exactDay);
    }

    public DirectiveItem withCoordinators(List<Coordinator> changed) {
        return of(
                new Content(number, text, product, fields),
                urgency,
                new Addressees(leadGroupIds, leadAgencyIds, changed),
                deadline,
                exactDay);
    }

    private Addressees addressees() {
        return new Addressees(leadGroupIds, leadAgencyIds, coordinators);
    }

    /** Whether its due date is meant to be on a day off, if it is. */
    public boolean keepsDayOff() {
        return Boolean.TRUE.equals(exactDay) || urgency.isFlash();
    }
}
