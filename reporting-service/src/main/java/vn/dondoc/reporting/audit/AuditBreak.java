package vn.dondoc.reporting.audit;

/** The first entry of a stream that is not as it was written. */
public record AuditBreak(String stream, long sequence, Kind kind) {

    /** What became of it. */
    public enum Kind {
        /** Something in it reads otherwise, or it was written anew. */
        CHANGED,
        /** It is not there. */
        REMOVED,
        /** Another one stands in its place, which was written elsewhere. */
        MOVED,
        /** Two came for its place. */
        DOUBLED,
        /** What it said of a person is gone, and no erasure in the trail tells of that. */
        EMPTIED,
        /** It was dropped, with all before, though it was to be kept for longer. */
        CUT
    }
}
