package dev.peakplan.server.jobs;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Work during which the database goes away as often as a test says. */
@Singleton
class OutageWork implements JobWork {
    static final String KIND = "outage";
    static final AtomicInteger OUTAGES = new AtomicInteger();
    /** What happens while the next run is at work. */
    static final AtomicReference<Runnable> MEANWHILE = new AtomicReference<>(() -> {});

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String jobId, JobRun run) {
        if (OUTAGES.getAndDecrement() > 0) {
            throw new DataAccessException("away", new SQLTransientConnectionException("away"));
        }
        MEANWHILE.getAndSet(() -> {}).run();
        run.finish(() -> {});
    }
}
