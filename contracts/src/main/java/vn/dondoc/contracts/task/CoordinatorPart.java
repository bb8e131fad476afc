package vn.dondoc.contracts.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;

/**
 * What a coordinating party does for a task.
 *
 * @param number counts the task's parts from 1
 * @param agencyId the agency, or none for a body outside the government tree that is only named
 * @param asked what is asked of it, when that is said
 * @param dueOn by when, inclusive, in Asia/Ho_Chi_Minh
 * @param contribution what it said last
 * @param doneOn the day it was done
 * @param releaseReason why it is not needed any more, as somebody wrote it
 */
public record CoordinatorPart(
        int number,
        @Nullable String agencyId,
        String name,
        @Nullable String asked,
        @Nullable LocalDate dueOn,
        PartState state,
        @Nullable String contribution,
        @Nullable LocalDate doneOn,
        @Nullable String releaseReason) {

    /** One that was not released. */
    public CoordinatorPart(
            int number,
            @Nullable String agencyId,
            String name,
            @Nullable String asked,
            @Nullable LocalDate dueOn,
            PartState state,
            @Nullable String contribution,
            @Nullable LocalDate doneOn) {
        this(number, agencyId, name, asked, dueOn, state, contribution, doneOn, null);
    }

    /** How far it has come: the components of those names. */
    public record Progress(
            PartState state,
            @Nullable String contribution,
            @Nullable LocalDate doneOn,
            @Nullable String releaseReason) {}

    public static CoordinatorPart of(int number, Coordinator coordinator, Progress progress) {
        return new CoordinatorPart(
                number,
                coordinator.agencyId(),
                coordinator.name(),
                coordinator.part(),
                coordinator.dueOn(),
                progress.state(),
                progress.contribution(),
                progress.doneOn(),
                progress.releaseReason());
    }

    /** Who is asked for what by when. */
    public Coordinator coordinator() {
        return new Coordinator(agencyId, name, asked, dueOn);
    }

    public CoordinatorPart with(Coordinator changed) {
        return of(number, changed, new Progress(state, contribution, doneOn, releaseReason));
    }

    public CoordinatorPart with(Progress changed) {
        return of(number, coordinator(), changed);
    }
}
