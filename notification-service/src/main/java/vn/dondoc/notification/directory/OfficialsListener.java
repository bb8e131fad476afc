package vn.dondoc.notification.directory;

import java.util.Collection;
import java.util.Set;

/** Called after what became of officials was stored; may be called again for the same change. */
public interface OfficialsListener {
    default void officialsChangedAt(Set<String> agencyIds) {}

    /** Also those who left; the directory has what is true now. */
    default void officialsChanged(Set<String> officialIds) {}

    default void officialsErased(Collection<String> officialIds) {}
}
