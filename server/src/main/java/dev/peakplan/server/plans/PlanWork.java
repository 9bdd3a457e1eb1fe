package dev.peakplan.server.plans;

import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.ScenarioResult;
import dev.peakplan.planner.ScenarioParts;
import dev.peakplan.planner.SolveMonitor;
import dev.peakplan.planner.SolveOptions;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.jobs.JobRun;
import dev.peakplan.server.jobs.SplitWork;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.planning.Enquiry;
import dev.peakplan.server.planning.Planned;
import dev.peakplan.server.workbooks.WorkbookService;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The job that plans a file. Its scenarios are planned by all nodes that are free, once the plan they start from is made. */
@Singleton
class PlanWork implements SplitWork {
    static final String KIND = "plan";
    private static final double MILLIS_PER_SECOND = 1000;

    private final PlanInputRepository inputs;
    private final StoredPlanRepository plans;

    /** Whoever waits for plans needs them, and they come by jobs: found when the first one is kept. */
    private final BeanProvider<PlanKept> listeners;

    private final WorkbookService workbooks;
    private final Clock clock;

    PlanWork(
            PlanInputRepository inputs,
            StoredPlanRepository plans,
            BeanProvider<PlanKept> listeners,
            WorkbookService workbooks,
            Clock clock) {
        this.inputs = inputs;
        this.plans = plans;
        this.listeners = listeners;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String jobId, JobRun run) {
        PlanInput input = input(jobId);
        Planned planned = planned(workbooks.read(input.content()), input, run);
        StoredPlan result = StoredPlan.of(input, planned, workbooks.workbook(planned), clock.millis());
        planned.intake().request().ifPresent(request -> run.belongsTo(PlanUnit.of(request)));
        run.finish(() -> {
            plans.save(result);
            listeners.forEach(listener -> listener.kept(jobId, result.outcome()));
        });
    }

    private Planned planned(Intake intake, PlanInput input, JobRun run) {
        SolveOptions options = input.options();
        int scenarios = intake.request()
                .map(request -> ScenarioParts.count(request, options))
                .orElse(0);
        if (scenarios == 0) {
            return Planned.of(intake, input.chosenLanguage(), options, run);
        }
        PlanRequest request = intake.request().orElseThrow();
        PlanResult base = ScenarioParts.base(request, options, run);
        run.keepGround(RecordWriter.write(base.plan()));
        run.phase(SolveMonitor.Phase.SCENARIOS);
        long begun = clock.millis();
        List<ScenarioResult> results = new ArrayList<>();
        run.split(scenarios, new Sweep(request, base.plan(), options), result -> {
            results.add(RecordReader.read(result, ScenarioResult.class).get());
            return true;
        });
        double seconds = (clock.millis() - begun) / MILLIS_PER_SECOND;
        PlanResult whole = ScenarioParts.join(request, base, results, options, seconds);
        return Planned.of(intake, input.chosenLanguage(), whole, Enquiry.USUAL);
    }

    @Override
    public Parts open(String jobId, byte[] ground) {
        PlanInput input = input(jobId);
        PlanRequest request = workbooks.read(input.content()).request().orElseThrow();
        return new Sweep(request, RecordReader.read(ground, Plan.class).get(), input.options());
    }

    private PlanInput input(String jobId) {
        return inputs.findById(jobId)
                .orElseThrow(() -> new IllegalStateException("no input is stored for job " + jobId));
    }

    /** The scenarios of a request, each a part. */
    private record Sweep(PlanRequest request, Plan base, SolveOptions options) implements Parts {
        @Override
        public Optional<byte[]> part(int number, BooleanSupplier goOn) {
            ScenarioResult result = ScenarioParts.plan(request, base, number, options, () -> !goOn.getAsBoolean());
            return goOn.getAsBoolean() ? Optional.of(RecordWriter.write(result)) : Optional.empty();
        }
    }
}
