package vn.dondoc.reporting.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.exclude;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;

/** How tasks are found and read as they stood at the end of a past day: by the span of their history that the day is in. */
public final class TaskSpans {
    /** Every agency that the task ever counted for or that coordinated on it; leads to what a past day is asked of. */
    public static final String CONCERNED = "concerned";

    static final String FIELD = "spans";
    static final String FROM = "from";
    static final String TO = "to";
    /** What a span leaves out, as it is the same in all of them. */
    static final Set<String> OUTSIDE = Set.of("_id", "directiveId", "directiveNumber", "subject", "item", "text");

    /** Tasks as they stand by now: no reader needs all their days for that. */
    public static final Bson WITHOUT_HISTORY = exclude(FIELD, CONCERNED);

    private TaskSpans() {}

    /** The tasks that there were, and stood so. */
    public static Bson stoodAtEndOf(LocalDate day, Collection<Bson> conditions) {
        var all = new ArrayList<Bson>(List.of(lte(FROM, day.toString()), gt(TO, day.toString())));
        all.addAll(conditions);
        return elemMatch(FIELD, and(all));
    }

    /** The stored task as it was then; it must have been there. */
    public static Document atEndOf(LocalDate day, Document stored) {
        var task = new Document(of(stored).stream()
                .filter(span -> contains(span, day))
                .findFirst()
                .orElseThrow());
        OUTSIDE.forEach(field -> task.append(field, stored.get(field)));
        return task;
    }

    /** Of a stored task, in order; none where only a sequence is stored. */
    public static List<Document> of(Document stored) {
        return stored.getList(FIELD, Document.class, List.of());
    }

    /** What a span says of the task, by field. */
    public static Set<String> fieldsOf(Document span) {
        var fields = new TreeSet<>(span.keySet());
        fields.removeAll(Set.of(FROM, TO));
        return fields;
    }

    private static boolean contains(Document span, LocalDate day) {
        return span.getString(FROM).compareTo(day.toString()) <= 0
                && span.getString(TO).compareTo(day.toString()) > 0;
    }

    /** Which of the days a span is of, given in order as they are written: a part of the list. */
    public static <T> List<T> within(Document span, List<String> days, List<T> ofDays) {
        return ofDays.subList(firstFrom(span.getString(FROM), days), firstFrom(span.getString(TO), days));
    }

    private static int firstFrom(String day, List<String> days) {
        int found = Collections.binarySearch(days, day);
        return found < 0 ? -found - 1 : found;
    }

    /** In a stored task the field as it was on each day, or the one that is the same on all. */
    public static String pathOf(String field) {
        return OUTSIDE.contains(field) ? field : inSpans(field);
    }

    /** In a stored task the field of each span. */
    public static String inSpans(String field) {
        return FIELD + "." + field;
    }
}
