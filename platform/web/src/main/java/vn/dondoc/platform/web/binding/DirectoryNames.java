package vn.dondoc.platform.web.binding;

import java.util.Collection;
import java.util.Map;

/** What a service's copy of the directory calls agencies and officials; who is not there (yet) is missing. */
public interface DirectoryNames {
    Map<String, String> agencies(Collection<String> ids);

    /** Nobody where officials are not kept. */
    default Map<String, String> officials(Collection<String> ids) {
        return Map.of();
    }
}
