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

    static OfficialView of(Official official) {
        return new OfficialView(
                official.key(),
                official.name(),
                official.agency().value(),
                official.role(),
                official.email(),
                official.active());
    }
}
