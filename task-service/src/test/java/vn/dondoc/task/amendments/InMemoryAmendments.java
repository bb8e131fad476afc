package vn.dondoc.task.amendments;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.messaging.outbox.StaleDocument;

/** Keeps what the Mongo implementation keeps. */
class InMemoryAmendments implements Amendments {
    private static final Comparator<Amendment> NEWEST_FIRST =
            Comparator.comparing(Amendment::at).thenComparing(Amendment::id).reversed();

    private final Map<String, Amendment> kept = new HashMap<>();

    @Override
    public Optional<Amendment> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public void add(Amendment fresh) {
        kept.putIfAbsent(fresh.id(), fresh);
    }

    @Override
    public Amendment save(Amendment changed) {
        if (find(changed.id()).filter(it -> it.version() == changed.version()).isEmpty()) {
            throw new StaleDocument(changed.id());
        }
        kept.put(changed.id(), changed.stored());
        return changed.stored();
    }

    @Override
    public List<Amendment> list(
            AgencyScope issuers,
            @Nullable String directiveId,
            Amendment.@Nullable State state,
            @Nullable Amendment after,
            int limit) {
        return kept.values().stream()
                .filter(it -> issuers.contains(it.directive().issuingAgencyId()))
                .filter(it -> directiveId == null || directiveId.equals(it.directiveId()))
                .filter(it -> state == null || state == it.state())
                .sorted(NEWEST_FIRST)
                .filter(it -> after == null || NEWEST_FIRST.compare(it, after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Amendment> leftBehind(Instant confirmedBefore, int limit) {
        return kept.values().stream()
                .filter(it -> it.state() == Amendment.State.CONFIRMED)
                .filter(it -> it.decision() != null && it.decision().at().isBefore(confirmedBefore))
                .limit(limit)
                .toList();
    }
}
