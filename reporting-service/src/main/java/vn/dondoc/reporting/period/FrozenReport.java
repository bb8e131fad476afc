package vn.dondoc.reporting.period;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.dondoc.contracts.audit.AuditFacts;
import vn.dondoc.reporting.directory.Agency;
import vn.dondoc.reporting.report.ReportLine;
import vn.dondoc.reporting.report.ReportSubject;

/** How each agency that leads tasks stood at the end of a period, as far as it was known when that was frozen. Never changed. */
public record FrozenReport(FrozenVersion version, List<ReportLine> lines) {
    public FrozenReport {
        lines = List.copyOf(lines);
    }

    /** @param lines of agencies */
    static FrozenReport freeze(Freezing freezing, List<ReportLine> lines, String previousHash) {
        String hash = AuditFacts.hash(previousHash, facts(freezing, lines));
        return new FrozenReport(new FrozenVersion(freezing, previousHash, hash), lines);
    }

    boolean hasItsHash() {
        return version.hash().equals(AuditFacts.hash(version.previousHash(), facts(version.freezing(), lines)));
    }

    /** What the hash is over: a fact for each figure that is not zero, such as {@code H56.02/OVERDUE}. */
    private static SortedMap<String, String> facts(Freezing freezing, List<ReportLine> lines) {
        var facts = new TreeMap<String, String>();
        facts.put("period", freezing.period().id());
        facts.put("version", String.valueOf(freezing.version()));
        facts.put("cutOffOn", freezing.cutOffOn().toString());
        facts.put("frozenAt", freezing.frozenAt().toString());
        facts.put(
                "position",
                freezing.position().entrySet().stream()
                        .map(partition -> partition.getKey() + ":" + partition.getValue())
                        .collect(Collectors.joining(",")));
        if (freezing.reissue() != null) {
            facts.putAll(freezing.reissue().facts());
        }
        for (ReportLine line : lines) {
            facts.put(line.key() + "/name", agencyOf(line).name());
            line.counts().byName().forEach((figure, number) -> facts.put(line.key() + "/" + figure, number.toString()));
        }
        return facts;
    }

    static Agency agencyOf(ReportLine line) {
        return ((ReportSubject.OfAgency) line.subject()).agency();
    }
}
