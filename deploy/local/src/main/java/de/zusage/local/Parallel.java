package de.zusage.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs things side by side, each in a thread of its own. */
final class Parallel {
    private Parallel() {}

    /** Returns when all have ended; throws the failure of the first in the list that failed. */
    static void run(List<Runnable> works) {
        if (works.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            List<CompletableFuture<Void>> futures = works.stream()
                    .map(work -> CompletableFuture.runAsync(work, threads))
                    .toList();
            CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            threads.shutdown();
        }
    }
}
