package vn.dondoc.notification.routing;

import java.util.Objects;
import java.util.stream.Stream;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.notification.notices.NoticeTrigger;

/** The agencies around a task. */
public enum RecipientAgency {
    LEAD,
    COORDINATORS,
    ASSIGNER,
    /** Who led until it was transferred. */
    FORMER_LEAD,
    /** The coordinating agency that is asked for its part. */
    ASKED;

    /** Bodies outside the government tree have no id and no inbox here. */
    public Stream<String> agenciesOf(NoticeTrigger occasion) {
        TaskFacts task = occasion.task();
        return switch (this) {
            case LEAD -> Stream.of(task.leadAgencyId());
            case COORDINATORS ->
                task.coordinators().stream().map(Coordinator::agencyId).filter(Objects::nonNull);
            case ASSIGNER -> Stream.of(task.assigningAgencyId());
            case FORMER_LEAD, ASKED -> Stream.ofNullable(occasion.particulars().agencyId());
        };
    }
}
