package vn.dondoc.directive.directives;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.AddressedGroup;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.directives.review.IssuableContent;

/**
 * All that is known of a directive between two steps.
 *
 * @param revision 0 for a draft, 1 when issued, one more by each amendment
 * @param groups frozen on the day they were first addressed by an issued revision
 * @param warnings what the check for completeness left to the officials
 * @param version of the stored document; 0 when it is not stored yet
 */
public record DirectiveState(
        DirectiveId id,
        DirectiveStatus status,
        DirectiveContent content,
        List<AddressedGroup> groups,
        int revision,
        List<FieldFinding> warnings,
        @Nullable Replacement replacement,
        Instant createdAt,
        List<HistoryEntry> history,
        long version) {
    public DirectiveState {
        groups = List.copyOf(groups);
        warnings = List.copyOf(warnings);
        history = List.copyOf(history);
    }

    DirectiveState edited(DirectiveContent newContent, HistoryEntry entry) {
        return new DirectiveState(
                id,
                status,
                newContent,
                groups,
                revision,
                warnings,
                replacement,
                createdAt,
                historyWith(entry),
                version);
    }

    DirectiveState issuedAs(IssuableContent review, HistoryEntry entry) {
        return new DirectiveState(
                id,
                DirectiveStatus.ISSUED,
                review.content(),
                review.groups(),
                entry.revision(),
                review.warnings(),
                replacement,
                createdAt,
                historyWith(entry),
                version);
    }

    DirectiveState endedAs(DirectiveStatus end, @Nullable Replacement by, HistoryEntry entry) {
        return new DirectiveState(
                id, end, content, groups, revision, warnings, by, createdAt, historyWith(entry), version);
    }

    private List<HistoryEntry> historyWith(HistoryEntry entry) {
        var entries = new ArrayList<>(history);
        entries.add(entry);
        return entries;
    }
}
