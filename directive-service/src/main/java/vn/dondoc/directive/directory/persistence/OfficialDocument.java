package vn.dondoc.directive.directory.persistence;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.directive.directory.AgencyId;
import vn.dondoc.directive.directory.Official;
import vn.dondoc.directive.directory.SearchText;
import vn.dondoc.platform.messaging.audit.NotAudited;
import vn.dondoc.platform.messaging.audit.OfPerson;
import vn.dondoc.platform.messaging.audit.Veiled;

/**
 * An official as stored.
 *
 * @param announcedAt when the others were told last; each write tells them
 */
record OfficialDocument(
        @OfPerson String id,
        @Veiled @Nullable String name,
        String agencyId,
        OfficialRole role,
        @Veiled @Nullable String email,
        boolean active,
        @NotAudited @Nullable String erasureReason,
        @NotAudited Instant announcedAt,
        @NotAudited String search) {

    /** Makes documents of officials, and officials of documents. */
    record Mapping(InstantSource clock) implements EntryMapping<Official, OfficialDocument> {
        @Override
        public Class<OfficialDocument> type() {
            return OfficialDocument.class;
        }

        @Override
        public OfficialDocument document(Official official) {
            String name = official.name();
            return new OfficialDocument(
                    official.key(),
                    name,
                    official.agency().value(),
                    official.role(),
                    official.email(),
                    official.active(),
                    official.erasureReason(),
                    clock.instant(),
                    SearchText.of(official.key(), name == null ? "" : name));
        }

        @Override
        public Official entry(OfficialDocument document) {
            return new Official(
                    document.id,
                    document.name,
                    new AgencyId(document.agencyId),
                    document.role,
                    document.email,
                    document.active,
                    document.erasureReason);
        }
    }
}
