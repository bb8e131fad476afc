package vn.dondoc.directive.directives;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.platform.messaging.CommandContext;

/** All directives there are. */
public interface Directives {
    Optional<VersionedDirective> find(DirectiveId id);

    /**
     * Stores a new directive; when its id is there already, that one stays and is the answer.
     *
     * @throws vn.dondoc.platform.messaging.CommandIdReused when the draft of that id was removed: a second one would count its
     *     events from 1 again, and be taken for what was sent before
     */
    VersionedDirective add(Directive directive, CommandContext context);

    /**
     * Stores the directive together with its events, or neither.
     *
     * @return the directive as it is stored now
     * @throws vn.dondoc.platform.messaging.outbox.StaleDocument when someone else stored it meanwhile
     */
    VersionedDirective save(VersionedDirective changed, CommandContext context);

    /**
     * Removes a draft.
     *
     * @throws vn.dondoc.platform.messaging.outbox.StaleDocument when someone else stored it meanwhile
     */
    void remove(VersionedDirective draft);

    /** What officials of an agency sent out since then, the oldest first. */
    List<Dispatch> dispatchedSince(String agencyId, Instant since);

    /** The newest first. */
    List<Directive> list(DirectiveQuery query);
}
