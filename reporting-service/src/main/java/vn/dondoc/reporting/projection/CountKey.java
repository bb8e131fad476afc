package vn.dondoc.reporting.projection;

import java.time.LocalDate;
import org.bson.Document;

/**
 * What tasks are counted by, at the finest; every total is a sum of such counts.
 *
 * @param day on which the count changes
 * @param number a category of tasks that the agency leads, or {@link Counts#FIRST_MISSES} of those whose first due date it missed
 */
record CountKey(LocalDate day, String directiveId, String item, String agencyId, TaskKind kind, String number) {

    static CountKey from(Document stored) {
        return new CountKey(
                LocalDate.parse(stored.getString("day")),
                stored.getString("directive"),
                stored.getString("item"),
                stored.getString("agency"),
                TaskKind.from(stored),
                stored.getString("number"));
    }

    Document toDocument() {
        Document document = new Document("day", day.toString())
                .append("directive", directiveId)
                .append("item", item)
                .append("agency", agencyId)
                .append("number", number);
        kind.appendTo(document);
        return document;
    }
}
