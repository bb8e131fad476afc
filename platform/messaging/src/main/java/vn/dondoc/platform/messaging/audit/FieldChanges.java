package vn.dondoc.platform.messaging.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.audit.FieldChange;

/**
 * What became different in a document, field by field: numbers, dates, ids and words of the code as they are. Of texts that people
 * wrote, and of lists that are long or not of agencies, it says how long they are: an entry stays small, and nothing of a person
 * stands in it unsalted.
 *
 * @param omitted how many more there were
 */
public record FieldChanges(List<FieldChange> told, int omitted) {
    public static final FieldChanges NONE = new FieldChanges(List.of(), 0);

    private static final int MOST = 16;
    private static final int LONGEST = 80;
    private static final int DEEPEST = 4;
    private static final int LONGEST_LIST = 8;

    /** Who somebody is stands in the personal fields of an entry only. */
    private static final Set<String> PERSONAL =
            Set.of("officialId", "onBehalfOf", "personInCharge", "address", "signer");

    /** Of lists of texts those that nobody wrote: the agencies of a group, and what a deputy may do. */
    private static final Set<String> LISTS_OF_WORDS = Set.of("members", "operations");

    /** The official whom the entry names among its personal fields, and any other one. */
    private static final String PERSON = "(person)";

    private static final String ANOTHER = "(another)";
    private static final String VEILED = "(veiled)";

    /**
     * @param before empty for what is new
     * @param person whom the entry is about
     */
    public static FieldChanges between(Document before, Document after, AuditedForm form, @Nullable String person) {
        var comparison = new Comparison(form, person, new ArrayList<>());
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeAll(form.passedOver());
        names.forEach(name -> comparison.compare(name, before.get(name), after.get(name)));
        return of(comparison.found());
    }

    public static FieldChanges of(List<FieldChange> found) {
        return found.size() <= MOST
                ? new FieldChanges(List.copyOf(found), 0)
                : new FieldChanges(List.copyOf(found.subList(0, MOST)), found.size() - MOST);
    }

    private record Comparison(AuditedForm form, @Nullable String person, List<FieldChange> found) {

        void compare(String path, @Nullable Object before, @Nullable Object after) {
            if (Objects.equals(unlessEmpty(before), unlessEmpty(after)) || isUntold(path)) {
                return;
            }
            if (isDocument(before) && isDocument(after) && depth(path) < DEEPEST) {
                Document was = before instanceof Document document ? document : new Document();
                Document is = after instanceof Document document ? document : new Document();
                var names = new TreeSet<>(was.keySet());
                names.addAll(is.keySet());
                names.forEach(name -> compare(path + '.' + name, was.get(name), is.get(name)));
            } else {
                found.add(new FieldChange(path, told(path, before), told(path, after)));
            }
        }

        private boolean isUntold(String path) {
            return PERSONAL.contains(lastOf(path)) && !form.isOfficial(path);
        }

        private @Nullable String told(String path, @Nullable Object value) {
            if (value == null) {
                return null;
            }
            if (form.isOfficial(path)) {
                return value.equals(person) ? PERSON : ANOTHER;
            }
            return form.veiled().contains(path) ? VEILED : text(lastOf(path), value);
        }
    }

    /** A part that is stored only once something stands in it has not changed by its empty lists and what it has counted none of. */
    private static @Nullable Object unlessEmpty(@Nullable Object value) {
        return switch (value) {
            case Collection<?> list when list.isEmpty() -> null;
            case Number number when number.doubleValue() == 0 -> null;
            case null, default -> value;
        };
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static boolean isDocument(@Nullable Object value) {
        return value == null || value instanceof Document;
    }

    private static long depth(String path) {
        return path.chars().filter(letter -> letter == '.').count();
    }

    private static String text(String name, Object value) {
        return switch (value) {
            case Date date -> date.toInstant().toString();
            case Collection<?> list -> list(name, list);
            case Document document -> "{" + document.size() + "}";
            case String text when isWritten(text) -> "(" + text.length() + ")";
            default -> value.toString();
        };
    }

    private static String list(String name, Collection<?> list) {
        List<String> words = list.stream().map(it -> wordOf(name, it)).toList();
        return words.size() > LONGEST_LIST || words.contains("")
                ? "[" + list.size() + "]"
                : words.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    /** The agency that an element is about, and where its part stands; empty for one that is not told. */
    private static String wordOf(String list, Object element) {
        return switch (element) {
            case String word when LISTS_OF_WORDS.contains(list) -> word;
            case Document part
            when part.get("agencyId") instanceof String agency ->
                part.get("state") instanceof String state ? agency + ' ' + state : agency;
            default -> "";
        };
    }

    /** By people, and for people. */
    private static boolean isWritten(String text) {
        return text.length() > LONGEST || text.chars().anyMatch(Character::isWhitespace);
    }
}
