package dev.peakplan.server.studies;

import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.excel.write.SimulationWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.planner.SolveOptions;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.jobs.JobRun;
import dev.peakplan.server.jobs.JobWork;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.planning.PlanCheck;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.planning.Planned;
import dev.peakplan.server.planning.SimulatedPlan;
import dev.peakplan.server.plans.PlanArchive;
import dev.peakplan.server.plans.PlanUnit;
import dev.peakplan.simulation.RiskTerms;
import dev.peakplan.simulation.SimulationTerms;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The job that simulates a plan; a file that holds none is planned first. */
@Singleton
class SimulationWork implements JobWork {
    static final String KIND = "simulation";

    private final StudyInputRepository inputs;
    private final StudyResultRepository results;
    private final PlanArchive plans;
    private final Clock clock;

    SimulationWork(StudyInputRepository inputs, StudyResultRepository results, PlanArchive plans, Clock clock) {
        this.inputs = inputs;
        this.results = results;
        this.plans = plans;
        this.clock = clock;
    }

    /** A plan to be simulated and the workbook that its figures are added to. */
    private record Subject(PlanRequest request, Plan decisions, byte[] workbook, Language language) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String jobId, JobRun run) {
        StudyInput input = inputs.findById(jobId)
                .orElseThrow(() -> new IllegalStateException("no input is stored for job " + jobId));
        StudyResult result;
        if (!input.plans().isEmpty()) {
            String plan = input.plans().get(0);
            result = simulated(input, stored(input, plans.document(plan), plans.workbook(plan)), run);
        } else if (PlanCheck.holdsPlan(input.content())
                && PlanCheck.of(input.content()).assessment().isPresent()) {
            PlanDocument document =
                    RecordReader.read(input.content(), PlanDocument.class).get();
            byte[] workbook = RequestWriter.write(
                    document.request(),
                    input.chosenLanguage().orElse(document.request().settings().language()));
            result = simulated(input, stored(input, input.content(), workbook), run);
        } else {
            result = planned(input, run);
        }
        run.finish(() -> results.save(result));
    }

    private static Subject stored(StudyInput input, byte[] document, byte[] workbook) {
        PlanDocument plan = RecordReader.read(document, PlanDocument.class).get();
        Language language =
                input.chosenLanguage().orElse(plan.request().settings().language());
        return new Subject(plan.request(), plan.decisions(), workbook, language);
    }

    private StudyResult planned(StudyInput input, JobRun run) {
        Planned planned = Planned.of(
                Intake.read(input.content()), input.chosenLanguage(), SolveOptions.seconds(input.seconds()), run);
        if (planned.result().isEmpty()) {
            int errors = planned.intake().errors().size();
            return new StudyResult(
                    input.id(),
                    StudyOutcome.INPUT_ERRORS,
                    input.fileName(),
                    errors,
                    planned.document(),
                    planned.workbook(),
                    clock.millis());
        }
        Plan decisions = planned.result().get().plan();
        return simulated(input, new Subject(planned.request(), decisions, planned.workbook(), planned.language()), run);
    }

    private StudyResult simulated(StudyInput input, Subject subject, JobRun run) {
        run.belongsTo(PlanUnit.of(subject.request()));
        run.phase("simulate");
        SimulatedPlan simulated = SimulatedPlan.of(
                subject.request(),
                subject.decisions(),
                SimulationTerms.USUAL,
                RiskTerms.USUAL.exactTo(RiskTerms.USUAL.halfWidth(), input.replications()),
                (done, total) -> !run.cancelled());
        return new StudyResult(
                input.id(),
                StudyOutcome.DONE,
                subject.request().settings().title(),
                0,
                RecordWriter.write(simulated),
                SimulationWriter.write(
                        subject.workbook(),
                        subject.request(),
                        simulated.events(),
                        simulated.risk(),
                        subject.language()),
                clock.millis());
    }
}
