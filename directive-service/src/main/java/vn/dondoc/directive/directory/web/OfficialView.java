package vn.dondoc.directive.directory.web;

import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.directive.directory.Official;

/** An official as callers see the person. */
record OfficialView(
        String id,
        @Nullable String name,
        String agencyId,
        OfficialRole role,
        @Nullable String email,
        boolean active,
        boolean erased,
        @Nullable String erasureReason) {

    /**
     * @param named whether the caller may know what the official is called
     * @param forAdministrator whether the caller may know where the official is written to, or why that is erased
     */
    static OfficialView of(Official official, boolean named, boolean forAdministrator) {
        return new OfficialView(
                official.key(),
                named ? official.name() : null,
                official.agency().value(),
                official.role(),
                forAdministrator ? official.email() : null,
                official.active(),
                official.isErased(),
                forAdministrator ? official.erasureReason() : null);
    }
}
