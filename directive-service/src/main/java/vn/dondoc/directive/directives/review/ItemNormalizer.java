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

    /** It becomes a part of the tasks' ids. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}0-9.]{1,10}");

    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final FieldErrorCollector notes;
    private final String path;

    ItemNormalizer(FieldErrorCollector notes, String path) {
        this.notes = notes;
        this.path = path;
    }

    DirectiveItem read(DirectiveItem item) {
        return new DirectiveItem(
                number(item.number()),
                notes.text(at("text"), item.text(), MAX_TEXT),
                notes.textOrNone(at("product"), item.product(), MAX_PRODUCT),
                notes.each(at("fields"), item.fields(), MAX_FIELDS, (field, text) -> notes.text(field, text, MAX_LINE)),
                notes.urgency(at("urgency"), item.urgency()),
                withoutRepeats(notes.each(at("leadGroupIds"), item.leadGroupIds(), MAX_LEADS, this::groupId)),
                withoutRepeats(notes.each(at("leadAgencyIds"), item.leadAgencyIds(), MAX_LEADS, notes::agencyId)),
                notes.each(at("coordinators"), item.coordinators(), MAX_COORDINATORS, this::coordinator),
                new DeadlineNormalizer(notes, at("deadline")).read(item.deadline(), item.urgency()));
    }

    private String at(String field) {
        return path + "." + field;
    }

    private String number(String typed) {
        String number = typed.strip();
        if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
            notes.add(
                    at("number"),
                    "Số mục gồm tối đa 10 chữ, số hoặc dấu chấm, ví dụ 4a. / Up to 10 letters or digits.");
        }
        return number;
    }

    private String groupId(String field, String typed) {
        String id = typed.strip();
        if (!GROUP.matcher(id).matches()) {
            notes.add(field, "Không phải mã nhóm, ví dụ so-nganh. / Not a group's id.");
        }
        return id;
    }

    private Coordinator coordinator(String field, Coordinator coordinator) {
        String id = coordinator.agencyId();
        String known = id == null || id.isBlank() ? null : notes.agencyId(field + ".agencyId", id);
        return new Coordinator(
                known,
                notes.text(field + ".name", coordinator.name(), MAX_LINE),
                notes.textOrNone(field + ".part", coordinator.part(), MAX_PRODUCT),
                coordinator.dueOn());
    }

    private static List<String> withoutRepeats(List<String> ids) {
        return List.copyOf(new LinkedHashSet<>(ids));
    }
}
