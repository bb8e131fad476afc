package vn.dondoc.reporting.projection;

import org.bson.Document;

/** What tasks are counted by, at the finest; every total is a sum of such counts. */
record CountKey(String directiveId, String item, String agencyId, ReportCategory category) {

    static CountKey from(Document stored) {
        return new CountKey(
                stored.getString("directive"),
                stored.getString("item"),
                stored.getString("agency"),
                ReportCategory.valueOf(stored.getString("category")));
    }

    Document toDocument() {
        return new Document("directive", directiveId)
                .append("item", item)
                .append("agency", agencyId)
                .append("category", category.name());
    }
}
