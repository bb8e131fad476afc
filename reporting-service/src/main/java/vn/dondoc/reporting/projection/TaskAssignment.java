package vn.dondoc.reporting.projection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskFacts;

/**
 * What the task is and who leads it.
 *
 * @param coordinatorIds the coordinating agencies; bodies outside the government tree have no id
 * @param fields of public administration that it belongs to
 */
public record TaskAssignment(
        @JsonUnwrapped DirectiveItem source,
        String leadAgencyId,
        String assigningAgencyId,
        List<String> coordinatorIds,
        List<String> fields,
        Urgency urgency) {
    public static final String COORDINATORS = "coordinatorIds";

    public TaskAssignment {
        coordinatorIds = List.copyOf(coordinatorIds);
        fields = List.copyOf(fields);
    }

    /**
     * The item of a directive that the task carries out.
     *
     * @param item the item's number
     */
    public record DirectiveItem(String directiveId, String directiveNumber, String subject, String item, String text) {}

    static TaskAssignment of(TaskFacts task) {
        return new TaskAssignment(
                new DirectiveItem(
                        task.directiveId(),
                        task.directiveNumber(),
                        task.directiveSubject(),
                        task.itemNumber(),
                        task.itemText()),
                task.leadAgencyId(),
                task.assigningAgencyId(),
                task.coordinators().stream()
                        .map(Coordinator::agencyId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                task.fields().stream().filter(field -> !field.isBlank()).toList(),
                task.urgency());
    }

    static TaskAssignment from(Document stored) {
        return new TaskAssignment(
                new DirectiveItem(
                        stored.getString("directiveId"),
                        stored.getString("directiveNumber"),
                        stored.getString("subject"),
                        stored.getString("item"),
                        stored.getString("text")),
                stored.getString("leadAgencyId"),
                stored.getString("assigningAgencyId"),
                stored.getList(COORDINATORS, String.class, List.of()),
                stored.getList("fields", String.class),
                Urgency.valueOf(stored.getString("urgency")));
    }

    void appendTo(Document document) {
        document.append("directiveId", source.directiveId())
                .append("directiveNumber", source.directiveNumber())
                .append("subject", source.subject())
                .append("item", source.item())
                .append("text", source.text())
                .append("leadAgencyId", leadAgencyId)
                .append("assigningAgencyId", assigningAgencyId)
                .append("fields", fields)
                .append("urgency", urgency.name());
        if (!coordinatorIds.isEmpty()) {
            document.append(COORDINATORS, coordinatorIds);
        }
    }
}
