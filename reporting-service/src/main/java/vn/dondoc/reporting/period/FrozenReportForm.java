package vn.dondoc.reporting.period;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directory.AgencyLevel;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.reporting.dimension.Dimension;
import vn.dondoc.reporting.dimension.Slice;
import vn.dondoc.reporting.directory.Agency;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.report.ReportLine;
import vn.dondoc.reporting.report.ReportSubject;

/** Frozen reports as they are stored, one document each. */
final class FrozenReportForm {
    static final String LINES = "lines";
    static final String KIND = "kind";
    private static final String PERIOD = "period";
    private static final String VERSION = "version";
    private static final String CUT_OFF_ON = "cutOffOn";
    private static final String FROZEN_AT = "frozenAt";
    private static final String POSITION = "position";
    private static final String PREVIOUS_HASH = "previousHash";
    private static final String HASH = "hash";
    private static final String AGENCY = "agencyId";
    private static final String NAME = "name";
    private static final String LEVEL = "level";
    private static final String COUNTS = "counts";

    private static final String REISSUE = "reissue";
    private static final String REASON = "reason";
    private static final String OFFICIAL = "officialId";
    private static final String ROLE = "role";
    private static final String ON_BEHALF_OF = "onBehalfOf";
    private static final String COMMAND = "command";
    private static final String FINGERPRINT = "fingerprint";

    private FrozenReportForm() {}

    static Document write(FrozenReport report) {
        Freezing freezing = report.version().freezing();
        var position = new Document();
        freezing.position().forEach((partition, batch) -> position.append(partition.toString(), batch));
        return new Document("_id", freezing.id())
                .append(PERIOD, freezing.period().id())
                .append(KIND, freezing.period().kind().name())
                .append(VERSION, freezing.version())
                .append(CUT_OFF_ON, freezing.cutOffOn().toString())
                .append(FROZEN_AT, Date.from(freezing.frozenAt()))
                .append(POSITION, position)
                .append(REISSUE, freezing.reissue() == null ? null : write(freezing.reissue()))
                .append(
                        LINES,
                        report.lines().stream().map(FrozenReportForm::write).toList())
                .append(PREVIOUS_HASH, report.version().previousHash())
                .append(HASH, report.version().hash());
    }

    private static Document write(Reissue reissue) {
        Actor actor = reissue.actor();
        return new Document(REASON, reissue.reason())
                .append(OFFICIAL, actor.officialId())
                .append(AGENCY, actor.agencyId())
                .append(ROLE, actor.role().name())
                .append(ON_BEHALF_OF, actor.onBehalfOf())
                .append(COMMAND, reissue.command().key())
                .append(FINGERPRINT, reissue.command().fingerprint());
    }

    private static @Nullable Reissue readReissue(@Nullable Document stored) {
        if (stored == null) {
            return null;
        }
        var actor = new Actor(
                stored.getString(OFFICIAL),
                stored.getString(AGENCY),
                OfficialRole.valueOf(stored.getString(ROLE)),
                stored.getString(ON_BEHALF_OF));
        var command = new CommandId(stored.getString(COMMAND), stored.getString(FINGERPRINT));
        return new Reissue(stored.getString(REASON), actor, command);
    }

    private static Document write(ReportLine line) {
        Agency agency = FrozenReport.agencyOf(line);
        return new Document(AGENCY, agency.id())
                .append(NAME, agency.name())
                .append(LEVEL, agency.level().name())
                .append(COUNTS, new Document(Map.copyOf(line.counts().byName())));
    }

    static FrozenVersion readVersion(Document stored) {
        var position = new TreeMap<Integer, Long>();
        stored.get(POSITION, Document.class)
                .forEach((partition, batch) -> position.put(Integer.valueOf(partition), ((Number) batch).longValue()));
        var freezing = new Freezing(
                ReportPeriod.of(stored.getString(PERIOD)).orElseThrow(),
                stored.get(VERSION, Number.class).intValue(),
                LocalDate.parse(stored.getString(CUT_OFF_ON)),
                stored.getDate(FROZEN_AT).toInstant(),
                position,
                readReissue(stored.get(REISSUE, Document.class)));
        return new FrozenVersion(freezing, stored.getString(PREVIOUS_HASH), stored.getString(HASH));
    }

    static FrozenReport read(Document stored) {
        return new FrozenReport(
                readVersion(stored),
                stored.getList(LINES, Document.class).stream()
                        .map(FrozenReportForm::readLine)
                        .toList());
    }

    private static ReportLine readLine(Document stored) {
        var agency = new Agency(
                stored.getString(AGENCY), stored.getString(NAME), AgencyLevel.valueOf(stored.getString(LEVEL)));
        return new ReportLine(
                new ReportSubject.OfAgency(agency),
                Slice.EVERYTHING.with(Dimension.AGENCY, agency.id()),
                Counts.from(stored.get(COUNTS, Document.class)));
    }
}
