package vn.dondoc.console.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task as the task-service tells it.
 *
 * @param steps what the reader may do to it now; of one in a list they are not told
 */
record Task(
        String id,
        String directiveId,
        String directiveNumber,
        String directiveSubject,
        String assigningAgencyId,
        @Nullable String assigningAgencyName,
        String itemNumber,
        String itemText,
        @Nullable String product,
        String leadAgencyId,
        @Nullable String leadAgencyName,
        List<Coordinator> coordinators,
        List<String> fields,
        String urgency,
        Deadline deadline,
        String state,
        int percent,
        @Nullable String timeliness,
        boolean silent,
        @Nullable LocalDate handedInOn,
        @Nullable LocalDate heardOn,
        @Nullable LocalDate suspendedSince,
        List<CoordinatorPart> parts,
        List<Difficulty> difficulties,
        List<Extension> extensions,
        @Nullable String personInCharge,
        @Nullable String personInChargeName,
        long version,
        @Nullable String continuedAs,
        @Nullable List<String> continues,
        @Nullable List<String> steps) {

    /** @param name of one that has no account, which is all that is known of it */
    record Coordinator(
            @Nullable String agencyId,
            String name,
            @Nullable String part,
            @Nullable LocalDate dueOn) {}

    record Deadline(
            String kind,
            @Nullable LocalDate dueOn,
            @Nullable String dueTime,
            @Nullable LocalDate originalDueOn,
            @Nullable String waitsFor,
            boolean missed,
            @Nullable LocalDate missedOn) {}

    record CoordinatorPart(
            int number,
            String name,
            @Nullable String asked,
            @Nullable LocalDate dueOn,
            String state,
            @Nullable String contribution,
            boolean holdsUp,
            boolean late) {
        public boolean isOpen() {
            return state.equals("ASKED") || state.equals("IN_PROGRESS");
        }
    }

    record Difficulty(
            int number,
            String text,
            String state,
            LocalDate raisedOn,
            @Nullable String raisedByName,
            @Nullable LocalDate resolvedOn,
            @Nullable String resolution) {
        public boolean isOpen() {
            return state.equals("OPEN");
        }
    }

    record Extension(
            int number,
            String state,
            LocalDate proposedDueOn,
            String reason,
            String forecast,
            @Nullable String requestedByName,
            @Nullable LocalDate offeredDueOn,
            @Nullable String decision) {
        public boolean isOpen() {
            return state.equals("REQUESTED") || state.equals("COUNTERED");
        }
    }

    public String lead() {
        return Objects.requireNonNullElse(leadAgencyName, leadAgencyId);
    }

    public String assigner() {
        return Objects.requireNonNullElse(assigningAgencyName, assigningAgencyId);
    }

    public boolean allows(String step) {
        return steps != null && steps.contains(step);
    }
}
