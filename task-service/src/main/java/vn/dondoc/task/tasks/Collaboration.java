package vn.dondoc.task.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.coordination.CoordinatorParts;
import vn.dondoc.task.extension.ExtensionRequests;

/**
 * Who works on a task, and what lead, assigner and coordinating parties ask of one another and tell one another about it.
 *
 * @param personInCharge the id of the official of its lead who does it; none where the lead named nobody
 */
public record Collaboration(
        ExtensionRequests extensions,
        CoordinatorParts coordinators,
        Difficulties difficulties,
        @Nullable String personInCharge) {
    public static final Collaboration NONE =
            new Collaboration(ExtensionRequests.NONE, CoordinatorParts.of(List.of()), Difficulties.NONE, null);

    Collaboration with(ExtensionRequests changed) {
        return new Collaboration(changed, coordinators, difficulties, personInCharge);
    }

    Collaboration with(CoordinatorParts changed) {
        return new Collaboration(extensions, changed, difficulties, personInCharge);
    }

    Collaboration with(Difficulties changed) {
        return new Collaboration(extensions, coordinators, changed, personInCharge);
    }

    Collaboration withPersonInCharge(@Nullable String officialId) {
        return new Collaboration(extensions, coordinators, difficulties, officialId);
    }
}
