package vn.dondoc.directive.directory;

import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.directory.DirectoryMessage;

/** What the directory holds. Ids are unique over all kinds, because all travel on one topic. */
public sealed interface DirectoryEntry permits Agency, AgencyGroup, Official {
    String key();

    String name();

    /** The whole entry, as the other services are told. */
    DirectoryMessage toMessage(Actor actor);
}
