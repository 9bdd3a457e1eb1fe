package dev.peakplan.server.studies;

import dev.peakplan.excel.write.ComparisonTable;
import dev.peakplan.excel.write.ComparisonWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.server.jobs.JobRun;
import dev.peakplan.server.jobs.JobWork;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.plans.PlanArchive;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The job that sets plans side by side. */
@Singleton
class ComparisonWork implements JobWork {
    static final String KIND = "comparison";

    private final StudyInputRepository inputs;
    private final StudyResultRepository results;
    private final PlanArchive plans;
    private final Clock clock;

    ComparisonWork(StudyInputRepository inputs, StudyResultRepository results, PlanArchive plans, Clock clock) {
        this.inputs = inputs;
        this.results = results;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String jobId, JobRun run) {
        StudyInput input = inputs.findById(jobId)
                .orElseThrow(() -> new IllegalStateException("no input is stored for job " + jobId));
        run.phase("compare");
        List<PlanDocument> documents = new ArrayList<>();
        for (String id : input.plans()) {
            documents.add(
                    RecordReader.read(plans.document(id), PlanDocument.class).get());
        }
        Language language = input.chosenLanguage()
                .orElse(documents.get(0).request().settings().language());
        ComparisonTable table = Comparison.table(input.plans(), documents);
        StudyResult result = new StudyResult(
                jobId,
                StudyOutcome.DONE,
                String.join(" | ", table.titles()),
                0,
                RecordWriter.write(ComparisonDocument.of(input.plans(), table, language)),
                ComparisonWriter.write(table, language),
                clock.millis());
        run.finish(() -> results.save(result));
    }
}
