package vn.dondoc.directive.directory.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.dondoc.directive.tasks.OpenTasks;
import vn.dondoc.directive.tasks.RecordedTask;

final class NoOpenTasks implements OpenTasks {
    @Override
    public Map<String, Integer> countByLead(Collection<String> agencyIds) {
        return Map.of();
    }

    @Override
    public void recordAll(List<RecordedTask> tasks) {
        throw new UnsupportedOperationException();
    }
}
