package vn.dondoc.directive.directives.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DirectiveItem;

/** The form of one item, as {@link ContentNormalizer} has it for the whole. */
final class ItemNormalizer {
    static final int MAX_TEXT = 10_000;
    private static final int MAX_PRODUCT = 1_000;
    private static final int MAX_LINE = 300;
    private static final int MAX_LEADS = 500;
    private static final int MAX_COORDINATORS = 50;
    private static final int MAX_FIELDS = 20;

    /** The number of an item becomes a part of its tasks' ids, so it must be short and plain. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}0-9.]{1,10}");

    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final FieldErrorCollector errors;
    private final String path;

    ItemNormalizer(FieldErrorCollector errors, String path) {
        this.errors = errors;
        this.path = path;
    }

    DirectiveItem read(DirectiveItem item) {
        return new DirectiveItem(
                number(item.number()),
                errors.text(at("text"), item.text(), MAX_TEXT),
                errors.textOrNone(at("product"), item.product(), MAX_PRODUCT),
                errors.readEach(
                        at("fields"), item.fields(), MAX_FIELDS, (field, text) -> errors.line(field, text, MAX_LINE)),
                errors.urgency(at("urgency"), item.urgency()),
                withoutRepeats(errors.readEach(at("leadGroupIds"), item.leadGroupIds(), MAX_LEADS, this::groupId)),
                withoutRepeats(errors.readEach(at("leadAgencyIds"), item.leadAgencyIds(), MAX_LEADS, errors::agencyId)),
                errors.readEach(at("coordinators"), item.coordinators(), MAX_COORDINATORS, this::coordinator),
                new DeadlineNormalizer(errors, at("deadline")).read(item.deadline(), item.urgency()));
    }

    private String at(String field) {
        return path + "." + field;
    }

    private String number(String typed) {
        String number = typed.strip();
        if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
            errors.add(at("number"), "content.item-number");
        }
        return number;
    }

    private String groupId(String field, String typed) {
        String id = typed.strip();
        if (!GROUP.matcher(id).matches()) {
            errors.add(field, "content.group-id");
        }
        return id;
    }

    private Coordinator coordinator(String field, Coordinator coordinator) {
        String id = coordinator.agencyId();
        String known = id == null || id.isBlank() ? null : errors.agencyId(field + ".agencyId", id);
        return new Coordinator(
                known,
                errors.line(field + ".name", coordinator.name(), MAX_LINE),
                errors.textOrNone(field + ".part", coordinator.part(), MAX_PRODUCT),
                coordinator.dueOn());
    }

    private static List<String> withoutRepeats(List<String> ids) {
        return List.copyOf(new LinkedHashSet<>(ids));
    }
}
