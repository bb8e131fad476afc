package vn.dondoc.task.tasks;

import java.util.function.BooleanSupplier;

/**
 * How a {@link TaskBatch} goes about it.
 *
 * @param windowPages how many pages are looked up at once and taken in random order, so that instances that work at the same
 *     time start at different pages; with one, tasks are taken in the order of their pages
 * @param threads that share the pages of a window; with one, it is the caller's
 * @param stillWanted asked before a page is stored; once it is not, nothing more is stored
 */
public record BatchOptions(int windowPages, int threads, BooleanSupplier stillWanted) {
    public static final int PAGE_SIZE = 500;

    public static final BatchOptions IN_ORDER = new BatchOptions(1, 1, () -> true);
    public static final BatchOptions RANDOM_PAGES = new BatchOptions(20, 1, () -> true);

    public BatchOptions withThreads(int count) {
        return new BatchOptions(windowPages, count, stillWanted);
    }

    public BatchOptions asLongAs(BooleanSupplier wanted) {
        return new BatchOptions(windowPages, threads, wanted);
    }

    public int windowSize() {
        return windowPages * PAGE_SIZE;
    }
}
