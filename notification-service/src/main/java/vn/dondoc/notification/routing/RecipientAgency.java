package vn.dondoc.notification.routing;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.task.TaskFacts;

/** What an agency that is notified has to do with the task. */
public enum RecipientAgency {
    LEAD,
    COORDINATORS,
    ASSIGNER,
    /** Who led, or coordinated, until another agency took over. */
    FORMER_LEAD,
    /** The coordinating agency that is asked for its part. */
    ASKED;

    /**
     * The ids of these agencies. Bodies outside the government tree have no id and no inbox here.
     *
     * @param otherAgencyId the agency that the event names besides those of the task: the one before, or the one asked
     */
    public Stream<String> agencyIds(TaskFacts task, @Nullable String otherAgencyId) {
        return switch (this) {
            case LEAD -> Stream.of(task.leadAgencyId());
            case COORDINATORS ->
                task.coordinators().stream().map(Coordinator::agencyId).filter(Objects::nonNull);
            case ASSIGNER -> Stream.of(task.assigningAgencyId());
            case FORMER_LEAD, ASKED -> Stream.ofNullable(otherAgencyId);
        };
    }
}
