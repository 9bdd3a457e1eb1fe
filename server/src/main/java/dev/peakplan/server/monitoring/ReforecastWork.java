package dev.peakplan.server.monitoring;

import dev.peakplan.server.jobs.JobRun;
import dev.peakplan.server.jobs.JobWork;
import dev.peakplan.server.review.BindingPlan;
import jakarta.inject.Singleton;

/** The job that forecasts one budget or all of them again: a forecast of the year end is kept, alerts and proposals follow. */
@Singleton
class ReforecastWork implements JobWork {
    static final String KIND = "reforecast";

    private final ReforecastInputRepository inputs;
    private final BudgetShelf shelf;
    private final Watch watch;

    ReforecastWork(ReforecastInputRepository inputs, BudgetShelf shelf, Watch watch) {
        this.inputs = inputs;
        this.shelf = shelf;
        this.watch = watch;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String jobId, JobRun run) {
        String seriesId = inputs.findById(jobId).orElseThrow().seriesId();
        run.finish(() -> {
            for (BindingPlan plan : shelf.all()) {
                if (seriesId.equals(ReforecastInput.ALL) || seriesId.equals(plan.seriesId())) {
                    watch.lookAndKeep(plan, jobId);
                }
            }
        });
    }
}
