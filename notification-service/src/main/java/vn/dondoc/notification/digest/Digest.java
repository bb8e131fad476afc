package vn.dondoc.notification.digest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.notification.notices.Delivery;

/**
 * That an official is to have the digest of a day, stored before it is sent. What stands in it is looked up when it goes out, so
 * that what is settled meanwhile is left out.
 *
 * @param id of official and day, so that the store lets nobody make a second one
 * @param sentAgainAt when an operator had it sent again, at whatever hour that was; none while nobody had
 */
@Document("digests")
public record Digest(
        String id,
        String officialId,
        String agencyId,
        LocalDate day,
        Delivery mail,
        @Nullable Instant sentAgainAt) {
    static Digest due(String officialId, String agencyId, LocalDate day, Instant dueAt) {
        return new Digest(idOf(officialId, day), officialId, agencyId, day, Delivery.pending(dueAt), null);
    }

    static String idOf(String officialId, LocalDate day) {
        return officialId + ":" + day;
    }
}
