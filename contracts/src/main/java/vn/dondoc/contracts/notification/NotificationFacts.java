package vn.dondoc.contracts.notification;

import java.time.Instant;

/**
 * What a notice is about.
 *
 * @param kind what it tells of, such as {@code ASSIGNED}; there may be more in a newer contract
 * @param urgent whether it was marked as urgent
 * @param agencyId the agency it is for
 * @param officialId in whose inbox it stands
 * @param directiveId of which its tasks are
 * @param taskCount how many tasks it lists by now, from 1
 * @param createdAt when it came into the inbox
 */
public record NotificationFacts(
        String notificationId,
        String kind,
        boolean urgent,
        String agencyId,
        String officialId,
        String directiveId,
        int taskCount,
        Instant createdAt) {}
