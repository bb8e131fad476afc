package vn.dondoc.reporting.report;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.reporting.dimension.Dimension;
import vn.dondoc.reporting.dimension.Slice;
import vn.dondoc.reporting.projection.TaskReadModel;

/** What lines by a dimension have to be: the tasks of a moment, looked at one by one. */
record BreakdownTruth(Map<String, TaskReadModel> tasks, AgencyScope scope) {
    /** What the directory and the register of these tests say. */
    static final Map<String, String> LEVELS = Map.of("H56.01", "PROVINCE", "H56.02", "COMMUNE");

    static final Map<String, String> PARENTS = Map.of("H56.02", "H56.01");
    static final Map<String, String> SIGNERS = Map.of("d0", "Nguyễn Văn An", "d1", "Lê Thị $ên. B");

    /** {@code <value>/<number>} and how many. */
    Map<String, Long> by(Dimension dimension, Slice slice) {
        var numbers = new TreeMap<String, Long>();
        for (TaskReadModel task : tasks.values()) {
            String lead = task.assignment().leadAgencyId();
            counted(task, lead, dimension, slice)
                    .forEach(
                            value -> numbers.merge(value + "/" + task.standing().category(), 1L, Long::sum));
            var dueDates = task.standing().dueDates();
            if (dueDates.missedOn() != null) {
                counted(task, requireNonNullElse(dueDates.missedByAgencyId(), lead), dimension, slice)
                        .forEach(value -> numbers.merge(value + "/FIRST_MISSES", 1L, Long::sum));
            }
        }
        return numbers;
    }

    /** In which lines the task is counted, when that agency led. */
    private List<String> counted(TaskReadModel task, String lead, Dimension dimension, Slice slice) {
        boolean counts =
                scope.contains(lead) || scope.contains(task.assignment().assigningAgencyId());
        boolean isAsked = slice.values().entrySet().stream()
                .allMatch(asked -> valuesOf(asked.getKey(), task, lead).contains(asked.getValue()));
        return counts && isAsked
                ? valuesOf(dimension, task, lead).stream().distinct().toList()
                : List.of();
    }

    private static List<String> valuesOf(Dimension dimension, TaskReadModel task, String lead) {
        var assignment = task.assignment();
        String directive = assignment.source().directiveId();
        return switch (dimension) {
            case AGENCY -> List.of(lead);
            case LEVEL -> List.of(LEVELS.getOrDefault(lead, "none"));
            case PARENT -> List.of(PARENTS.getOrDefault(lead, "none"));
            case FIELD -> assignment.fields().isEmpty() ? List.of("none") : assignment.fields();
            case URGENCY ->
                List.of(
                        assignment.urgency() == Urgency.UNKNOWN
                                ? "none"
                                : assignment.urgency().name());
            case DIRECTIVE -> List.of(directive);
            case ITEM -> List.of(assignment.source().item());
            case ASSIGNER -> List.of(assignment.assigningAgencyId());
            case SIGNER -> List.of(SIGNERS.getOrDefault(directive, "none"));
        };
    }
}
