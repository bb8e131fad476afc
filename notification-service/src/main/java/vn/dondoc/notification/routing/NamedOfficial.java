package vn.dondoc.notification.routing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskMessage.PersonInChargeChanged;

/** An official of the lead whom an event names itself, whatever the role. */
public enum NamedOfficial {
    /** Who is in charge of the task from then on, as far as the lead named anybody. */
    IN_CHARGE,
    /** Who was in charge of it until then. */
    RELIEVED;

    /** Whoever took it over, or gave it up, needs not be told. */
    public Optional<String> of(TaskMessage event) {
        return Optional.ofNullable(idIn(event))
                .filter(id -> !(event instanceof PersonInChargeChanged changed
                        && id.equals(changed.actor().officialId())));
    }

    private @Nullable String idIn(TaskMessage event) {
        return switch (this) {
            case IN_CHARGE -> event.task().personInCharge();
            case RELIEVED -> event instanceof PersonInChargeChanged changed ? changed.before() : null;
        };
    }
}
