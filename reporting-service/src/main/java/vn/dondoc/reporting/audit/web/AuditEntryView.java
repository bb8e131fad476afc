package vn.dondoc.reporting.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.audit.AuditFacts;
import vn.dondoc.contracts.audit.AuditOutcome;
import vn.dondoc.reporting.audit.AuditRecord;

/**
 * An entry of the audit trail in JSON.
 *
 * @param erased whether something that it said of a person was forgotten
 */
record AuditEntryView(
        Instant at,
        @Nullable String officialId,
        @Nullable String onBehalfOf,
        @Nullable String agencyId,
        @Nullable String role,
        @Nullable String operation,
        AuditOutcome outcome,
        @Nullable Integer status,
        @Nullable String code,
        @Nullable String target,
        @Nullable String person,
        @Nullable String directiveId,
        List<ChangeView> changes,
        @Nullable Integer changesOmitted,
        @Nullable String reason,
        @Nullable String query,
        @Nullable String address,
        @Nullable String correlationId,
        boolean erased,
        String stream,
        long sequence,
        String hash) {

    /** A field before and after. */
    record ChangeView(
            String field, @Nullable String before, @Nullable String after) {
        private static ChangeView of(String line) {
            String[] cells = line.split("\t", -1);
            return new ChangeView(cells[0], given(cells, 1), given(cells, 2));
        }

        private static @Nullable String given(String[] cells, int at) {
            return at >= cells.length || cells[at].isEmpty() ? null : cells[at];
        }
    }

    static AuditEntryView of(AuditRecord entry) {
        return new AuditEntryView(
                entry.time(),
                entry.personal("official"),
                entry.personal("onBehalfOf"),
                entry.fact(AuditFacts.AGENCY),
                entry.fact(AuditFacts.ROLE),
                entry.fact(AuditFacts.OPERATION),
                outcomeOf(entry),
                number(entry.fact(AuditFacts.STATUS)),
                entry.fact(AuditFacts.CODE),
                entry.fact(AuditFacts.TARGET),
                entry.personal(AuditFacts.PERSON),
                entry.fact(AuditFacts.DIRECTIVE),
                changesOf(entry),
                number(entry.fact(AuditFacts.CHANGES_OMITTED)),
                entry.personal("reason"),
                entry.personal("query"),
                entry.personal("address"),
                entry.fact(AuditFacts.CORRELATION),
                entry.isErased(),
                entry.stream(),
                entry.sequence(),
                entry.hash());
    }

    /** Whatever somebody wrote into the store in its place. */
    private static AuditOutcome outcomeOf(AuditRecord entry) {
        String outcome = entry.fact(AuditFacts.OUTCOME);
        return Stream.of(AuditOutcome.values())
                .filter(it -> it.name().equals(outcome))
                .findFirst()
                .orElse(AuditOutcome.UNKNOWN);
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null || !text.matches("\\d{1,9}") ? null : Integer.valueOf(text);
    }

    private static List<ChangeView> changesOf(AuditRecord entry) {
        String lines = entry.fact(AuditFacts.CHANGES);
        return lines == null ? List.of() : lines.lines().map(ChangeView::of).toList();
    }
}
