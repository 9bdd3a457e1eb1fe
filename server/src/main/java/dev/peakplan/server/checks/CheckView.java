package dev.peakplan.server.checks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Language;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.planning.PlanCheck;
import dev.peakplan.server.problems.Located;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What a check found. Money is in minor units.
 *
 * @param accepted whether a request can be planned with, or a plan keeps all limits and states its figures truly
 * @param errors problems of the file; of a plan, every broken limit and every figure stated wrongly; each at its place
 * @param unlisted problems beyond those listed
 * @param objective the plan's objective as the checker finds it
 * @param cost the plan's cost as the checker finds it
 * @param violations number of broken limits of the plan
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckView(
        boolean accepted,
        List<Located> errors,
        int unlisted,
        @Nullable Long objective,
        @Nullable Long cost,
        @Nullable Integer violations) {
    private static final int MOST_LISTED = 1000;

    static CheckView of(Intake intake, Language language) {
        List<Located> problems = intake.problems().stream()
                .map(problem -> problem.located(language))
                .toList();
        return new CheckView(intake.errors().isEmpty(), problems, intake.unlisted(), null, null, null);
    }

    static CheckView of(PlanCheck check, Language language) {
        List<Located> errors = check.findings().stream()
                .limit(MOST_LISTED)
                .map(problem -> problem.located(language))
                .toList();
        return new CheckView(
                check.accepted(),
                errors,
                check.findings().size() - errors.size(),
                check.assessment().map(each -> each.objective().minor()).orElse(null),
                check.assessment().map(each -> each.cost().minor()).orElse(null),
                check.assessment().map(Assessment::violations).map(List::size).orElse(null));
    }
}
