package dev.peakplan.server.studies;

import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.planner.SolveOptions;
import dev.peakplan.server.jobs.JobRun;
import dev.peakplan.server.jobs.SplitWork;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.planning.PlanCheck;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.planning.Planned;
import dev.peakplan.server.planning.SimulatedPlan;
import dev.peakplan.server.plans.PlanArchive;
import dev.peakplan.server.plans.PlanUnit;
import dev.peakplan.server.workbooks.WorkbookService;
import dev.peakplan.simulation.RiskTerms;
import dev.peakplan.simulation.SimulationTerms;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;

/** The job that simulates a plan; a file that holds none is planned first. All nodes that are free do parts of it. */
@Singleton
class SimulationWork implements SplitWork {
    static final String KIND = "simulation";

    private final StudyInputRepository inputs;
    private final StudyResultRepository results;
    private final PlanArchive plans;
    private final WorkbookService workbooks;
    private final Clock clock;

    SimulationWork(
            StudyInputRepository inputs,
            StudyResultRepository results,
            PlanArchive plans,
            WorkbookService workbooks,
            Clock clock) {
        this.inputs = inputs;
        this.results = results;
        this.plans = plans;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    /**
     * A plan to be simulated.
     *
     * @param document the plan's JSON document
     * @param workbook the workbook that its figures are added to
     */
    private record Subject(byte[] document, byte[] workbook) {
        PlanDocument plan() {
            return RecordReader.read(document, PlanDocument.class).get();
        }

        /** Both, the document after its length in four bytes. */
        byte[] bytes() {
            return ByteBuffer.allocate(Integer.BYTES + document.length + workbook.length)
                    .putInt(document.length)
                    .put(document)
                    .put(workbook)
                    .array();
        }

        static Subject of(byte[] bytes) {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            byte[] document = new byte[in.getInt()];
            in.get(document);
            byte[] workbook = new byte[in.remaining()];
            in.get(workbook);
            return new Subject(document, workbook);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String jobId, JobRun run) {
        StudyInput input = input(jobId);
        Optional<Subject> subject = run.findGround().map(Subject::of).or(() -> stored(input));
        if (subject.isEmpty()) {
            Planned planned = Planned.of(
                    workbooks.read(input.content()),
                    input.chosenLanguage(),
                    SolveOptions.seconds(input.seconds()),
                    run);
            if (planned.result().isEmpty()) {
                run.finish(() -> results.save(unplanned(input, planned)));
                return;
            }
            subject = Optional.of(new Subject(planned.document(), workbooks.workbook(planned)));
            run.keepGround(subject.get().bytes());
        }
        StudyResult result = simulated(input, subject.get(), run);
        run.finish(() -> results.save(result));
    }

    @Override
    public Parts open(String jobId, byte[] ground) {
        StudyInput input = input(jobId);
        Subject subject = ground.length > 0 ? Subject.of(ground) : stored(input).orElseThrow();
        return parts(input, subject.plan());
    }

    private static SimulationParts parts(StudyInput input, PlanDocument plan) {
        RiskTerms terms = RiskTerms.USUAL.exactTo(RiskTerms.USUAL.halfWidth(), input.replications());
        return new SimulationParts(plan.request(), plan.decisions(), terms);
    }

    private StudyInput input(String jobId) {
        return inputs.findById(jobId)
                .orElseThrow(() -> new IllegalStateException("no input is stored for job " + jobId));
    }

    /** A plan made here, or the one in the file; nothing when the file has to be planned first. */
    private Optional<Subject> stored(StudyInput input) {
        if (!input.plans().isEmpty()) {
            String plan = input.plans().get(0);
            return Optional.of(new Subject(plans.document(plan), plans.workbook(plan)));
        } else if (PlanCheck.holdsPlan(input.content())
                && PlanCheck.of(input.content()).assessment().isPresent()) {
            PlanDocument document =
                    RecordReader.read(input.content(), PlanDocument.class).get();
            byte[] workbook = RequestWriter.write(document.request(), language(input, document));
            return Optional.of(new Subject(input.content(), workbook));
        }
        return Optional.empty();
    }

    private static Language language(StudyInput input, PlanDocument plan) {
        return input.chosenLanguage().orElse(plan.request().settings().language());
    }

    private StudyResult unplanned(StudyInput input, Planned planned) {
        return new StudyResult(
                input.id(),
                StudyOutcome.INPUT_ERRORS,
                input.fileName(),
                planned.intake().errors().size(),
                planned.document(),
                workbooks.workbook(planned),
                clock.millis());
    }

    private StudyResult simulated(StudyInput input, Subject subject, JobRun run) {
        PlanDocument plan = subject.plan();
        run.belongsTo(PlanUnit.of(plan.request()));
        run.phase("simulate");
        SimulationParts parts = parts(input, plan);
        run.split(parts.count(), parts, parts::join);
        SimulatedPlan simulated = parts.simulated().orElseGet(() -> soFar(plan));
        return new StudyResult(
                input.id(),
                StudyOutcome.DONE,
                plan.request().settings().title(),
                0,
                RecordWriter.write(simulated),
                workbooks.withSimulation(subject.workbook(), plan.request(), simulated.sheets(), language(input, plan)),
                clock.millis());
    }

    /** What there is to say about a job that was stopped before its first figure. */
    private static SimulatedPlan soFar(PlanDocument plan) {
        return SimulatedPlan.of(
                plan.request(),
                plan.decisions(),
                SimulationTerms.USUAL,
                RiskTerms.USUAL.exactTo(1, 100),
                (done, total) -> false);
    }
}
