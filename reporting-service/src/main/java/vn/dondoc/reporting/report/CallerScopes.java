package vn.dondoc.reporting.report;

import java.util.Set;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.access.AgencyTrees;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.access.Relation;

/** Of which agencies callers see figures and tasks: their own and those below, or all where the table of rights asks no relation. */
public final class CallerScopes {
    private final AgencyTrees trees;

    CallerScopes(AgencyTrees trees) {
        this.trees = trees;
    }

    public AgencyScope figuresFor(Caller caller) {
        return scope(ReportOperation.READ_FIGURES, caller);
    }

    public AgencyScope tasksFor(Caller caller) {
        return scope(ReportOperation.READ_TASKS, caller);
    }

    /** @throws vn.dondoc.platform.access.AccessDenied for officials of an agency that does not read for the province */
    public void requireReissue(Caller caller) {
        boolean all = trees.current().scopeOf(caller.actor().agencyId()).all();
        ReportOperation.REISSUE_PERIOD_REPORT.require(caller.roles(), all ? Set.of(Relation.ABOVE) : Set.of());
    }

    private AgencyScope scope(ReportOperation operation, Caller caller) {
        return operation.permits(caller.roles(), Set.of(Relation.NONE))
                ? AgencyScope.ALL
                : trees.current().scopeOf(caller.actor().agencyId());
    }
}
