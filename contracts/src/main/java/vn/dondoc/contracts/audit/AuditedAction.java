package vn.dondoc.contracts.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for, and what came of it.
 *
 * @param operation the row of the service's table of rights
 * @param duty the duty by which it was allowed, when it was not the office
 * @param outcome whether it was done
 * @param status of the HTTP answer of what was refused
 * @param code the kind of problem of what was refused, such as {@code stale-task}
 * @param target what it was about, such as {@code tasks/<id>}
 * @param directiveId the directive that the target belongs to
 * @param person the official whom it was about; the target says only that it was one
 * @param changes what became different
 * @param changesOmitted how many more there were than an entry tells
 * @param address from where it was asked
 * @param reason given by the actor
 * @param query what was asked of a list or an export
 */
public record AuditedAction(
        String operation,
        @Nullable String duty,
        AuditOutcome outcome,
        @Nullable Integer status,
        @Nullable String code,
        @Nullable String target,
        @Nullable String directiveId,
        @Nullable String person,
        List<FieldChange> changes,
        @Nullable Integer changesOmitted,
        @Nullable String address,
        @Nullable String reason,
        @Nullable String query) {
    public AuditedAction {
        changes = List.copyOf(changes);
    }
}
