package vn.dondoc.platform.web.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.messaging.outbox.StaleResource;
import vn.dondoc.platform.web.text.LocalizableMessage;

/**
 * Which exception is which problem, and what is said of it. Each feature contributes one bean; an exception without an
 * entry of its own is looked up by its superclasses, so one entry for a sealed root is enough.
 *
 * <pre>{@code
 * @Bean
 * ProblemTypes taskProblemTypes() {
 *     return ProblemTypes.of(
 *             problem(TaskNotFound.class, 404, "task-not-found")
 *                     .detail(missing -> Message.of("task.not-found", missing.id())),
 *             problem(RuleViolation.class, 422, "task-rejected")
 *                     .fields(broken -> List.of(new FieldMessage(broken.field(), …))));
 * }
 * }</pre>
 */
public final class ProblemTypes {
    private final Map<Class<? extends Throwable>, Entry<?>> entries = new HashMap<>();
    private final Map<String, Entry<StaleResource>> stale = new HashMap<>();

    private ProblemTypes(Collection<? extends Entry<?>> entries) {
        entries.forEach(this::add);
    }

    public static ProblemTypes of(Entry<?>... entries) {
        return new ProblemTypes(List.of(entries));
    }

    public static <E extends Throwable> Entry<E> problem(Class<E> exception, int status, String slug) {
        return problem(exception, new ProblemType(status, slug));
    }

    public static <E extends Throwable> Entry<E> problem(Class<E> exception, ProblemType type) {
        return new Entry<>(exception, type, null, null);
    }

    public static ProblemTypes union(Collection<ProblemTypes> parts) {
        var union = new ProblemTypes(
                parts.stream().flatMap(part -> part.entries.values().stream()).toList());
        parts.forEach(part -> union.stale.putAll(part.stale));
        return union;
    }

    /** A type of its own for {@linkplain StaleResource stale} resources that are called so; others share one. */
    public ProblemTypes andStale(String resource, String slug) {
        stale.put(resource, problem(StaleResource.class, 412, slug).detail("request.stale"));
        return this;
    }

    Optional<Entry<?>> of(Throwable exception) {
        if (exception instanceof StaleResource it && stale.containsKey(it.resource())) {
            return Optional.of(stale.get(it.resource()));
        }
        for (Class<?> type = exception.getClass(); type != null; type = type.getSuperclass()) {
            Entry<?> found = entries.get(type);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    Stream<ProblemType> types() {
        return Stream.concat(entries.values().stream(), stale.values().stream()).map(Entry::type);
    }

    private void add(Entry<?> entry) {
        Entry<?> other = entries.putIfAbsent(entry.exception(), entry);
        if (other != null && !other.type().equals(entry.type())) {
            throw new IllegalStateException(entry.exception().getName() + " is registered as two problems: "
                    + Arrays.asList(other.type().slug(), entry.type().slug()));
        }
    }

    /**
     * One exception and the problem it is.
     *
     * @param detailOf what is said of it; only the title where there is none
     * @param fieldsOf which fields are wrong; none when it does not say
     */
    public record Entry<E extends Throwable>(
            Class<E> exception,
            ProblemType type,
            @Nullable Function<? super E, LocalizableMessage> detailOf,
            @Nullable Function<? super E, List<FieldMessage>> fieldsOf) {

        /** What is said of it, from the codes and arguments that the exception carries. */
        public Entry<E> detail(Function<? super E, LocalizableMessage> detail) {
            return new Entry<>(exception, type, detail, fieldsOf);
        }

        /** A detail that depends on nothing in the exception. */
        public Entry<E> detail(String code) {
            return detail(_ -> LocalizableMessage.of(code));
        }

        /** Which fields are wrong; they stand as {@code errors} in the problem's body. */
        public Entry<E> fields(Function<? super E, List<FieldMessage>> fields) {
            return new Entry<>(exception, type, detailOf, fields);
        }

        @Nullable
        LocalizableMessage detailOf(Throwable thrown) {
            return detailOf == null ? null : detailOf.apply(exception.cast(thrown));
        }

        List<FieldMessage> fieldsOf(Throwable thrown) {
            return fieldsOf == null ? List.of() : fieldsOf.apply(exception.cast(thrown));
        }
    }
}
