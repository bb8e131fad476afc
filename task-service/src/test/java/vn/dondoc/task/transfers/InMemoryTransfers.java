package vn.dondoc.task.transfers;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.transfers.TransferResult.Outcome;

/** Keeps what the Mongo implementation keeps. */
class InMemoryTransfers implements Transfers {
    private final Map<String, Transfer> kept = new LinkedHashMap<>();
    private final Map<String, TreeMap<String, TransferResult>> results = new HashMap<>();

    @Override
    public Optional<Transfer> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Transfer begin(Transfer fresh) {
        kept.putIfAbsent(fresh.id(), fresh);
        return kept.get(fresh.id());
    }

    @Override
    public void advance(String id, Transfer.Stage from, Transfer.Stage to) {
        kept.computeIfPresent(id, (_, it) -> it.stage() == from ? at(it, to) : it);
    }

    private static Transfer at(Transfer it, Transfer.Stage stage) {
        return new Transfer(it.id(), it.order(), it.ordered(), stage);
    }

    @Override
    public List<Transfer> unfinished(Instant orderedBefore, int limit) {
        return kept.values().stream()
                .filter(it -> it.stage() != Transfer.Stage.DONE && it.at().isBefore(orderedBefore))
                .sorted(Comparator.comparing(Transfer::at))
                .limit(limit)
                .toList();
    }

    @Override
    public void record(String id, List<TransferResult> fresh) {
        var its = results.computeIfAbsent(id, _ -> new TreeMap<>());
        fresh.forEach(result -> its.merge(
                result.taskId().value(), result, (old, next) -> old.outcome() == Outcome.PENDING ? next : old));
    }

    @Override
    public List<TransferResult> results(String id, @Nullable Outcome outcome, @Nullable TaskId after, int limit) {
        return results.getOrDefault(id, new TreeMap<>()).values().stream()
                .filter(it -> outcome == null || it.outcome() == outcome)
                .filter(it -> after == null || it.taskId().value().compareTo(after.value()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Map<Outcome, Long> counts(String id) {
        return results(id, null, null, Integer.MAX_VALUE).stream()
                .collect(Collectors.groupingBy(TransferResult::outcome, Collectors.counting()));
    }
}
