package vn.dondoc.notification.inbox.web;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.access.Role;

/**
 * What a notice asks of whoever got it: operations of task-service, by the names of its table of rights. A test of the whole system
 * holds both against each other.
 */
final class NoticeActions {
    /** Who may do all of them, by that table, where the own agency assigned the task. */
    static final Set<Role> DECIDING = Set.of(Role.HEAD, Role.DEPUTY_HEAD, Role.PREPARING_CLERK);

    private NoticeActions() {}

    /** None once somebody decided, and for those who may not. */
    static List<String> openTo(Caller caller, Notice notice) {
        boolean isTheirs = caller.actor().officialId().equals(notice.recipient().officialId());
        if (!notice.asksForDecision() || !isTheirs || Collections.disjoint(DECIDING, caller.roles())) {
            return List.of();
        }
        return askedBy(notice.content().kind());
    }

    static List<String> askedBy(NoticeKind kind) {
        return switch (kind) {
            case RESULT_REPORTED -> List.of("CONFIRM_RESULT", "RETURN_RESULT");
            case DECLINED -> List.of("INSIST", "TRANSFER", "CANCEL");
            case EXTENSION_REQUESTED -> List.of("DECIDE_ON_TIME");
            case TRANSFER_URGED -> List.of("TRANSFER", "CANCEL");
            default -> List.of();
        };
    }
}
