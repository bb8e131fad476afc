package vn.dondoc.directive.directory.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directory.AgencyLevel;
import vn.dondoc.directive.directory.Agency;
import vn.dondoc.directive.directory.AgencyId;

/** An agency as callers see it. */
record AgencyView(
        String id,
        String name,
        @Nullable String shortName,
        String kind,
        AgencyLevel level,
        @Nullable String parentId,
        @Nullable String unitCode,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable String successorId) {

    static AgencyView of(Agency agency) {
        return new AgencyView(
                agency.key(),
                agency.name(),
                agency.shortName(),
                agency.kind(),
                agency.level(),
                value(agency.parent()),
                agency.unitCode(),
                agency.lifetime().from(),
                agency.lifetime().until(),
                value(agency.lifetime().successor()));
    }

    private static @Nullable String value(@Nullable AgencyId id) {
        return id == null ? null : id.value();
    }
}
