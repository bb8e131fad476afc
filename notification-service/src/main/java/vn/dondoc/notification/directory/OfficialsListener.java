package vn.dondoc.notification.directory;

import java.util.Set;

/** Called after new or changed officials of agencies were stored; may be called again for the same change. */
public interface OfficialsListener {
    default void officialsChangedAt(Set<String> agencyIds) {}

    /** These officials were recorded, with whatever changed; the directory has what is true now. */
    default void officialsChanged(Set<String> officialIds) {}
}
