package vn.dondoc.platform.web.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which exception is which problem. Each feature contributes one bean; an exception without an entry of its own is
 * looked up by its superclasses, so one entry for a sealed root is enough.
 *
 * <pre>{@code
 * @Bean
 * ProblemTypes taskProblems() {
 *     return ProblemTypes.of(
 *             problem(TaskNotFound.class, 404, "task-not-found", "Không tìm thấy nhiệm vụ", "Task not found"));
 * }
 * }</pre>
 */
public final class ProblemTypes {
    private final Map<Class<? extends Throwable>, ProblemType> types = new HashMap<>();

    private ProblemTypes(Collection<Entry> entries) {
        entries.forEach(this::add);
    }

    public static ProblemTypes of(Entry... entries) {
        return new ProblemTypes(List.of(entries));
    }

    public static Entry problem(
            Class<? extends Throwable> exception, int status, String slug, String vietnamese, String english) {
        return new Entry(exception, new ProblemType(status, slug, vietnamese, english));
    }

    public static ProblemTypes union(Collection<ProblemTypes> parts) {
        return new ProblemTypes(parts.stream()
                .flatMap(part -> part.types.entrySet().stream())
                .map(each -> new Entry(each.getKey(), each.getValue()))
                .toList());
    }

    Optional<ProblemType> of(Throwable exception) {
        for (Class<?> type = exception.getClass(); type != null; type = type.getSuperclass()) {
            ProblemType found = types.get(type);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private void add(Entry entry) {
        ProblemType other = types.putIfAbsent(entry.exception(), entry.type());
        if (other != null && !other.equals(entry.type())) {
            throw new IllegalStateException(entry.exception().getName() + " is registered as two problems: "
                    + Arrays.asList(other.slug(), entry.type().slug()));
        }
    }

    /** One exception and the problem it is. */
    public record Entry(Class<? extends Throwable> exception, ProblemType type) {}
}
