package dev.peakplan.server.jobs;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * The threads that jobs compute in: as many as there are processors, of the lowest priority, as is every thread that they start in turn.
 * Where the system heeds priorities (see the launcher's options), who asks something is answered first, and jobs have what is left.
 */
final class JobThreads {
    private JobThreads() {}

    /**
     * Runs {@code job} and all that it runs in parallel, and returns when it has ended. Its threads are never interrupted: the embedded
     * database closes its file under a thread that is.
     *
     * @throws RuntimeException what the job threw
     * @throws InterruptedException when the waiting was interrupted; the job goes on by itself
     */
    static void run(Runnable job) throws InterruptedException {
        ForkJoinPool pool =
                new ForkJoinPool(Runtime.getRuntime().availableProcessors(), JobThreads::worker, null, false);
        try {
            pool.submit(job).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    private static ForkJoinWorkerThread worker(ForkJoinPool pool) {
        ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
