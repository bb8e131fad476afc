package vn.dondoc.notification.inbox;

import static vn.dondoc.platform.access.Relation.ABOVE;
import static vn.dondoc.platform.access.Relation.NONE;
import static vn.dondoc.platform.access.Relation.OWN_AGENCY;
import static vn.dondoc.platform.access.Relation.RECIPIENT;

import java.util.List;
import vn.dondoc.platform.access.Grant;
import vn.dondoc.platform.access.Operation;
import vn.dondoc.platform.access.Role;

/** The rights of this service. A notice belongs to the agency whose official it was sent to. */
public enum NotificationOperation implements Operation {
    READ_NOTICES(Grant.officials(RECIPIENT)),
    /** How to be told. */
    CHOOSE_NOTICES(Grant.officials(RECIPIENT)),
    /** What the agency was told, whoever of it got that; the leaders have their own. */
    READ_SHARED_INBOX(Grant.only(Role.CLERK, OWN_AGENCY), Grant.only(Role.OFFICER, OWN_AGENCY)),
    /** How many were told of a directive; it belongs to the agency that issued it. */
    COUNT_NOTICES(Grant.officials(OWN_AGENCY, ABOVE)),
    /** What became of notices by each channel, and to have sent again what was given up: of everybody. */
    OPERATE_DELIVERIES(Grant.only(Role.OPERATOR, NONE)),
    /** Who is told of what, in which words, at which hours. */
    KEEP_NOTICE_SETTINGS(Grant.only(Role.DIRECTORY_ADMINISTRATOR, NONE)),
    /** See on a notice what other settings would do; it belongs to the agency that was told. */
    PREVIEW_NOTICE_SETTINGS(Grant.only(Role.DIRECTORY_ADMINISTRATOR, OWN_AGENCY, ABOVE));

    private final List<Grant> grants;

    NotificationOperation(Grant... grants) {
        this.grants = List.of(grants);
    }

    @Override
    public List<Grant> grants() {
        return grants;
    }

    @Override
    public boolean isAuditedRead() {
        return this == OPERATE_DELIVERIES;
    }
}
