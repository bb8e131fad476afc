package vn.dondoc.directive.directory.web;

import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.directive.directory.Official;

/** An official as callers see the person. */
record OfficialView(
        String id,
        String name,
        String agencyId,
        OfficialRole role,
        @Nullable String email,
        boolean active) {

    /** @param withAddress whether the caller may know where the official is written to */
    static OfficialView of(Official official, boolean withAddress) {
        return new OfficialView(
                official.key(),
                official.name(),
                official.agency().value(),
                official.role(),
                withAddress ? official.email() : null,
                official.active());
    }
}
