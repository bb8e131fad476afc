package vn.dondoc.platform.messaging.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.audit.FieldChange;

/**
 * What became different in a document, field by field: numbers, dates, ids and words of the code as they are. Of texts that people
 * wrote and of lists it says how long they are: an entry stays small, and nothing of a person stands in it unsalted.
 *
 * @param omitted how many more there were
 */
public record FieldChanges(List<FieldChange> told, int omitted) {
    public static final FieldChanges NONE = new FieldChanges(List.of(), 0);

    private static final int MOST = 16;
    private static final int LONGEST = 80;
    private static final int DEEPEST = 4;

    /** Who somebody is stands in the personal fields of an entry only. */
    private static final Set<String> PERSONAL =
            Set.of("officialId", "onBehalfOf", "personInCharge", "address", "signer");

    /**
     * @param before empty for what is new
     * @param unaudited names of fields that follow from others
     */
    public static FieldChanges between(Document before, Document after, Set<String> unaudited) {
        var found = new ArrayList<FieldChange>();
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeAll(unaudited);
        names.forEach(name -> compare(name, before.get(name), after.get(name), found));
        return of(found);
    }

    public static FieldChanges of(List<FieldChange> found) {
        return found.size() <= MOST
                ? new FieldChanges(List.copyOf(found), 0)
                : new FieldChanges(List.copyOf(found.subList(0, MOST)), found.size() - MOST);
    }

    private static void compare(String path, @Nullable Object before, @Nullable Object after, List<FieldChange> found) {
        if (Objects.equals(before, after) || isPersonal(path)) {
            return;
        }
        if (isDocument(before) && isDocument(after) && depth(path) < DEEPEST) {
            Document was = before instanceof Document document ? document : new Document();
            Document is = after instanceof Document document ? document : new Document();
            var names = new TreeSet<>(was.keySet());
            names.addAll(is.keySet());
            names.forEach(name -> compare(path + '.' + name, was.get(name), is.get(name), found));
        } else {
            found.add(new FieldChange(path, text(before), text(after)));
        }
    }

    private static boolean isPersonal(String path) {
        return PERSONAL.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    private static boolean isDocument(@Nullable Object value) {
        return value == null || value instanceof Document;
    }

    private static long depth(String path) {
        return path.chars().filter(letter -> letter == '.').count();
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Date date -> date.toInstant().toString();
            case Collection<?> list -> "[" + list.size() + "]";
            case Document document -> "{" + document.size() + "}";
            case String text when isWritten(text) -> "(" + text.length() + ")";
            default -> value.toString();
        };
    }

    /** By people, and for people. */
    private static boolean isWritten(String text) {
        return text.length() > LONGEST || text.chars().anyMatch(Character::isWhitespace);
    }
}
