package vn.dondoc.reporting.audit;

import java.time.Instant;
import java.util.SortedMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.audit.AuditFacts;

/**
 * How far a stream goes.
 *
 * @param last its last entry
 * @param cut the last of those that are kept no longer
 */
record StreamHead(String stream, Place last, @Nullable Cut cut) {
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

    /**
     * Where the stream was cut: of the last entry that was dropped what its hash covers, and nothing of people. As the next entry has
     * that hash in its own, nobody makes the dropped one older than it was.
     */
    record Cut(Place place, String previous, SortedMap<String, String> facts) {
        static Document of(AuditRecord last) {
            return new Document(SEQUENCE, last.sequence())
                    .append(HASH, last.hash())
                    .append(AuditRecord.PREVIOUS, last.previous())
                    .append(AuditRecord.FACTS, new Document(last.facts()));
        }

        private static Cut from(Document document) {
            return new Cut(
                    Place.from(document),
                    String.valueOf(document.get(AuditRecord.PREVIOUS)),
                    AuditRecord.factsIn(document));
        }

        /** @param kept since when entries are kept */
        boolean isLawful(String stream, Instant kept) {
            return place.hash().equals(AuditFacts.hash(previous, facts))
                    && stream.equals(facts.get(AuditFacts.STREAM))
                    && String.valueOf(place.sequence()).equals(facts.get(AuditFacts.SEQUENCE))
                    && Instant.parse(facts.getOrDefault(AuditFacts.TIME, Instant.MAX.toString()))
                            .isBefore(kept);
        }
    }

    /** What verification begins behind. */
    Place start() {
        return cut == null ? Place.BEFORE_ALL : cut.place();
    }

    static StreamHead from(Document document) {
        Document cut = document.get(CUT, Document.class);
        return new StreamHead(document.getString("_id"), Place.from(document), cut == null ? null : Cut.from(cut));
    }
}
