package vn.dondoc.console.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Asks for the parts of a page at the same time, a virtual thread each: a page takes as long as its slowest part. */
public final class PartsInParallel {
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private PartsInParallel() {}

    /** Begins to ask; whoever takes the part waits for it. */
    public static <T> Supplier<Part<T>> ask(Supplier<T> question) {
        CompletableFuture<Part<T>> part = CompletableFuture.supplyAsync(() -> Part.of(question), THREADS);
        return () -> taken(part);
    }

    private static <T> T taken(CompletableFuture<T> part) {
        try {
            return part.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
