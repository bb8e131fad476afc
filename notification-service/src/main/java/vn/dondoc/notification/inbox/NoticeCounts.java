package vn.dondoc.notification.inbox;

import java.util.Map;
import vn.dondoc.notification.routing.NoticeKind;

/**
 * What stands in an inbox.
 *
 * @param unread how many are not read
 * @param atLeast whether counting them stopped there
 * @param urgent how many of the unread ones are urgent
 * @param waiting how many wait for a decision that nobody made yet, read or not
 * @param byKind the unread ones by kind
 */
public record NoticeCounts(int unread, boolean atLeast, int urgent, int waiting, Map<NoticeKind, Long> byKind) {}
