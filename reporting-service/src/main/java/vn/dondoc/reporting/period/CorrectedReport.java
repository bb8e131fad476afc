package vn.dondoc.reporting.period;

import java.util.List;

/**
 * A frozen report as far as a scope reaches, with what came to be known later beside.
 *
 * @param intact whether the whole report still has its hash, and names that of the version before
 * @param total of the lines
 * @param versions of the same period, the oldest first
 */
public record CorrectedReport(
        FrozenVersion version,
        boolean intact,
        CorrectedLine total,
        List<CorrectedLine> lines,
        List<FrozenVersion> versions) {
    public CorrectedReport {
        lines = List.copyOf(lines);
        versions = List.copyOf(versions);
    }
}
