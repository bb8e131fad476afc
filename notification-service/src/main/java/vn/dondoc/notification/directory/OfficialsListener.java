package vn.dondoc.notification.directory;

import java.util.Set;

/** Called after new or changed officials of agencies were stored; may be called again for the same change. */
public interface OfficialsListener {
    void officialsChangedAt(Set<String> agencyIds);
}
