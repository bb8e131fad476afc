package vn.dondoc.platform.observability;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import vn.dondoc.contracts.Trace;

/**
 * The trace the current thread works in, from the first HTTP request to the last projection. While it is open, every
 * log line of the thread carries it; closing brings the one before back, so scopes may nest.
 *
 * <pre>{@code
 * try (var _ = Correlation.open(event.trace().causedBy(event.id()))) {
 *     handler.on(event);
 * }
 * }</pre>
 *
 * It belongs to one thread: who hands work to another thread opens it there again.
 */
public final class CorrelationScope implements AutoCloseable {

    /** The header of requests and answers that carries the correlation id. */
    public static final String HEADER = "X-Correlation-Id";

    /** The log field of the correlation id. */
    public static final String ID_FIELD = "correlationId";

    /** The log field of the id of the event that caused this work. */
    public static final String CAUSE_FIELD = "causationId";

    /** A UUID, or the id of a trace: it goes into logs, events and the audit trail for good, so nobody writes a name into it. */
    private static final Pattern RANDOM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}");

    private static final ThreadLocal<@Nullable Trace> CURRENT = new ThreadLocal<>();

    private final @Nullable Trace before;

    private CorrelationScope(@Nullable Trace before) {
        this.before = before;
    }

    /** Binds the trace to the thread until the returned scope is closed. */
    public static CorrelationScope open(Trace trace) {
        CorrelationScope scope = new CorrelationScope(CURRENT.get());
        bind(trace);
        return scope;
    }

    /** Runs the work inside the trace. */
    public static void runWith(Trace trace, Runnable work) {
        try (var _ = open(trace)) {
            work.run();
        }
    }

    public static Optional<Trace> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The trace of the thread, or a new one for work that nobody asked for, such as a sweep. */
    public static Trace currentOrNew() {
        return current().orElseGet(() -> Trace.of(newId()));
    }

    /** The offered correlation id when it says nothing, else a new one. */
    public static String idFrom(@Nullable String offered) {
        return offered != null && RANDOM.matcher(offered).matches() ? offered : newId();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        bind(before);
    }

    private static void bind(@Nullable Trace trace) {
        if (trace == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(trace);
        }
        put(ID_FIELD, trace == null ? null : trace.correlationId());
        put(CAUSE_FIELD, trace == null ? null : trace.causationId());
    }

    private static void put(String field, @Nullable String value) {
        if (value == null) {
            MDC.remove(field);
        } else {
            MDC.put(field, value);
        }
    }
}
