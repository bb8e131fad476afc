package vn.dondoc.task.tasks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.observability.CorrelationScope;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.DeadlinePolicies;

/**
 * Applies a change to many tasks, page by page and by compare-and-set, by any number of instances at once. Who acts on a
 * task at the same time is let through, and the task is loaded again and looked at as it is then. A task that fails is
 * isolated: the others of its page are changed.
 */
@Component
public class TaskBatch {
    /** As many new tasks as one bulk write should carry. */
    private static final int MOST_ADDED_AT_ONCE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(TaskBatch.class);

    private final Tasks tasks;
    private final DeadlinePolicies policies;

    public TaskBatch(Tasks tasks, DeadlinePolicies policies) {
        this.tasks = tasks;
        this.policies = policies;
    }

    /** In the order of ids, by the calling thread. */
    public BatchResult apply(TaskPages pages, TaskChange.Factory changes, CommandContext context) {
        return apply(pages, changes, () -> context, BatchOptions.IN_ORDER);
    }

    /**
     * @param contexts asked for each page: what takes long is dated as it happens
     * @throws RuntimeException when the store is away: then no task is to blame
     */
    public BatchResult apply(
            TaskPages pages, TaskChange.Factory changes, Supplier<CommandContext> contexts, BatchOptions options) {
        return new Run(pages, changes, contexts, options).run();
    }

    /** Stores new tasks; those whose id is there already stay as they are. */
    public void addAll(List<Task> fresh, CommandContext context) {
        split(fresh, MOST_ADDED_AT_ONCE).forEach(page -> tasks.addAll(page, context));
    }

    /** Reads them in the order of ids. What the reader changes in memory is not stored. */
    public void forEach(TaskPages pages, Consumer<List<VersionedTask>> reader) {
        List<TaskId> page = pages.next(null, Set.of(), BatchOptions.PAGE_SIZE);
        while (!page.isEmpty()) {
            reader.accept(load(pages, page));
            page = pages.next(page.getLast(), Set.of(), BatchOptions.PAGE_SIZE);
        }
    }

    private static List<VersionedTask> load(TaskPages pages, List<TaskId> ids) {
        return pages.load(ids).stream()
                .sorted(Comparator.comparing(stored -> stored.task().id().value()))
                .toList();
    }

    private static <T> List<List<T>> split(List<T> all, int size) {
        List<List<T>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            pages.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return pages;
    }

    /** One change under way. */
    private final class Run {
        private final TaskPages pages;
        private final TaskChange.Factory changes;
        private final Supplier<CommandContext> contexts;
        private final BatchOptions options;
        private final AtomicInteger changed = new AtomicInteger();
        private final Map<TaskId, RuntimeException> failures = new ConcurrentHashMap<>();
        private final Set<TaskId> stillWaiting = ConcurrentHashMap.newKeySet();
        private volatile boolean stopped;

        Run(TaskPages pages, TaskChange.Factory changes, Supplier<CommandContext> contexts, BatchOptions options) {
            this.pages = pages;
            this.changes = changes;
            this.contexts = contexts;
            this.options = options;
        }

        BatchResult run() {
            List<TaskId> window = nextWindow(null);
            while (!window.isEmpty()) {
                List<List<TaskId>> itsPages = split(window, BatchOptions.PAGE_SIZE);
                Collections.shuffle(itsPages);
                share(new ConcurrentLinkedQueue<>(itsPages), Math.min(options.threads(), itsPages.size()));
                window = stopped ? List.of() : nextWindow(window.getLast());
            }
            return new BatchResult(changed.get(), stopped, failures);
        }

        private List<TaskId> nextWindow(@Nullable TaskId after) {
            return pages.next(after, Collections.unmodifiableSet(stillWaiting), options.windowSize());
        }

        /** While one page is being stored, another thread reads the next. */
        private void share(Queue<List<TaskId>> waiting, int threads) {
            if (threads == 1) {
                applyEach(waiting);
                return;
            }
            Trace trace = CorrelationScope.currentOrNew();
            try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<? extends Future<?>> all = IntStream.range(0, threads)
                        .mapToObj(_ -> workers.submit(() -> {
                            try (var _ = CorrelationScope.open(trace)) {
                                applyEach(waiting);
                            }
                        }))
                        .toList();
                all.forEach(TaskBatch::await);
            }
        }

        private void applyEach(Queue<List<TaskId>> waiting) {
            try {
                for (List<TaskId> page = waiting.poll(); page != null && !stopped; page = waiting.poll()) {
                    applyPage(page);
                }
            } finally {
                // nothing is left, or the store is away for the other pages too
                waiting.clear();
            }
        }

        @SuppressWarnings("IllegalCatch") // whatever is wrong with one task must not keep the others waiting
        private void applyPage(List<TaskId> ids) {
            try {
                applyTogether(ids);
            } catch (RuntimeException | Error failure) {
                LOG.warn(
                        "{} tasks could not be changed together; each is tried by itself: {}",
                        ids.size(),
                        failure.toString());
                ids.forEach(this::applySingle);
            }
        }

        @SuppressWarnings("IllegalCatch") // as above
        private void applySingle(TaskId id) {
            try {
                applyTogether(List.of(id));
            } catch (RuntimeException | Error failure) {
                requireStore();
                LOG.error("Task {} could not be changed: {}", id, failure.toString());
                LOG.debug("Why task {} could not be changed", id, failure);
                failures.put(
                        id, failure instanceof RuntimeException known ? known : new IllegalStateException(failure));
                stillWaiting.add(id);
            }
        }

        /** Is it the task, or is the store away? Then this fails too and ends the work: no task is to blame. */
        private void requireStore() {
            pages.next(null, Set.of(), 1);
        }

        private void applyTogether(List<TaskId> ids) {
            List<TaskId> rest = ids;
            while (!rest.isEmpty() && !stopped) {
                rest = applyOnce(rest);
            }
        }

        /** @return those that someone else changed meanwhile */
        private List<TaskId> applyOnce(List<TaskId> ids) {
            CommandContext context = contexts.get();
            List<VersionedTask> toStore = new ArrayList<>();
            List<Task> toAdd = new ArrayList<>();
            List<VersionedTask> found = load(pages, ids);
            TaskChange change = changes.forPage(policies.current(), context);
            for (VersionedTask stored : found) {
                TaskChange.Outcome outcome = change.apply(stored.task());
                if (outcome.changed()) {
                    toStore.add(stored);
                    toAdd.addAll(outcome.added());
                } else {
                    stillWaiting.add(stored.task().id());
                }
            }
            if (!options.stillWanted().getAsBoolean()) {
                stopped = true;
                return List.of();
            }
            return store(change, toStore, toAdd, context);
        }

        private List<TaskId> store(
                TaskChange change, List<VersionedTask> toStore, List<Task> toAdd, CommandContext context) {
            if (!toAdd.isEmpty()) {
                // before the tasks that will say that these exist: whoever ends in between does both steps again,
                // and what was added already stays as it is
                TaskBatch.this.addAll(toAdd, context);
            }
            Set<TaskId> stale = toStore.isEmpty() ? Set.of() : tasks.saveAll(toStore, context);
            List<Task> stored = toStore.stream()
                    .map(VersionedTask::task)
                    .filter(task -> !stale.contains(task.id()))
                    .toList();
            changed.addAndGet(stored.size());
            change.stored(stored);
            return List.copyOf(stale);
        }
    }

    private static void await(Future<?> worker) {
        try {
            worker.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure);
        }
    }
}
