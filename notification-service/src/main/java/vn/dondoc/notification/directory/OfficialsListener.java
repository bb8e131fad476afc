package vn.dondoc.notification.directory;

import java.util.Set;

/** Hears that officials of agencies came or changed, after they are stored. May hear the same again. */
public interface OfficialsListener {
    void officialsChangedAt(Set<String> agencyIds);
}
