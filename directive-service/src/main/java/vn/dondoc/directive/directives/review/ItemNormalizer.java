package vn.dondoc.directive.directives.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.contracts.ItemNumbers;
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

    /** Every event of a task carries its item, and stays under 64 KB with what is said of the task later. */
    private static final int MAX_BYTES = 40 * 1024;

    /** What a text or a coordinator takes in an event besides its own letters: names of fields, quotes, commas. */
    private static final int BYTES_AROUND = 100;

    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final FieldErrorCollector errors;
    private final String path;

    ItemNormalizer(FieldErrorCollector errors, String path) {
        this.errors = errors;
        this.path = path;
    }

    DirectiveItem read(DirectiveItem item) {
        DirectiveItem read = readEach(item);
        int bytes = bytesOf(read);
        if (bytes > MAX_BYTES) {
            errors.add(path, "content.item-too-large", bytes, MAX_BYTES);
        }
        return read;
    }

    private DirectiveItem readEach(DirectiveItem item) {
        return DirectiveItem.of(
                readContent(item),
                errors.urgency(at("urgency"), item.urgency()),
                readAddressees(item),
                new DeadlineNormalizer(errors, at("deadline")).read(item.deadline(), item.urgency()),
                item.exactDay());
    }

    private DirectiveItem.Content readContent(DirectiveItem item) {
        return new DirectiveItem.Content(
                number(item.number()),
                errors.text(at("text"), item.text(), MAX_TEXT),
                errors.textOrNone(at("product"), item.product(), MAX_PRODUCT),
                errors.readEach(
                        at("fields"), item.fields(), MAX_FIELDS, (field, text) -> errors.line(field, text, MAX_LINE)));
    }

    private DirectiveItem.Addressees readAddressees(DirectiveItem item) {
        return new DirectiveItem.Addressees(
                withoutRepeats(errors.readEach(at("leadGroupIds"), item.leadGroupIds(), MAX_LEADS, this::groupId)),
                withoutRepeats(errors.readEach(at("leadAgencyIds"), item.leadAgencyIds(), MAX_LEADS, errors::agencyId)),
                errors.readEach(at("coordinators"), item.coordinators(), MAX_COORDINATORS, this::coordinator));
    }

    /** As JSON, as far as its tasks carry it. */
    private static int bytesOf(DirectiveItem item) {
        return Stream.of(
                        Stream.of(item.text()),
                        item.fields().stream(),
                        item.coordinators().stream().map(it -> it.name() + Objects.requireNonNullElse(it.part(), "")))
                .flatMap(Function.identity())
                .mapToInt(text ->
                        BYTES_AROUND + text.chars().map(ItemNormalizer::bytesOf).sum())
                .sum();
    }

    private static int bytesOf(int letter) {
        if (letter < 0x80) {
            return letter < ' ' || letter == '"' || letter == '\\' ? 2 : 1;
        }
        return letter < 0x800 ? 2 : 3;
    }

    private String at(String field) {
        return path + "." + field;
    }

    private String number(String typed) {
        String number = typed.strip();
        if (!number.isEmpty() && !ItemNumbers.isWellFormed(number)) {
            errors.add(at("number"), "content.item-number", ItemNumbers.MAX_LENGTH);
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
