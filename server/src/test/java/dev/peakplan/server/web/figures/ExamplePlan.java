package dev.peakplan.server.web.figures;

import dev.peakplan.check.Checker;
import dev.peakplan.generate.RandomRequests;
import dev.peakplan.generate.RandomRequirements;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.RunFacts;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.StaffingDecision;
import dev.peakplan.server.planning.PlanDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** A made-up request with a simple plan, assessed by the checker: figures are compared with what the checker says. */
public record ExamplePlan(PlanDocument document, PlanResult result) {

    /** A plan that hires two of each team's first role in the third period and starts every second initiative. */
    public static ExamplePlan of(long seed, int teams, int periods) {
        return of(RandomRequests.of(seed, teams, periods), seed);
    }

    /** As {@link #of(long, int, int)}, for this request. */
    public static ExamplePlan of(PlanRequest request, long seed) {
        int periods = request.periodCount();
        Requirement requirement = RandomRequirements.of(request);
        Plan plan = new Plan(staffing(request, periods), initiatives(request));
        Assessment assessment = Checker.check(request, requirement, plan);
        Money bound = assessment.objective().minus(Money.ofMinor(1_000_00));
        double gap = 1_000_00.0 / bound.minor();
        List<BindingLimit> binding = List.of(new BindingLimit(
                LimitKind.BUDGET_CAP,
                "training",
                OptionalInt.empty(),
                10_000_00,
                Money.ofMinor(23_456_00),
                41,
                7.5,
                OptionalDouble.of(0.008),
                Optional.empty()));
        PlanResult result = new PlanResult(
                plan,
                requirement,
                assessment,
                new Proof(bound, gap, gap, Proof.Covers.ALL_CHOICES),
                binding,
                List.of(),
                new RunFacts(seed, 1_000, 1.5, 1_000, 700, "test", "request-hash", "plan-hash"));
        return new ExamplePlan(PlanDocument.of(request, result), result);
    }

    private static List<StaffingDecision> staffing(PlanRequest request, int periods) {
        List<StaffingDecision> staffing = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Staffing each : request.workforce().staffing()) {
            List<Integer> hires = new ArrayList<>(Collections.nCopies(periods, 0));
            if (seen.add(each.teamId()) && periods > 2) {
                hires.set(2, 2);
            }
            List<Integer> none = Collections.nCopies(periods, 0);
            staffing.add(new StaffingDecision(each.teamId(), each.roleId(), hires, none, none));
        }
        return staffing;
    }

    private static List<InitiativeDecision> initiatives(PlanRequest request) {
        List<InitiativeDecision> chosen = new ArrayList<>();
        List<Initiative> all = request.budget().initiatives();
        for (int m = 0; m < all.size(); m += 2) {
            chosen.add(
                    new InitiativeDecision(all.get(m).id(), all.get(m).window().earliestPeriodId()));
        }
        return chosen;
    }
}
