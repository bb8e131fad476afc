package vn.dondoc.reporting.audit;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.audit.AuditFacts;

/**
 * How far a stream goes.
 *
 * @param last its last entry
 * @param cut the last of those that are kept no longer
 */
record StreamHead(String stream, Place last, @Nullable Place cut) {
    static final String SEQUENCE = "sequence";
    static final String HASH = "hash";
    static final String CUT = "cut";

    /** An entry's number and hash. */
    record Place(long sequence, String hash) {
        static final Place BEFORE_ALL = new Place(0, AuditFacts.NONE_BEFORE);

        static Place from(Document document) {
            return new Place(document.get(SEQUENCE, Number.class).longValue(), document.getString(HASH));
        }
    }

    /** What verification begins behind. */
    Place start() {
        return cut == null ? Place.BEFORE_ALL : cut;
    }

    static StreamHead from(Document document) {
        Document cut = document.get(CUT, Document.class);
        return new StreamHead(document.getString("_id"), Place.from(document), cut == null ? null : Place.from(cut));
    }
}
