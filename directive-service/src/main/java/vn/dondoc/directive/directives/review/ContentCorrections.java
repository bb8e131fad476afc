package vn.dondoc.directive.directives.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.CorrectedField;
import vn.dondoc.contracts.directive.Correction;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.core.DocumentIdentity;

/**
 * What was wrong in an issued directive. A correction mends what it is called and how it is worded; who has to do what by when
 * is changed by an amendment, which somebody confirms for the tasks.
 */
public final class ContentCorrections {
    private final List<Correction> corrections = new ArrayList<>();
    private final FieldErrorCollector errors = new FieldErrorCollector();

    private ContentCorrections() {}

    /**
     * @param today up to which a document may be dated
     * @throws DirectiveRejected.InvalidField where it changes more than that, or nothing, or leaves out what has to be said
     */
    public static List<Correction> between(DirectiveContent before, DirectiveContent after, LocalDate today) {
        var found = new ContentCorrections();
        found.compareHeads(before, after, today);
        found.compareItems(before.items(), after.items());
        if (found.errors.isEmpty() && found.corrections.isEmpty()) {
            found.errors.add("directive", "correction.nothing");
        }
        if (!found.errors.isEmpty()) {
            throw new DirectiveRejected.InvalidField(found.errors.all());
        }
        return List.copyOf(found.corrections);
    }

    private void compareHeads(DirectiveContent before, DirectiveContent after, LocalDate today) {
        DocumentIdentity was = before.identity();
        DocumentIdentity is = after.identity();
        compare(CorrectedField.NUMBER, was.number(), required("number", is.number()));
        compare(CorrectedField.KIND, was.kind(), required("kind", is.kind()));
        compareDates(before, is.issuedOn(), today);
        compare(CorrectedField.SIGNER, before.signer(), after.signer());
        compare(CorrectedField.SUBJECT, before.subject(), required("subject", after.subject()));
        requireSame("urgency", before.urgency(), after.urgency());
        requireSame("basis", before.basis(), after.basis());
    }

    private void compareDates(DirectiveContent before, @Nullable LocalDate is, LocalDate today) {
        LocalDate was = before.identity().issuedOn();
        if (is == null) {
            errors.add("issuedOn", "content.required");
        } else if (!is.equals(was)) {
            LocalDate first = today.minusYears(IssueValidator.MOST_YEARS_AWAY);
            if (is.isBefore(first) || is.isAfter(today)) {
                errors.add("issuedOn", "content.out-of-reach", first, today);
            }
            before.items().stream()
                    .filter(item -> item.deadline().countedFrom() == CountedFrom.ISSUE)
                    .findFirst()
                    .ifPresent(item -> errors.add("issuedOn", "correction.counted-from", item.number()));
            requireDueFrom(is, before.items());
            add(CorrectedField.ISSUED_ON, null, was == null ? null : was.toString(), is.toString());
        }
    }

    /** No issue takes another, so each later amendment would be refused for it. */
    private void requireDueFrom(LocalDate issuedOn, List<DirectiveItem> items) {
        for (DirectiveItem item : items) {
            LocalDate dueOn = item.deadline().dueOn();
            if (dueOn != null && dueOn.isBefore(issuedOn)) {
                errors.add("issuedOn", "correction.due-before", item.number(), dueOn);
                return;
            }
        }
    }

    private void compareItems(List<DirectiveItem> before, List<DirectiveItem> after) {
        requireSame("items", before.size(), after.size());
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            DirectiveItem was = before.get(i);
            DirectiveItem is = after.get(i);
            String path = "items[" + i + "]";
            requireSame(path, was, is.withTexts(was.text(), was.product()));
            String text = required(path + ".text", is.text());
            if (!was.text().equals(text)) {
                add(CorrectedField.ITEM_TEXT, was.number(), was.text(), text);
            }
            if (!Objects.equals(was.product(), is.product())) {
                add(CorrectedField.ITEM_PRODUCT, was.number(), was.product(), is.product());
            }
        }
    }

    private String required(String field, String text) {
        if (text.isEmpty()) {
            errors.add(field, "content.required");
        }
        return text;
    }

    private void compare(CorrectedField field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            add(field, null, before, after);
        }
    }

    private void add(CorrectedField field, @Nullable String item, @Nullable String before, @Nullable String after) {
        corrections.add(new Correction(field, item, before, after));
    }

    private void requireSame(String field, Object before, Object after) {
        if (!before.equals(after)) {
            errors.add(field, "correction.of-more");
        }
    }
}
