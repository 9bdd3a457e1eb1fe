package dev.peakplan.benchmarks.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads from a server at a steady rate, whether or not it keeps up, and tells how long answers took from the moment they were due:
 * a server that stalls does not hide the requests that waited meanwhile. Before that the client asks a server in its own process for as
 * long as its own code takes to be made ready, which would otherwise count as the other's: half a second of its first five. Then it waits
 * until the server says that it is up, so that both may be started at once.
 *
 * <p>{@code java -cp benchmarks/target/peakplan-benchmarks.jar dev.peakplan.benchmarks.server.ReadLoad URL RATE SECONDS PATH...}
 */
public final class ReadLoad {
    private static final int OK = 200;
    private static final double NANOS_PER_MS = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private static final int SLICE_SECONDS = 5;
    private static final int READY_REQUESTS = 4_000;
    private static final int READY_AT_ONCE = 8;
    private static final int READY_BYTES = 400;
    private static final long BETWEEN_LOOKS_NANOS = 20_000_000;

    private ReadLoad() {}

    /**
     * Prints the 99th percentile of each five seconds, then one line: requests, errors, and the median, 99th percentile and longest time
     * in milliseconds.
     */
    public static void main(String[] args) throws InterruptedException, IOException {
        String url = args[0];
        int rate = Integer.parseInt(args[1]);
        int count = rate * Integer.parseInt(args[2]);
        String[] paths = Arrays.copyOfRange(args, 3, args.length);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        makeReady(client);
        awaitUp(client, URI.create(url + "/health"));
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
        for (int from = 0; from < count; from += SLICE_SECONDS * rate) {
            double[] slice = Arrays.copyOfRange(took, from, Math.min(count, from + SLICE_SECONDS * rate));
            Arrays.sort(slice);
            System.out.println(String.format(
                    Locale.ROOT, "from %d s: p99 %.1f ms", from / rate, slice[(int) (slice.length * 0.99)]));
        }
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

    private static void awaitUp(HttpClient client, URI health) throws InterruptedException {
        while (true) {
            try {
                HttpRequest question = HttpRequest.newBuilder(health).build();
                if (client.send(question, BodyHandlers.discarding()).statusCode() == OK) {
                    return;
                }
            } catch (IOException notYet) {
                // nobody listens there yet
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    /** Asks a server of our own until the client's code is compiled. */
    private static void makeReady(HttpClient client) throws IOException {
        // else each answer waits for the acknowledgement of its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer own = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        own.createContext("/", exchange -> {
            byte[] answer = new byte[READY_BYTES];
            exchange.sendResponseHeaders(OK, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        own.start();
        URI there = URI.create("http://127.0.0.1:" + own.getAddress().getPort() + "/");
        for (int i = 0; i < READY_REQUESTS; i += READY_AT_ONCE) {
            CompletableFuture<?>[] asked = new CompletableFuture<?>[READY_AT_ONCE];
            for (int k = 0; k < READY_AT_ONCE; k++) {
                asked[k] = client.sendAsync(HttpRequest.newBuilder(there).build(), BodyHandlers.ofByteArray());
            }
            CompletableFuture.allOf(asked).join();
        }
        own.stop(0);
    }
}
