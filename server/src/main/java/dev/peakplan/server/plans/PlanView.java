package dev.peakplan.server.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.peakplan.server.planning.Outcome;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A plan as clients see it. Money is in minor units of {@code currency}.
 *
 * @param id its id
 * @param title its name
 * @param owner who asked for it
 * @param fileName name of the file that was handed in
 * @param outcome what came of it
 * @param currency ISO 4217 code; absent where the file had errors
 * @param objective what is minimised
 * @param cost all spending
 * @param bound no feasible plan has an objective below this
 * @param gap (objective - bound) / |bound|
 * @param errors number of errors in the file
 * @param finishedAt when it was finished
 * @param workbook path of the workbook
 * @param json path of the JSON document
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanView(
        String id,
        String title,
        String owner,
        String fileName,
        Outcome outcome,
        @Nullable String currency,
        @Nullable Long objective,
        @Nullable Long cost,
        @Nullable Long bound,
        @Nullable Double gap,
        int errors,
        Instant finishedAt,
        String workbook,
        String json) {

    /** As {@link #currency}; empty where there is none. */
    public String currencyOrNone() {
        return currency == null ? "" : currency;
    }

    static PlanView of(PlanFigures plan) {
        String path = "/api/v1/plans/" + plan.id();
        return new PlanView(
                plan.id(),
                plan.title(),
                plan.owner(),
                plan.fileName(),
                plan.outcome(),
                plan.currency(),
                plan.objective(),
                plan.cost(),
                plan.boundValue(),
                plan.gap(),
                plan.errors(),
                Instant.ofEpochMilli(plan.finishedAt()),
                path + "/workbook",
                path + "/json");
    }
}
