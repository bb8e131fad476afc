package vn.dondoc.task.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the directory calls officials; nothing else of them is kept here. */
public interface OfficialNames {

    /** By id; who is not recorded (yet) is missing. */
    Map<String, String> of(Collection<String> ids);

    /** Those that are not recorded with as new a state already. */
    void recordAll(List<RecordedOfficial> officials);

    /** @param sequence of the event that records the name; an older one never overwrites a newer */
    record RecordedOfficial(String id, String name, long sequence) {}
}
