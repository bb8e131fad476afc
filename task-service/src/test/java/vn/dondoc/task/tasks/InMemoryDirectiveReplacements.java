package vn.dondoc.task.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.dondoc.task.directives.DirectiveReplacements;

/** Keeps what the Mongo implementation keeps. */
public class InMemoryDirectiveReplacements implements DirectiveReplacements {
    private final Map<String, String> successors = new TreeMap<>();

    @Override
    public void record(String directiveId, String successorId) {
        successors.putIfAbsent(directiveId, successorId);
    }

    @Override
    public Optional<String> successorOf(String directiveId) {
        return Optional.ofNullable(successors.get(directiveId));
    }

    @Override
    public List<String> predecessorsOf(String directiveId, int limit) {
        return successors.entrySet().stream()
                .filter(entry -> entry.getValue().equals(directiveId))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }
}
