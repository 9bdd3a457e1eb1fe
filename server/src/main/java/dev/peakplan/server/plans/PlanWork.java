package dev.peakplan.server.plans;

import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.jobs.JobRun;
import dev.peakplan.server.jobs.JobWork;
import dev.peakplan.server.planning.Planned;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The job that plans a file. */
@Singleton
class PlanWork implements JobWork {
    static final String KIND = "plan";

    private final PlanInputRepository inputs;
    private final StoredPlanRepository plans;
    /** Whoever waits for plans needs them, and they come by jobs: found when the first one is kept. */
    private final BeanProvider<PlanKept> listeners;

    private final Clock clock;

    PlanWork(
            PlanInputRepository inputs, StoredPlanRepository plans, BeanProvider<PlanKept> listeners, Clock clock) {
        this.inputs = inputs;
        this.plans = plans;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String jobId, JobRun run) {
        PlanInput input = inputs.findById(jobId)
                .orElseThrow(() -> new IllegalStateException("no input is stored for job " + jobId));
        Planned planned = Planned.of(Intake.read(input.content()), input.chosenLanguage(), input.options(), run);
        StoredPlan result = StoredPlan.of(input, planned, clock.millis());
        planned.intake().request().ifPresent(request -> run.belongsTo(PlanUnit.of(request)));
        run.finish(() -> {
            plans.save(result);
            listeners.forEach(listener -> listener.kept(jobId, result.outcome()));
        });
    }
}
