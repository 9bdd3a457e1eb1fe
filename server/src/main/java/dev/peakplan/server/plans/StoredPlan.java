package dev.peakplan.server.plans;

import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Proof;
import dev.peakplan.server.planning.Outcome;
import dev.peakplan.server.planning.Planned;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;

/**
 * What came of a plan's job, as stored; written once.
 *
 * @param id id of job and plan
 * @param outcome what came of it
 * @param title name of the plan
 * @param currency ISO 4217 code; none where the file had errors
 * @param objective what is minimised, minor units
 * @param cost all spending, minor units
 * @param boundValue no feasible plan has an objective below this
 * @param gap (objective - bound) / |bound|
 * @param errors number of errors in the file
 * @param document the JSON document
 * @param workbook the annotated workbook
 * @param finishedAt UTC milliseconds
 */
@MappedEntity("plan_result")
record StoredPlan(
        @Id String id,
        Outcome outcome,
        String title,
        @Nullable String currency,
        @Nullable Long objective,
        @Nullable Long cost,
        @Nullable Long boundValue,
        @Nullable Double gap,
        int errors,
        byte[] document,
        byte[] workbook,
        long finishedAt) {
    private static final int LONGEST_TEXT = 255;

    static StoredPlan of(PlanInput input, Planned planned, byte[] workbook, long now) {
        Optional<PlanResult> result = planned.result();
        Optional<Proof> proof = result.map(PlanResult::proof).filter(Proof::bounds);
        String title = result.isPresent() ? planned.request().settings().title() : input.fileName();
        return new StoredPlan(
                input.id(),
                planned.outcome(),
                kept(title),
                result.map(each -> kept(planned.request().settings().currency()))
                        .orElse(null),
                result.map(each -> each.assessment().objective().minor()).orElse(null),
                result.map(each -> each.assessment().cost().minor()).orElse(null),
                proof.map(each -> each.bound().minor()).orElse(null),
                proof.map(Proof::gap).orElse(null),
                planned.intake().errors().size(),
                planned.document(),
                workbook,
                now);
    }

    private static String kept(String text) {
        return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }
}
