package dev.peakplan.server.planning;

import dev.peakplan.excel.write.Enclosures;
import dev.peakplan.excel.write.IssueWriter;
import dev.peakplan.excel.write.PlanWriter;
import dev.peakplan.plan.Insight;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.planner.Planner;
import dev.peakplan.planner.SolveMonitor;
import dev.peakplan.planner.SolveOptions;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.json.RecordWriter;
import java.util.Optional;

/**
 * What is handed back for a file.
 *
 * @param outcome what came of it
 * @param intake the file as it was read
 * @param language language of what is handed back
 * @param result the plan, unless the file has errors
 * @param insight what else was found out
 */
public record Planned(Outcome outcome, Intake intake, Language language, Optional<PlanResult> result, Insight insight) {

    /** Plans what {@code intake} asks for, if it can be planned with. */
    public static Planned of(Intake intake, Optional<Language> language, SolveOptions options, SolveMonitor monitor) {
        return of(intake, language, options, monitor, Enquiry.USUAL);
    }

    /** As {@link #of(Intake, Optional, SolveOptions, SolveMonitor)}, with what is to be found out about the plan. */
    public static Planned of(
            Intake intake, Optional<Language> language, SolveOptions options, SolveMonitor monitor, Enquiry enquiry) {
        Language shown = language.orElse(intake.language());
        if (intake.request().isEmpty()) {
            return new Planned(Outcome.INPUT_ERRORS, intake, shown, Optional.empty(), intake.insight());
        }
        return of(intake, language, Planner.plan(intake.request().get(), options, monitor), enquiry);
    }

    /** What is handed back for a file without errors once its plan is made. */
    public static Planned of(Intake intake, Optional<Language> language, PlanResult result, Enquiry enquiry) {
        Outcome outcome = result.assessment().feasible() ? Outcome.FEASIBLE : Outcome.NOTHING_FITS;
        Insight insight = PlanInsight.of(intake.request().orElseThrow(), result, intake.insight(), enquiry);
        return new Planned(outcome, intake, language.orElse(intake.language()), Optional.of(result), insight);
    }

    /** The planner's own workbook with the plan, or with every error at its cell; one made anew when JSON was handed in. */
    public byte[] workbook() {
        return result.map(made -> PlanWriter.write(
                        intake.ownWorkbook(),
                        request(),
                        made,
                        new Enclosures(insight, intake.cellIssues(), intake.map()),
                        language))
                .orElseGet(() -> IssueWriter.write(intake.content(), intake.cellIssues(), intake.unlisted(), language));
    }

    /** The JSON document: the plan, or the list of errors. */
    public byte[] document() {
        return result.map(made -> RecordWriter.write(PlanDocument.of(request(), made, insight)))
                .orElseGet(() -> RecordWriter.write(ErrorDocument.of(intake, language)));
    }

    public PlanRequest request() {
        return intake.request().orElseThrow(() -> new IllegalStateException("the file has errors"));
    }
}
