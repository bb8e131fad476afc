package vn.dondoc.reporting.projection;

import org.bson.Document;

/** Reads whole numbers: a store may hand back an int where a long was written. */
final class BsonNumbers {
    private BsonNumbers() {}

    /** The number in the field, 0 when it is not there. */
    static long readLong(Document stored, String field) {
        return stored.get(field) instanceof Number number ? number.longValue() : 0;
    }
}
