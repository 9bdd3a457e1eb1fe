package dev.peakplan.excel;

import dev.peakplan.check.Checker;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.BridgeStep;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.PlanTotals;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.Relaxation;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.RunFacts;
import dev.peakplan.plan.ScenarioChange;
import dev.peakplan.plan.ScenarioResult;
import dev.peakplan.plan.StaffingDecision;
import dev.peakplan.requirement.Requirements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Results for tests: a plan made by a simple rule, assessed by the checker itself. */
public final class Plans {
    private Plans() {}

    /** The same with a scenario beside it that hires nobody. */
    public static PlanResult withScenario(PlanRequest request) {
        PlanResult base = simple(request);
        Plan idle = new Plan(
                base.plan().staffing().stream().map(Plans::idle).toList(),
                base.plan().initiatives());
        Assessment without = Checker.check(request, base.requirement(), idle);
        Assessment with = base.assessment();
        BridgeStep heads = new BridgeStep(
                BridgeStep.Driver.HEADS,
                Optional.empty(),
                without.cost().minus(with.cost()),
                0,
                without.lostContacts() - with.lostContacts(),
                without.shortfallHours() - with.shortfallHours(),
                0);
        ScenarioChange change =
                new ScenarioChange(ScenarioChange.Kind.CAP_FACTOR, Optional.empty(), Optional.empty(), 0.9);
        return new PlanResult(
                base.plan(),
                base.requirement(),
                with,
                base.proof(),
                base.binding(),
                List.of(),
                base.wayOut(),
                List.of(
                        scenario(ScenarioResult.BASE, List.of(), List.of(), base.plan(), with),
                        scenario("idle", List.of(change), List.of(heads), idle, without)),
                base.run());
    }

    private static StaffingDecision idle(StaffingDecision decision) {
        List<Integer> none = Collections.nCopies(decision.hires().size(), 0);
        return new StaffingDecision(decision.teamId(), decision.roleId(), none, none, none);
    }

    private static ScenarioResult scenario(
            String id, List<ScenarioChange> changes, List<BridgeStep> bridge, Plan plan, Assessment assessment) {
        Map<CostCategory, Long> spending = new TreeMap<>();
        assessment
                .ledger()
                .forEach(each -> spending.merge(each.category(), each.amount().minor(), Long::sum));
        PlanTotals totals = new PlanTotals(
                assessment.feasible(),
                assessment.objective(),
                assessment.cost(),
                assessment.penalty(),
                OptionalDouble.of(0.8125),
                OptionalDouble.empty(),
                assessment.lostContacts(),
                assessment.shortfallHours(),
                12.5,
                14,
                3,
                2,
                160,
                plan.initiatives().size());
        return new ScenarioResult(
                id,
                id.isEmpty() ? "Base" : id,
                changes,
                totals,
                List.of(),
                spending.entrySet().stream()
                        .map(each -> new ScenarioResult.CategorySpending(each.getKey(), Money.ofMinor(each.getValue())))
                        .toList(),
                bridge,
                plan,
                Proof.NONE,
                List.of());
    }

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
                        OptionalDouble.of(0.008),
                        Optional.empty())),
                List.of(new Relaxation(LimitKind.BUDGET_CAP, cap, OptionalInt.empty(), 100_00, 123_45)),
                new RunFacts(7, 1_000, 1.5, 1_000, 700, "0.1.0", "ab".repeat(32), "cd".repeat(32)));
    }
}
