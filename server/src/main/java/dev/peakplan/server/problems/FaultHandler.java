package dev.peakplan.server.problems;

import dev.peakplan.server.faults.DatabaseAway;
import dev.peakplan.server.faults.Fault;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what no other handler knows: a fault of ours, logged once, or a database that is away. */
@Singleton
class FaultHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(FaultHandler.class);
    /** What the framework says of a body whose sender is gone. */
    private static final String GONE = "Connection closed before full body was received";

    private static final long NANOS_BETWEEN_LINES = 5_000_000_000L;

    private final AtomicLong nextLine = new AtomicLong(System.nanoTime());

    @Override
    public HttpResponse<?> handle(HttpRequest request, Throwable cause) {
        if (DatabaseAway.is(cause)) {
            if (toBeTold()) {
                LOG.warn("The database is away: {}", cause.getMessage());
            }
            return ProblemAnswers.of(request, ProblemCode.DATABASE_AWAY);
        }
        if (cause instanceof EOFException && GONE.equals(cause.getMessage())) {
            // who stops an upload hears no answer, and nothing of ours went wrong
            LOG.debug("{} {} was left", request.getMethodName(), request.getPath());
            return ProblemAnswers.of(request, ProblemCode.MALFORMED_REQUEST);
        }
        Fault fault = Fault.of(cause);
        LOG.error("{} {} {}", fault.id(), request.getMethodName(), request.getPath(), cause);
        return ProblemAnswers.of(request, fault);
    }

    /** A line now and then, not one for each request that is refused meanwhile. */
    private boolean toBeTold() {
        long due = nextLine.get();
        long now = System.nanoTime();
        return now - due >= 0 && nextLine.compareAndSet(due, now + NANOS_BETWEEN_LINES);
    }
}
