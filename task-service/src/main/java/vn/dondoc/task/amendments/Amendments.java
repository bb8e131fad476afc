package vn.dondoc.task.amendments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.messaging.outbox.StaleDocument;

/** All amendments there are. */
public interface Amendments {
    Optional<Amendment> find(String id);

    /** Keeps a new one; what is there already under its id stays as it is. */
    void add(Amendment fresh);

    /**
     * Stores it in place of the version it names.
     *
     * @throws StaleDocument if someone else stored it meanwhile
     */
    Amendment save(Amendment changed);

    /** Of directives of these agencies; newest first, after the one given; what is not given does not restrict. */
    List<Amendment> list(
            AgencyScope issuers,
            @Nullable String directiveId,
            Amendment.@Nullable State state,
            @Nullable Amendment after,
            int limit);

    /** Some that were confirmed before that instant and are not applied. */
    List<Amendment> leftBehind(Instant confirmedBefore, int limit);
}
