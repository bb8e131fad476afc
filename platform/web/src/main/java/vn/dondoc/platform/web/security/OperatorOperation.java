package vn.dondoc.platform.web.security;

import java.util.List;
import vn.dondoc.platform.access.Grant;
import vn.dondoc.platform.access.Operation;
import vn.dondoc.platform.access.Relation;
import vn.dondoc.platform.access.Role;

/** The rights on the management port of every service. */
enum OperatorOperation implements Operation {
    /** Health in detail, meters, settings of loggers, dead letters and their replay. */
    OPERATE(Grant.only(Role.OPERATOR, Relation.NONE));

    private final List<Grant> grants;

    OperatorOperation(Grant... grants) {
        this.grants = List.of(grants);
    }

    @Override
    public List<Grant> grants() {
        return grants;
    }
}
