package vn.dondoc.directive.directory.persistence;

import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.directive.directory.AgencyId;
import vn.dondoc.directive.directory.Official;
import vn.dondoc.directive.directory.SearchText;

/** An official as stored. */
record OfficialDocument(
        String id,
        String name,
        String agencyId,
        OfficialRole role,
        @Nullable String email,
        boolean active,
        String search) {

    /** Makes documents of officials, and officials of documents. */
    static final class Mapping implements EntryMapping<Official, OfficialDocument> {
        @Override
        public Class<OfficialDocument> type() {
            return OfficialDocument.class;
        }

        @Override
        public OfficialDocument document(Official official) {
            return new OfficialDocument(
                    official.key(),
                    official.name(),
                    official.agency().value(),
                    official.role(),
                    official.email(),
                    official.active(),
                    SearchText.of(official.key(), official.name()));
        }

        @Override
        public Official entry(OfficialDocument document) {
            return new Official(
                    document.id,
                    document.name,
                    new AgencyId(document.agencyId),
                    document.role,
                    document.email,
                    document.active);
        }
    }
}
