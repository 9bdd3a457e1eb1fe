package dev.peakplan.planner;

import dev.peakplan.check.Checker;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.RunFacts;
import dev.peakplan.requirement.Requirements;
import java.util.List;

/** What the checker makes of a plan whose decisions alone are known, as they are in a workbook: every figure, but no bound. */
public final class CheckedPlan {
    private CheckedPlan() {}

    public static PlanResult of(PlanRequest request, Plan plan) {
        Requirement requirement = Requirements.of(request);
        RunFacts unknown = new RunFacts(request.settings().seed(), 0, 0, 0, 0, "", "", "");
        return new PlanResult(
                plan,
                requirement,
                Checker.check(request, requirement, plan),
                Proof.NONE,
                List.of(),
                List.of(),
                unknown);
    }
}
