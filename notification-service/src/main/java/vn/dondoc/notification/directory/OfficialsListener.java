package vn.dondoc.notification.directory;

import java.util.Collection;

/** Called after it was stored that officials were erased; may be called again for the same. */
public interface OfficialsListener {
    void officialsErased(Collection<String> officialIds);
}
