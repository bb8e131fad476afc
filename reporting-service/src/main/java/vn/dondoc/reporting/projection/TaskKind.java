package vn.dondoc.reporting.projection;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import vn.dondoc.contracts.directive.Urgency;

/** What else everything is counted by: the lines of the total over everything in which a task counts. */
record TaskKind(List<String> fields, String urgency, String assigningAgencyId) {
    TaskKind {
        fields = List.copyOf(fields);
    }

    static TaskKind of(TaskAssignment task) {
        return new TaskKind(
                task.fields().stream().distinct().toList(),
                task.urgency() == Urgency.UNKNOWN
                        ? RunningTotals.NONE
                        : task.urgency().name(),
                task.assigningAgencyId());
    }

    static TaskKind from(Document stored) {
        return new TaskKind(
                stored.getList("fields", String.class), stored.getString("urgency"), stored.getString("assigner"));
    }

    void appendTo(Document document) {
        document.append("fields", fields).append("urgency", urgency).append("assigner", assigningAgencyId);
    }

    /** In a total the documents of these lines; a task of several fields counts in each, one of none in a line of its own. */
    Stream<String> lines() {
        Stream<String> named = fields.isEmpty() ? Stream.of(RunningTotals.NONE) : fields.stream();
        return Stream.concat(
                named.map(field -> "fields." + MongoFieldName.encode(field)),
                Stream.of("urgencies." + urgency, "assigners." + MongoFieldName.encode(assigningAgencyId)));
    }
}
