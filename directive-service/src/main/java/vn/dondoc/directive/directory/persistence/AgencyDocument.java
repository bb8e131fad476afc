package vn.dondoc.directive.directory.persistence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directory.AgencyLevel;
import vn.dondoc.directive.directory.Agency;
import vn.dondoc.directive.directory.AgencyId;
import vn.dondoc.directive.directory.AgencyLifetime;
import vn.dondoc.directive.directory.SearchText;
import vn.dondoc.platform.messaging.audit.NotAudited;

/** An agency as it is stored. */
record AgencyDocument(
        String id,
        String name,
        @Nullable String shortName,
        String kind,
        AgencyLevel level,
        @Nullable String parentId,
        @Nullable String unitCode,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable String successorId,
        @NotAudited String search) {

    /** Makes documents of agencies, and agencies of documents. */
    static final class Mapping implements EntryMapping<Agency, AgencyDocument> {
        @Override
        public Class<AgencyDocument> type() {
            return AgencyDocument.class;
        }

        @Override
        public AgencyDocument document(Agency agency) {
            String shortName = agency.shortName();
            return new AgencyDocument(
                    agency.key(),
                    agency.name(),
                    shortName,
                    agency.kind(),
                    agency.level(),
                    valueOf(agency.parent()),
                    agency.unitCode(),
                    agency.lifetime().from(),
                    agency.lifetime().until(),
                    valueOf(agency.lifetime().successor()),
                    SearchText.of(agency.key(), agency.name(), shortName == null ? "" : shortName));
        }

        @Override
        public Agency entry(AgencyDocument document) {
            return new Agency(
                    new AgencyId(document.id),
                    document.name,
                    document.shortName,
                    document.kind,
                    document.level,
                    idOf(document.parentId),
                    document.unitCode,
                    new AgencyLifetime(document.effectiveFrom, document.effectiveUntil, idOf(document.successorId)));
        }

        private static @Nullable String valueOf(@Nullable AgencyId id) {
            return id == null ? null : id.value();
        }

        private static @Nullable AgencyId idOf(@Nullable String value) {
            return value == null ? null : new AgencyId(value);
        }
    }
}
