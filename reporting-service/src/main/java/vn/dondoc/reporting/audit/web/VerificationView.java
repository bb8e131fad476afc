package vn.dondoc.reporting.audit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.audit.AuditBreak;
import vn.dondoc.reporting.audit.AuditVerification;

/**
 * What verification found.
 *
 * @param whole whether everything looked at is as it was written
 * @param breaks of each broken stream the first entry that is not
 * @param next the stream behind which it goes on; absent when nothing is left
 */
record VerificationView(
        boolean whole,
        long streams,
        long entries,
        List<BreakView> breaks,
        @Nullable String next) {

    /** The first entry of a stream that is not as it was written. */
    record BreakView(String stream, long sequence, AuditBreak.Kind kind) {}

    static VerificationView of(AuditVerification.Result found) {
        return new VerificationView(
                found.breaks().isEmpty(),
                found.streams(),
                found.entries(),
                found.breaks().stream()
                        .map(it -> new BreakView(it.stream(), it.sequence(), it.kind()))
                        .toList(),
                found.next());
    }
}
