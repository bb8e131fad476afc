package vn.dondoc.notification.inbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.notification.routing.NoticeKind;

/** Which notices of an inbox are wanted; what is not said does not matter. */
public record NoticeFilter(
        @Nullable Boolean unread,
        @Nullable List<NoticeKind> kind,
        @Nullable String directive,
        @Nullable Boolean urgent,
        @Nullable Boolean waiting) {
    static final String DECISION_ON = "state.decisionOn";

    NoticeFilter onlyUnread() {
        return new NoticeFilter(true, kind, directive, urgent, waiting);
    }

    List<Criteria> criteria(String readAt) {
        List<NoticeKind> kinds = kind == null ? List.of() : kind;
        String directiveId = directive == null ? "" : directive;
        return Stream.of(
                        either(unread, where(readAt).is(null), where(readAt).ne(null)),
                        kinds.isEmpty() ? null : where("content.kind").in(kinds),
                        directiveId.isEmpty()
                                ? null
                                : where("content.directive.directiveId").is(directiveId),
                        either(urgent, isUrgent(), new Criteria().norOperator(isUrgent())),
                        either(
                                waiting,
                                where(DECISION_ON).gt(""),
                                where(DECISION_ON).is(null)))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable Criteria either(@Nullable Boolean wanted, Criteria is, Criteria isNot) {
        if (wanted == null) {
            return null;
        }
        return wanted ? is : isNot;
    }

    /** As {@link vn.dondoc.notification.notices.Notice#isUrgent()} says. */
    private static Criteria isUrgent() {
        return new Criteria()
                .orOperator(
                        where("content.urgent").is(true),
                        where("items.urgency").in(Urgency.FLASH, Urgency.FLASH_TIMED));
    }
}
