package vn.dondoc.reporting.period;

import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.contracts.audit.FieldChange;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.platform.messaging.outbox.VersionedCommand;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.reporting.report.Report;
import vn.dondoc.reporting.report.ReportQueries;

/** Freezes a report once more, with what is known by now. The versions before stay, and the new one has the hash of the last. */
public final class PeriodReissue {
    private final PeriodReports store;
    private final ReportQueries reports;

    PeriodReissue(PeriodReports store, ReportQueries reports) {
        this.store = store;
        this.reports = reports;
    }

    /**
     * Makes the next version, once however often it is sent.
     *
     * @param version the newest that whoever decided it knew
     */
    public FrozenVersion reissue(String id, long version, String reason, CommandContext context) {
        ReportPeriod period = ReportPeriod.of(id)
                .filter(it -> !store.versions(it).isEmpty())
                .orElseThrow(() -> new PeriodReportNotFound(id));
        return new VersionedCommand("period-report", id, version, context)
                .execute(() -> repeatOrNewest(period, context), before -> freeze(before, reason, context));
    }

    /** Others may have followed the one that the command made. */
    private FrozenVersion repeatOrNewest(ReportPeriod period, CommandContext context) {
        List<FrozenVersion> versions = store.versions(period);
        return Stream.concat(
                        versions.stream().filter(version -> version.isRepeatOf(context.command())),
                        Stream.of(versions.getLast()))
                .findFirst()
                .orElseThrow();
    }

    private FrozenVersion freeze(FrozenVersion before, String reason, CommandContext context) {
        Freezing first = before.freezing();
        if (first.version() == Freezing.LAST_VERSION) {
            throw RequestRejected.invalidField("If-Match", "period.last-version", Freezing.LAST_VERSION);
        }
        Report now =
                reports.byAgency(null, false, AgencyScope.ALL, first.period().to());
        var freezing = new Freezing(
                first.period(),
                first.version() + 1,
                first.cutOffOn(),
                context.time(),
                now.asOf().position(),
                new Reissue(reason, context.actor(), context.command()));
        FrozenReport next = FrozenReport.freeze(freezing, now.lines(), before.hash());
        if (!store.add(next)) {
            throw new StaleDocument(freezing.id());
        }
        context.auditChanges(
                FieldChange.added("version", freezing.version()),
                FieldChange.added("hash", next.version().hash()));
        return next.version();
    }
}
