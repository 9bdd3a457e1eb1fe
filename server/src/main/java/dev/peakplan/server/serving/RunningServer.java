package dev.peakplan.server.serving;

import dev.peakplan.server.users.Sessions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/** A server that runs until it is closed. */
public final class RunningServer implements AutoCloseable {
    private static final AtomicReference<FutureTask<ApplicationContextBuilder>> PREPARED = new AtomicReference<>();

    static {
        // nobody records flights of buffers here, and to be ready for it takes a twentieth of the start
        System.getProperties().putIfAbsent("io.netty.jfr.enabled", "false");
    }

    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Optional<WarmUp> warmUp;

    private RunningServer(ApplicationContext context, EmbeddedServer server, ServerSettings settings) {
        this.context = context;
        this.server = server;
        this.warmUp = settings.https()
                ? Optional.empty()
                : Optional.of(new WarmUp(
                        "http://" + settings.hostFromHere() + ":" + server.getPort(), context.getBean(Sessions.class)));
    }

    /** Begins with what any server needs, beside whatever else is to be done before one is started. */
    public static void prepare() {
        FutureTask<ApplicationContextBuilder> work = new FutureTask<>(ApplicationContext::builder);
        PREPARED.set(work);
        new Thread(work, "prepare").start();
    }

    /** A builder of the context; the first one looks through the whole archive for what the framework finds there. */
    private static ApplicationContextBuilder builder() {
        FutureTask<ApplicationContextBuilder> prepared = PREPARED.getAndSet(null);
        try {
            return prepared == null ? ApplicationContext.builder() : prepared.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the start was interrupted", e);
        }
    }

    /**
     * Starts a server.
     *
     * @throws IOException when the data folder cannot be written
     */
    public static RunningServer start(ServerSettings settings) throws IOException {
        Files.createDirectories(settings.data());
        Map<String, Object> properties = settings.properties();
        properties.put("peakplan.secret", SigningSecret.of(settings));
        try (Schema schema = Schema.beginWith(settings.database())) {
            ApplicationContext context = builder()
                    .deduceEnvironment(false)
                    .banner(false)
                    .propertySources(ServerSettings.fixed())
                    .properties(properties)
                    .start();
            try {
                schema.await();
                EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
                return new RunningServer(context, server, settings);
            } catch (RuntimeException e) {
                context.close();
                throw e;
            }
        }
    }

    /** Where it answers. */
    public String address() {
        return server.getURL().toString();
    }

    /** The beans of the server, for those who start it in their own process. */
    public ApplicationContext context() {
        return context;
    }

    /**
     * Goes through what users ask first, and returns when all of it is ready for them or the server has been closed.
     *
     * @param rounds how often; once loads what is needed, compiled code needs dozens
     */
    public void warmUp(int rounds) {
        warmUp.ifPresent(asker -> asker.run(rounds));
    }

    /** Returns when the server has been closed. */
    public void await() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        warmUp.ifPresent(WarmUp::stop);
        context.close();
        closed.countDown();
    }
}
