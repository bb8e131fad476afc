package vn.dondoc.reporting.report;

import org.bson.Document;

/** The finest place a task is counted at; every total is a sum of cells. */
record Cell(String directiveId, String item, String agencyId, Category category) {

    static Cell from(Document stored) {
        return new Cell(
                stored.getString("directive"),
                stored.getString("item"),
                stored.getString("agency"),
                Category.valueOf(stored.getString("category")));
    }

    Document toDocument() {
        return new Document("directive", directiveId)
                .append("item", item)
                .append("agency", agencyId)
                .append("category", category.name());
    }
}
