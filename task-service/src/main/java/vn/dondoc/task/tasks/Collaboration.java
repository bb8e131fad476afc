package vn.dondoc.task.tasks;

import java.util.List;
import vn.dondoc.task.coordination.CoordinatorParts;
import vn.dondoc.task.extension.ExtensionRequests;

/** What lead, assigner and coordinating parties ask of one another and tell one another about a task. */
public record Collaboration(ExtensionRequests extensions, CoordinatorParts coordinators, Difficulties difficulties) {
    public static final Collaboration NONE =
            new Collaboration(ExtensionRequests.NONE, CoordinatorParts.of(List.of()), Difficulties.NONE);

    Collaboration with(ExtensionRequests changed) {
        return new Collaboration(changed, coordinators, difficulties);
    }

    Collaboration with(CoordinatorParts changed) {
        return new Collaboration(extensions, changed, difficulties);
    }

    Collaboration with(Difficulties changed) {
        return new Collaboration(extensions, coordinators, changed);
    }
}
