package dev.peakplan;

import dev.peakplan.check.Checker;
import dev.peakplan.generate.RandomRequests;
import dev.peakplan.model.Decisions;
import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.requirement.Requirements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A random request with a plan that keeps every limit, and caps drawn a little above what that plan spends.
 *
 * @param request the request
 * @param requirement its requirement
 * @param plan a feasible plan
 */
public record Witness(PlanRequest request, Requirement requirement, Plan plan) {
    /** A request made of {@code seed}, or nothing where the plan that was drawn breaks a limit other than a cap. */
    public static Optional<Witness> of(long seed, int teams, int periods) {
        PlanRequest loose = RandomRequests.of(seed, teams, periods);
        Requirement requirement = Requirements.of(loose);
        Plan plan = randomDecisions(ModelCompiler.compile(loose, requirement), new Random(seed), 0.1)
                .toPlan(loose);
        Assessment assessment = Checker.check(loose, requirement, plan);
        if (assessment.violations().stream().anyMatch(use -> use.kind() != LimitKind.BUDGET_CAP)) {
            return Optional.empty();
        }
        List<BudgetCap> caps = new ArrayList<>();
        for (BudgetCap cap : loose.budget().caps()) {
            double spent = assessment.limits().stream()
                    .filter(use -> use.subject().equals(cap.id()))
                    .mapToDouble(LimitUse::used)
                    .findFirst()
                    .orElseThrow();
            Money amount = Money.ofMinor((long) Math.max(0, spent + Math.abs(spent) * 0.02));
            caps.add(new BudgetCap(cap.id(), cap.name(), cap.scope(), amount));
        }
        Budget budget = new Budget(
                loose.budget().lines(),
                caps,
                loose.budget().floors(),
                loose.budget().initiatives());
        PlanRequest tight = new PlanRequest(
                loose.settings(),
                loose.goal(),
                loose.calendar(),
                loose.organisation(),
                loose.workforce(),
                loose.demand(),
                budget,
                loose.scenarios());
        return Optional.of(new Witness(tight, requirement, plan));
    }

    /** Decisions within their ranges; a cell is more than its least with probability {@code share}. Forced initiatives start at once. */
    public static Decisions randomDecisions(PlanningModel model, Random random, double share) {
        Decisions decisions = Decisions.none(model);
        for (TeamModel team : model.teams()) {
            for (StaffModel staff : team.staff()) {
                for (int t = 0; t < model.periodCount(); t++) {
                    int k = staff.index();
                    decisions.hires()[k][t] = draw(staff.hires(), t, random, share);
                    decisions.releases()[k][t] = draw(staff.releases(), t, random, share / 4);
                    decisions.overtime()[k][t] = draw(staff.overtime(), t, random, share);
                }
            }
        }
        for (InitiativeModel initiative : model.initiatives()) {
            boolean free = initiative.requires().length == 0 && initiative.excludes().length == 0;
            boolean chosen =
                    switch (initiative.obligation()) {
                        case FORCED -> true;
                        case FORBIDDEN -> false;
                        case OPTIONAL -> free && random.nextBoolean();
                    };
            if (chosen) {
                decisions.starts()[initiative.index()] = initiative.earliest();
            }
        }
        return decisions;
    }

    private static int draw(StaffModel.Range range, int t, Random random, double share) {
        return random.nextDouble() < share
                ? range.clamp(t, range.least()[t] + 1 + random.nextInt(2))
                : range.least()[t];
    }
}
