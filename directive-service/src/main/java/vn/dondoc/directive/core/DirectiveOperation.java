package vn.dondoc.directive.core;

import static vn.dondoc.platform.access.Relation.ABOVE;
import static vn.dondoc.platform.access.Relation.COORDINATOR;
import static vn.dondoc.platform.access.Relation.LEAD;
import static vn.dondoc.platform.access.Relation.NONE;
import static vn.dondoc.platform.access.Relation.OWN_AGENCY;

import java.util.List;
import vn.dondoc.platform.access.Grant;
import vn.dondoc.platform.access.Operation;
import vn.dondoc.platform.access.Role;

/**
 * The rights of this service. A directive belongs to the agency that issues it; to which agencies it may give work is no matter
 * of roles: to itself and to those below it, and anybody may be asked to coordinate.
 */
public enum DirectiveOperation implements Operation {
    READ_DIRECTIVES(
            Grant.officials(OWN_AGENCY, ABOVE, LEAD, COORDINATOR),
            Grant.clients("directives:read", OWN_AGENCY, ABOVE, LEAD, COORDINATOR)),
    /** Write, edit and delete drafts; nobody else sees them. */
    DRAFT(Grant.officials(OWN_AGENCY), Grant.clients("directives:write", OWN_AGENCY)),
    ISSUE(Grant.leadersAndClerk(OWN_AGENCY)),
    AMEND(Grant.leadersAndClerk(OWN_AGENCY)),
    CORRECT(Grant.leadersAndClerk(OWN_AGENCY)),
    REPLACE(Grant.leadersAndClerk(OWN_AGENCY)),
    REVOKE(Grant.leadersAndClerk(OWN_AGENCY, ABOVE)),
    RELEASE_NUMBER(Grant.leadersAndClerk(OWN_AGENCY)),
    READ_DIRECTORY(Grant.officials(NONE), Grant.clients("directory:read", NONE)),
    /** Where officials are written to. */
    READ_ADDRESSES(Grant.only(Role.DIRECTORY_ADMINISTRATOR, NONE)),
    IMPORT_DIRECTORY(Grant.only(Role.DIRECTORY_ADMINISTRATOR, NONE)),
    /** The name and the addresses of an official who no longer acts. */
    ERASE_OFFICIAL(Grant.only(Role.DIRECTORY_ADMINISTRATOR, NONE)),
    /** Enter who acts for whom, and end it. */
    KEEP_DEPUTIES(Grant.only(Role.HEAD, OWN_AGENCY), Grant.only(Role.DIRECTORY_ADMINISTRATOR, NONE));

    private final List<Grant> grants;

    DirectiveOperation(Grant... grants) {
        this.grants = List.of(grants);
    }

    @Override
    public List<Grant> grants() {
        return grants;
    }

    @Override
    public boolean isAuditedRead() {
        return this == READ_ADDRESSES;
    }
}
