package dev.peakplan.server.monitoring;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.UserRole;
import dev.peakplan.server.jobs.JobOrder;
import dev.peakplan.server.jobs.JobService;
import dev.peakplan.server.notices.BackgroundTask;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Has all budgets forecast again from time to time, so that alerts come without anybody looking. */
@Singleton
class PeriodicReforecast implements BackgroundTask {
    private static final Caller SERVER = new Caller("peakplan", Set.of(UserRole.FINANCE));

    private final BeanProvider<JobService> jobs;
    private final ReforecastInputRepository inputs;
    private final Duration every;

    PeriodicReforecast(
            BeanProvider<JobService> jobs,
            ReforecastInputRepository inputs,
            @Value("${peakplan.monitoring.reforecast-every:24h}") Duration every) {
        this.jobs = jobs;
        this.inputs = inputs;
        this.every = every;
    }

    @Override
    public String name() {
        return "reforecast";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() {
        jobs.get()
                .submit(
                        new JobOrder(
                                ReforecastWork.KIND,
                                "re-forecast",
                                ReforecastInput.ALL,
                                Optional.empty(),
                                id -> inputs.save(new ReforecastInput(id, ReforecastInput.ALL))),
                        SERVER);
    }
}
