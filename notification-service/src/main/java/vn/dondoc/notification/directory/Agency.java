package vn.dondoc.notification.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What notices need of an agency.
 *
 * @param parentId the agency above it, which hears of what it has nobody for
 */
@Document("agencies")
record Agency(String id, String name, @Nullable String parentId, long sequence) {}
