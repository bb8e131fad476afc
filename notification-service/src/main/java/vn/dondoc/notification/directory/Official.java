package vn.dondoc.notification.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.contracts.OfficialRole;

/**
 * An official as the directory last recorded.
 *
 * @param name none when the personal data is erased
 * @param active false when the official no longer acts for the agency
 * @param sequence of the event that recorded it; an older one never overwrites a newer
 */
@Document("officials")
public record Official(
        String id,
        @Nullable String name,
        String agencyId,
        OfficialRole role,
        @Nullable String email,
        boolean active,
        long sequence) {}
