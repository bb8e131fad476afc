package vn.dondoc.reporting.report;

import org.bson.Document;

/** Reads whole numbers: a store may hand back an int where a long was written. */
final class Numbers {
    private Numbers() {}

    /** The number in the field, 0 when it is not there. */
    static long at(Document stored, String field) {
        return stored.get(field) instanceof Number number ? number.longValue() : 0;
    }
}
