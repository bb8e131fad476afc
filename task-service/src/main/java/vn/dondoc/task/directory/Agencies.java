package vn.dondoc.task.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All agencies that the directory ever recorded, each as it is now. */
public interface Agencies {
    Optional<Agency> find(String id);

    /** Those of the ids that are recorded. */
    List<Agency> findAll(Collection<String> ids);

    /** Those whose last day was before that day. */
    List<Agency> findClosedBefore(LocalDate day);

    /** The agency above, by id; without those that have none. */
    Map<String, String> parents();

    /** Those that are not recorded with as new a state already. */
    void recordAll(List<RecordedAgency> agencies);
}
