package dev.peakplan.excel;

import dev.peakplan.check.Checker;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.Relaxation;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.RunFacts;
import dev.peakplan.plan.StaffingDecision;
import dev.peakplan.requirement.Requirements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Results for tests: a plan made by a simple rule, assessed by the checker itself. */
public final class Plans {
    private Plans() {}

    /** One hire of every staffing in every second period, some overtime, every initiative at its earliest. */
    public static PlanResult simple(PlanRequest request) {
        List<StaffingDecision> staffing = new ArrayList<>();
        request.workforce().staffing().forEach(each -> {
            List<Integer> hires = new ArrayList<>(Collections.nCopies(request.periodCount(), 0));
            List<Integer> overtime = new ArrayList<>(hires);
            List<Integer> releases = new ArrayList<>(hires);
            for (int t = 1; t < request.periodCount(); t += 2) {
                hires.set(t, 1);
                overtime.set(t, 2);
            }
            releases.set(request.periodCount() - 1, each.openingHeads() > 3 ? 1 : 0);
            staffing.add(new StaffingDecision(each.teamId(), each.roleId(), hires, releases, overtime));
        });
        List<InitiativeDecision> initiatives = request.budget().initiatives().stream()
                .map(one -> new InitiativeDecision(one.id(), one.window().earliestPeriodId()))
                .toList();
        Plan plan = new Plan(staffing, initiatives);
        Requirement requirement = Requirements.of(request);
        Assessment assessment = Checker.check(request, requirement, plan);
        String cap = request.budget().caps().get(0).id();
        return new PlanResult(
                plan,
                requirement,
                assessment,
                new Proof(Money.ofMinor(assessment.objective().minor() / 2), 0.0123, 0.1, Proof.Covers.ALL_CHOICES),
                List.of(new BindingLimit(
                        LimitKind.BUDGET_CAP,
                        cap,
                        OptionalInt.empty(),
                        1_000_000,
                        Money.ofMinor(2_345_678),
                        41,
                        12.5,
                        OptionalDouble.of(0.008))),
                List.of(new Relaxation(LimitKind.BUDGET_CAP, cap, OptionalInt.empty(), 100_00, 123_45)),
                new RunFacts(7, 1_000, 1.5, 1_000, 700, "0.1.0", "ab".repeat(32), "cd".repeat(32)));
    }
}
