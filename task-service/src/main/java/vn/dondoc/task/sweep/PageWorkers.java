package vn.dondoc.task.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.observability.Correlation;

/** A few threads that share the pages of a window: while one page is being stored, the next is being read. */
final class PageWorkers {
    private static final int THREADS = 4;

    private PageWorkers() {}

    /**
     * The sum of what the work says about each page.
     *
     * @throws RuntimeException what the first page that failed threw; those nobody had begun with are left
     */
    static <P> int sum(Collection<P> pages, ToIntFunction<P> work) {
        Queue<P> waiting = new ConcurrentLinkedQueue<>(pages);
        Trace trace = Correlation.currentOrNew();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> parts = new ArrayList<>();
            for (int i = 0; i < Math.min(THREADS, pages.size()); i++) {
                parts.add(threads.submit(() -> {
                    try (var _ = Correlation.open(trace)) {
                        return sumOf(waiting, work);
                    }
                }));
            }
            return parts.stream().mapToInt(PageWorkers::result).sum();
        }
    }

    private static <P> int sumOf(Queue<P> waiting, ToIntFunction<P> work) {
        int sum = 0;
        try {
            for (P page = waiting.poll(); page != null; page = waiting.poll()) {
                sum += work.applyAsInt(page);
            }
        } finally {
            // nothing is left, or a page failed: then the others would too
            waiting.clear();
        }
        return sum;
    }

    private static int result(Future<Integer> part) {
        try {
            return part.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure);
        }
    }
}
