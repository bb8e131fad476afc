package vn.dondoc.reporting.period;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.audit.AuditFacts;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.reporting.dimension.Slice;
import vn.dondoc.reporting.directory.Agency;
import vn.dondoc.reporting.period.ComparedReports.ComparedLine;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.report.ReportLine;
import vn.dondoc.reporting.report.ReportQueries;
import vn.dondoc.reporting.report.ReportSubject;

/** Period reports as far as a scope reaches. The figures of now for the same day come from the report of that day. */
public final class PeriodReportQueries {
    private static final Counts NOTHING = new Counts(Map.of(), 0);

    private final PeriodReports store;
    private final ReportQueries reports;

    PeriodReportQueries(PeriodReports store, ReportQueries reports) {
        this.store = store;
        this.reports = reports;
    }

    /**
     * All versions, those of the latest period first.
     *
     * @param after go on after this {@link Freezing#id()}
     */
    public List<FrozenVersion> list(@Nullable PeriodKind kind, @Nullable String after, int limit) {
        return store.list(kind, after, limit);
    }

    /** @param version none for the newest */
    public CorrectedReport corrected(String id, @Nullable Integer version, AgencyScope scope) {
        FrozenReport report = find(id, version);
        ReportPeriod period = report.version().freezing().period();
        List<FrozenVersion> versions = store.versions(period);
        List<CorrectedLine> lines = paired(
                within(scope, report),
                reports.byAgency(null, false, scope, period.to()).lines(),
                CorrectedLine::new);
        return new CorrectedReport(
                report.version(),
                report.hasItsHash() && isChained(report.version(), versions),
                total(lines),
                lines,
                versions);
    }

    /**
     * The newest versions of two periods.
     *
     * @param with the one that is compared with
     */
    public ComparedReports compared(String id, String with, AgencyScope scope) {
        FrozenReport report = find(id, null);
        FrozenReport before = find(with, null);
        List<ComparedLine> lines = paired(within(scope, report), within(scope, before), ComparedLine::new);
        Counts total =
                Counts.sum(lines.stream().map(line -> line.line().counts()).toList());
        Counts totalBefore = Counts.sum(lines.stream().map(ComparedLine::before).toList());
        return new ComparedReports(
                report.version(), before.version(), new ComparedLine(allTasks(total), totalBefore), lines);
    }

    private FrozenReport find(String id, @Nullable Integer version) {
        return ReportPeriod.of(id)
                .flatMap(period -> store.find(period, version))
                .orElseThrow(() -> new PeriodReportNotFound(id));
    }

    private static List<ReportLine> within(AgencyScope scope, FrozenReport report) {
        return report.lines().stream()
                .filter(line -> scope.contains(line.key()))
                .toList();
    }

    private static boolean isChained(FrozenVersion version, List<FrozenVersion> versions) {
        int before = version.freezing().version() - 1;
        return versions.stream()
                .filter(each -> each.freezing().version() == before)
                .map(FrozenVersion::hash)
                .findFirst()
                .orElse(AuditFacts.NONE_BEFORE)
                .equals(version.previousHash());
    }

    /** Each line with the figures that the others have of its agency; where it is in the others only, with none of its own. */
    private static <T> List<T> paired(
            List<ReportLine> lines, List<ReportLine> others, BiFunction<ReportLine, Counts, T> pair) {
        Set<String> known = lines.stream().map(ReportLine::key).collect(Collectors.toSet());
        Map<String, Counts> counts = others.stream().collect(Collectors.toMap(ReportLine::key, ReportLine::counts));
        return Stream.concat(
                        lines.stream(),
                        others.stream()
                                .filter(line -> !known.contains(line.key()))
                                .map(line -> new ReportLine(line.subject(), line.tasks(), NOTHING)))
                .sorted(Comparator.comparing(FrozenReport::agencyOf, Agency.BY_LEVEL_AND_ID))
                .map(line -> pair.apply(line, counts.getOrDefault(line.key(), NOTHING)))
                .toList();
    }

    private static CorrectedLine total(List<CorrectedLine> lines) {
        Counts frozen =
                Counts.sum(lines.stream().map(line -> line.frozen().counts()).toList());
        Counts now = Counts.sum(lines.stream().map(CorrectedLine::now).toList());
        return new CorrectedLine(allTasks(frozen), now);
    }

    private static ReportLine allTasks(Counts counts) {
        return new ReportLine(new ReportSubject.AllTasks(), Slice.EVERYTHING, counts);
    }
}
