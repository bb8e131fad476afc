package vn.dondoc.notification.recipients;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.notification.tasks.TaskSnapshot;

/**
 * Of which tasks somebody is reminded for the office held now.
 *
 * @param leads by kind of reminder the agencies of whose tasks it is, as far as there are any
 * @param inCharge the kinds by which it is also of tasks that the official is in charge of
 */
public record RemindedOfficial(Official official, Map<NoticeKind, Set<String>> leads, Set<NoticeKind> inCharge) {
    public boolean isRemindedOf(TaskSnapshot task, NoticeKind kind) {
        return leads.getOrDefault(kind, Set.of()).contains(task.leadAgencyId())
                || (inCharge.contains(kind) && isInChargeOf(task));
    }

    /** Whoever went to another agency is not in charge any more, whether or not its lead has named anybody else yet. */
    private boolean isInChargeOf(TaskSnapshot task) {
        return official.id().equals(task.personInCharge())
                && official.agencyId().equals(task.leadAgencyId());
    }

    /** The own agency, and those whose reminders come up to it. */
    public Set<String> agencyIds() {
        Set<String> all = leads.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        all.add(official.agencyId());
        return all;
    }
}
