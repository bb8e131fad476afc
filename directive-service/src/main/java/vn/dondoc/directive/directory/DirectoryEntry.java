package vn.dondoc.directive.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Message;

/** What the directory holds. Ids are unique over all kinds, because all travel on one topic. */
public sealed interface DirectoryEntry permits Agency, AgencyGroup, Official, DeputyPeriod {
    String key();

    /** None of an official whose personal data is erased, and of a period. */
    @Nullable
    String name();

    /** The whole entry, as the other services are told. */
    List<Message> toMessages(Actor actor);
}
