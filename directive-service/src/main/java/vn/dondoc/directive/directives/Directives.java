package vn.dondoc.directive.directives;

import java.util.List;
import java.util.Optional;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;

/** All directives there are. */
public interface Directives {
    Optional<Directive> find(DirectiveId id);

    /**
     * Whether the command was applied to the directive, so that nothing is left to do.
     *
     * @throws vn.dondoc.platform.messaging.CommandKeyReused when its key was used for something else
     */
    boolean hasSeen(DirectiveId id, CommandId command);

    /** Stores a new directive; when its id is there already, that one stays and is the answer. */
    Directive add(Directive directive, CommandContext moment);

    /**
     * Stores the directive together with its events, or neither.
     *
     * @return the directive as it is stored now
     * @throws vn.dondoc.platform.messaging.StaleDocument when someone else stored it meanwhile
     */
    Directive save(Directive directive, CommandContext moment);

    /** The newest first. */
    List<Directive> list(DirectiveQuery query);
}
