package dev.peakplan.benchmarks.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads from a server at a steady rate, whether or not it keeps up, and tells how long answers took from the moment they were due:
 * a server that stalls does not hide the requests that waited meanwhile.
 *
 * <p>{@code java -cp benchmarks/target/peakplan-benchmarks.jar dev.peakplan.benchmarks.server.ReadLoad URL RATE SECONDS PATH...}
 */
public final class ReadLoad {
    private static final int OK = 200;
    private static final double NANOS_PER_MS = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private ReadLoad() {}

    /** Prints one line: requests, errors, and the median, 99th percentile and longest time in milliseconds. */
    public static void main(String[] args) throws InterruptedException {
        String url = args[0];
        int rate = Integer.parseInt(args[1]);
        int count = rate * Integer.parseInt(args[2]);
        String[] paths = Arrays.copyOfRange(args, 3, args.length);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        double[] took = new double[count];
        AtomicInteger errors = new AtomicInteger();
        CountDownLatch open = new CountDownLatch(count);
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = begin + (long) (i * NANOS_PER_SECOND / rate);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int each = i;
            client.sendAsync(
                            HttpRequest.newBuilder(URI.create(url + paths[i % paths.length]))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .whenComplete((answer, fault) -> {
                        took[each] = (System.nanoTime() - due) / NANOS_PER_MS;
                        if (fault != null || answer.statusCode() != OK) {
                            errors.incrementAndGet();
                        }
                        open.countDown();
                    });
        }
        open.await();
        Arrays.sort(took);
        System.out.println(String.format(
                Locale.ROOT,
                "%d requests at %d/s, %d errors, median %.1f ms, p99 %.1f ms, longest %.1f ms",
                count,
                rate,
                errors.get(),
                took[count / 2],
                took[(int) (count * 0.99)],
                took[count - 1]));
    }
}
