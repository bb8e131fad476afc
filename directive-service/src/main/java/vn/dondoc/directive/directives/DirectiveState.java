package vn.dondoc.directive.directives;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.core.DirectiveStep;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.directives.review.IssuableContent;

/**
 * All that is known of a directive between two steps.
 *
 * @param revision as it was last issued or amended
 * @param history from the draft on
 */
public record DirectiveState(
        DirectiveId id,
        DirectiveStatus status,
        DirectiveContent content,
        DirectiveRevision revision,
        @Nullable Replacement replacement,
        List<HistoryEntry> history) {
    public DirectiveState {
        history = List.copyOf(history);
    }

    /** Whether it was revoked and gave up its number. */
    boolean isNumberReleased() {
        return history.getLast().step() == DirectiveStep.NUMBER_RELEASED;
    }

    /** The agencies it gives work to, or a part in it. */
    public Set<String> addresseeIds() {
        Set<String> ids = new TreeSet<>();
        revision.groups().forEach(group -> ids.addAll(group.memberIds()));
        for (DirectiveItem item : content.items()) {
            ids.addAll(item.leadAgencyIds());
            item.coordinators().stream()
                    .map(Coordinator::agencyId)
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
        }
        return ids;
    }

    public Instant createdAt() {
        return history.getFirst().at();
    }

    DirectiveState edited(DirectiveContent newContent, HistoryEntry entry) {
        return with(status, newContent, DirectiveRevision.draft(newContent), entry);
    }

    DirectiveState issuedAs(IssuableContent review, HistoryEntry entry) {
        return with(DirectiveStatus.ISSUED, review.content(), revision.next(review), entry);
    }

    DirectiveState corrected(DirectiveContent newContent, HistoryEntry entry) {
        return with(status, newContent, revision, entry);
    }

    DirectiveState warnedOfNumber(Optional<FieldFinding> otherSuffix) {
        return new DirectiveState(id, status, content, revision.warnedOfNumber(otherSuffix), replacement, history);
    }

    DirectiveState revoked(HistoryEntry entry) {
        return with(DirectiveStatus.REVOKED, content, revision, entry);
    }

    DirectiveState replacedBy(Replacement by, HistoryEntry entry) {
        return new DirectiveState(id, DirectiveStatus.REPLACED, content, revision, by, historyWith(entry));
    }

    DirectiveState withoutNumber(HistoryEntry entry) {
        return with(status, content, revision, entry);
    }

    private DirectiveState with(
            DirectiveStatus newStatus, DirectiveContent newContent, DirectiveRevision newRevision, HistoryEntry entry) {
        return new DirectiveState(id, newStatus, newContent, newRevision, replacement, historyWith(entry));
    }

    private List<HistoryEntry> historyWith(HistoryEntry entry) {
        return Stream.concat(history.stream(), Stream.of(entry)).toList();
    }
}
