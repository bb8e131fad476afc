package vn.dondoc.notification.notices;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.notification.routing.RecipientAgency;

/**
 * What one official is notified of, or an agency that has nobody for it yet. It holds facts, not sentences: those are made
 * when somebody reads it, so that tasks which arrive later fit in.
 *
 * @param id {@code <group>:<agency id>} for a notice to one official of the agency, whoever that was at the time, so
 *     that a change of officials never makes a second one; {@code <group>:<official id>} when each of several gets one, and
 *     for whoever gets one in person
 */
@Document("notices")
public record Notice(
        String id,
        NoticeContent content,
        NoticeRecipient recipient,
        List<NoticeItem> items,
        NoticeState state,
        Deliveries deliveries) {

    /** The order in which many are written: in different ones two instances wait for each other, where a store locks what a bulk writes. */
    static final Comparator<Notice> BY_ID = Comparator.comparing(Notice::id);

    /** For the time of a reading, until the year 2109. */
    private static final int MILLIS_BITS = 42;

    private static final Comparator<NoticeItem> BY_ITEM = Comparator.comparingInt(Notice::leadingNumber)
            .thenComparing(NoticeItem::number)
            .thenComparing(NoticeItem::leadAgencyId);

    public Notice {
        items = List.copyOf(items);
    }

    /** The notice that a draft is for an official, or for the agency as long as that has nobody who fits. */
    public static Notice of(NoticeDraft draft, @Nullable String officialId, Instant createdAt, Deliveries deliveries) {
        boolean oneForEach = officialId != null && draft.route().reachesEach();
        String inPerson = oneForEach ? officialId : draft.namedId();
        return new Notice(
                draft.group() + ":" + Objects.requireNonNullElse(inPerson, draft.agencyId()),
                NoticeContent.of(draft),
                NoticeRecipient.of(draft, officialId),
                draft.items(),
                NoticeState.unread(createdAt, draft),
                deliveries);
    }

    /** The id of another notice of the same matter: that of its agency, or that of an official in person. */
    public String idFor(String agencyOrOfficialId) {
        String agencyId = recipient.agencyId();
        int end = id.endsWith(":" + agencyId) ? id.length() - agencyId.length() : id.lastIndexOf(':') + 1;
        return id.substring(0, end) + agencyOrOfficialId;
    }

    /**
     * The same for somebody found now, and with that the time its deliveries are due, when it is to have any. What was sent to whoever had it
     * before is not sent to that one again.
     */
    public Notice assignedTo(String newId, NoticeRecipient newRecipient, Instant now, Instant dueAt) {
        return new Notice(
                newId,
                content,
                newRecipient,
                items,
                state,
                deliveries.asFarAsTo(newRecipient.requireOfficial()).assigned(now, dueAt, isFlash()));
    }

    /** Of one that somebody got: the same for a deputy, with an id by which nobody gets two of one matter. */
    public Notice forDeputy(String deputyId) {
        return new Notice(
                idFor(deputyId), content, recipient.waitingFor(deputyId), items, state.unread(), deliveries.anew());
    }

    /** When it came for whoever has it; while nobody has it, since when it waits: anew when somebody left who had not read it. */
    public Instant cameAt() {
        List<FormerRecipient> former = deliveries.former();
        Instant waitsSince =
                former == null ? state.createdAt() : former.getLast().until();
        return Objects.requireNonNullElse(deliveries.assignedAt(), waitsSince);
    }

    /** Whether somebody had it before, who left. */
    public boolean isHandedOver() {
        return deliveries.handOvers() > 0;
    }

    /** What tells of it to others: the same when it is sent again, another one for whoever gets it after who left. */
    public String sentAs() {
        int handOvers = deliveries.handOvers();
        return handOvers == 0 ? id : id + "/" + handOvers;
    }

    /** The items as the directive numbers them, in whatever order they came; where more is to be said of a task, with that. */
    public List<NoticeItem> sortedItems() {
        Set<String> noted = taskIds(NoticeItem::isNoted);
        Set<String> listed = taskIds(item -> !item.isRemark());
        return items.stream()
                .filter(item -> item.isRemark()
                        ? !listed.contains(item.taskId())
                        : item.isNoted() || !noted.contains(item.taskId()))
                .sorted(BY_ITEM)
                .toList();
    }

    /** What is said of a listed task besides, to its lead. */
    public Stream<ItemNote> remarksOn(NoticeItem listed) {
        return items.stream()
                .filter(item -> recipient.agencyRole() == RecipientAgency.LEAD)
                .filter(item ->
                        item.isRemark() && !item.equals(listed) && item.taskId().equals(listed.taskId()))
                .map(NoticeItem::note)
                .flatMap(Stream::ofNullable);
    }

    private Set<String> taskIds(Predicate<NoticeItem> which) {
        return items.stream().filter(which).map(NoticeItem::taskId).collect(Collectors.toSet());
    }

    /** Also when the urgent task came later than others of the notice. */
    public boolean isUrgent() {
        return content.urgent() || isFlash();
    }

    /** Whether one of its tasks is sent Hỏa tốc, which waits for no hour. */
    public boolean isFlash() {
        return items.stream().anyMatch(NoticeItem::isFlash);
    }

    /**
     * Another one with every item that comes, when it is read and when it is decided. Not stored: a batch that is written again must change
     * nothing.
     */
    public long version() {
        Instant readAt = state.readAt();
        long content = 2L * items.size() + (asksForDecision() ? 1 : 0);
        return (content << MILLIS_BITS) | (readAt == null ? 0 : readAt.toEpochMilli());
    }

    /** Whether it waits for a decision of whoever got it, that nobody has made yet. */
    public boolean asksForDecision() {
        return state.decisionOn() != null;
    }

    boolean hasGrownSinceRead() {
        return state.readAt() != null && items.size() > state.readItems();
    }

    boolean isComplete() {
        return state.complete() || hasJustBecomeComplete();
    }

    boolean hasGrownSinceReadByAgency() {
        SharedReading shared = state.shared();
        return shared != null && items.size() > shared.readItems();
    }

    boolean hasJustBecomeComplete() {
        Integer expected = state.expectedItems();
        return !state.complete() && expected != null && items.size() >= expected;
    }

    private static int leadingNumber(NoticeItem item) {
        String digits = item.number().replaceAll("\\D.*", "");
        return digits.isEmpty() || digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
