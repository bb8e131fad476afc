package vn.dondoc.directive.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Message;

/** What the directory holds. Ids are unique over all kinds, because all travel on one topic. */
public sealed interface DirectoryEntry permits Agency, AgencyGroup, Official, DeputyPeriod {
    String key();

    /** Null for an official whose personal data is erased, and for a period of a deputy, which has no name. */
    @Nullable
    String name();

    /** The events that tell other services the whole entry as it is now. */
    List<Message> toMessages(Actor actor);
}
