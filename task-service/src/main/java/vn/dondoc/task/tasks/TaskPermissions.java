package vn.dondoc.task.tasks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.task.core.TaskNotAllowed;

/** Who may take which step. */
public record TaskPermissions(Assignment assignment) {
    private static final Set<OfficialRole> OFFICIALS =
            EnumSet.of(OfficialRole.HEAD, OfficialRole.DEPUTY_HEAD, OfficialRole.CLERK, OfficialRole.OFFICER);
    private static final Set<OfficialRole> DECIDERS =
            EnumSet.of(OfficialRole.HEAD, OfficialRole.DEPUTY_HEAD, OfficialRole.CLERK);

    boolean isLead(Actor actor) {
        return isOfficialOf(assignment.leadAgencyId(), actor);
    }

    void requireLead(Actor actor) {
        if (!isLead(actor)) {
            throw new TaskNotAllowed("permission.lead", assignment.leadAgencyId());
        }
    }

    void requireAssigner(Actor actor) {
        requireDeciderOf(assignment.assigningAgencyId(), actor);
    }

    /** The assigner; and whoever is above the lead, because a merger moves tasks that others gave as well. */
    void requireAssignerOrAboveTheLead(Actor actor) {
        if (!isAbove(assignment.leadAgencyId(), actor) || !DECIDERS.contains(actor.role())) {
            requireAssigner(actor);
        }
    }

    public static boolean isAbove(String agencyId, Actor actor) {
        return agencyId.startsWith(actor.agencyId() + ".");
    }

    /** Who may decide what becomes of the tasks that the agency gave; also whoever is above it, for it may be closed by now. */
    public static void requireDeciderOf(String agencyId, Actor actor) {
        if (!isDeciderOf(agencyId, actor)) {
            throw new TaskNotAllowed("permission.assigner", agencyId);
        }
    }

    void requireLeadOrAssigner(Actor actor) {
        if (!isDeciderOf(assignment.assigningAgencyId(), actor)) {
            requireLead(actor);
        }
    }

    /** Of whichever agency. */
    public static void requireDecider(Actor actor) {
        if (!DECIDERS.contains(actor.role())) {
            throw new TaskNotAllowed("permission.decider");
        }
    }

    /** What such an official may do to tasks at all, whichever they are. */
    public static List<String> rightsOf(Actor actor) {
        List<String> rights = new ArrayList<>(List.of("READ_TASKS"));
        if (OFFICIALS.contains(actor.role())) {
            rights.add("WORK_ON_TASKS");
        }
        if (DECIDERS.contains(actor.role())) {
            rights.add("DECIDE_ON_TASKS");
        }
        return rights;
    }

    static void requireOfficialOf(String agencyId, Actor actor) {
        if (!isOfficialOf(agencyId, actor)) {
            throw new TaskNotAllowed("permission.agency", agencyId);
        }
    }

    private static boolean isDeciderOf(String agencyId, Actor actor) {
        boolean itOrAbove = agencyId.equals(actor.agencyId()) || isAbove(agencyId, actor);
        return itOrAbove && DECIDERS.contains(actor.role());
    }

    private static boolean isOfficialOf(String agencyId, Actor actor) {
        return actor.agencyId().equals(agencyId) && OFFICIALS.contains(actor.role());
    }
}
