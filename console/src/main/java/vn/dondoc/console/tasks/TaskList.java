package vn.dondoc.console.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param total where it was asked for, up to the most that the service counts */
record TaskList(
        List<Task> items,
        @Nullable String next,
        @Nullable Integer total,
        @Nullable Boolean totalExceeded) {}
