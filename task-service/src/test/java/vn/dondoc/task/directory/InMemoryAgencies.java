package vn.dondoc.task.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

public final class InMemoryAgencies implements Agencies {
    private final Map<String, RecordedAgency> all = new HashMap<>();

    @Override
    public Optional<Agency> find(String id) {
        return Optional.ofNullable(all.get(id)).map(RecordedAgency::agency);
    }

    @Override
    public List<Agency> findAll(Collection<String> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public List<Agency> findClosedBefore(LocalDate day) {
        return all.values().stream()
                .map(RecordedAgency::agency)
                .filter(it -> it.isClosedOn(day))
                .toList();
    }

    @Override
    public Map<String, String> parents() {
        return all.values().stream()
                .map(RecordedAgency::agency)
                .filter(it -> it.parentId() != null)
                .collect(Collectors.toMap(Agency::id, Agency::parentId));
    }

    @Override
    public void recordAll(List<RecordedAgency> agencies) {
        agencies.forEach(
                it -> all.merge(it.agency().id(), it, (old, fresh) -> fresh.sequence() > old.sequence() ? fresh : old));
    }
}
