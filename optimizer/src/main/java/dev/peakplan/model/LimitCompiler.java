package dev.peakplan.model;

import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.BudgetFloor;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.CapReach;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.CostDriver;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Scope;
import dev.peakplan.plan.Team;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Compiles caps and floors. */
final class LimitCompiler {
    private final PlanRequest request;
    private final ServiceCompiler service;
    private final int periods;

    LimitCompiler(PlanRequest request, ServiceCompiler service) {
        this.request = request;
        this.service = service;
        this.periods = request.periodCount();
    }

    SpendingLimit[] compile() {
        List<SpendingLimit> limits = new ArrayList<>();
        for (BudgetCap cap : request.budget().caps()) {
            CapReach reach = CapReach.of(request.budget().caps(), request.calendar(), cap);
            limits.add(limit(cap.id(), false, inPeriods(cap.scope(), reach), reach.amount(), 0));
        }
        for (BudgetFloor floor : request.budget().floors()) {
            limits.add(limit(
                    floor.id(),
                    true,
                    floor.scope(),
                    floor.amount().orElse(Money.ZERO),
                    floor.shareOfSpending().orElse(0)));
        }
        request.goal()
                .spendingCap()
                .ifPresent(amount -> limits.add(limit(PlanningModel.COST_GOAL, false, Scope.ALL, amount, 0)));
        request.approved()
                .filter(approved -> approved.mostChanges().isPresent())
                .ifPresent(approved -> limits.add(
                        count(PlanningModel.CHANGES, approved.mostChanges().getAsInt())));
        request.goal()
                .requiredServiceLevel()
                .ifPresent(target -> limits.add(count(PlanningModel.SERVICE_GOAL, service.most(target))));
        service.mostForSatisfaction()
                .ifPresent(most ->
                        limits.add(count(PlanningModel.SATISFACTION_GOAL, most, service.satisfactionFollows())));
        return limits.toArray(SpendingLimit[]::new);
    }

    private SpendingLimit count(String id, long most) {
        return count(id, most, true);
    }

    /** A limit on something that is no spending: no category is covered, and teams add to it or do not. */
    private SpendingLimit count(String id, long most, boolean ofTeams) {
        boolean[] teams = new boolean[request.organisation().teams().size()];
        boolean[] initiatives = new boolean[request.budget().initiatives().size()];
        Arrays.fill(teams, ofTeams);
        Arrays.fill(initiatives, true);
        return new SpendingLimit(id, false, 0, 0, periods - 1, teams, initiatives, 0, most, 0, 0);
    }

    private Scope inPeriods(Scope scope, CapReach reach) {
        List<Period> all = request.calendar().periods();
        return scope.inPeriods(all.get(reach.from()).id(), all.get(reach.to()).id());
    }

    private SpendingLimit limit(String id, boolean floor, Scope scope, Money amount, double share) {
        int mask = 0;
        for (CostCategory category : CostCategory.values()) {
            if (scope.covers(category)) {
                mask |= 1 << category.ordinal();
            }
        }
        int from = scope.fromPeriodId().map(request.calendar()::getIndex).orElse(0);
        int to = scope.toPeriodId().map(request.calendar()::getIndex).orElse(periods - 1);
        List<Team> teams = request.organisation().teams();
        boolean[] inTeams = new boolean[teams.size()];
        for (int i = 0; i < inTeams.length; i++) {
            Team team = teams.get(i);
            inTeams[i] = scope.covers(Optional.of(team.siteId()), Optional.of(team.departmentId()));
        }
        List<Initiative> initiatives = request.budget().initiatives();
        boolean[] inInitiatives = new boolean[initiatives.size()];
        for (int m = 0; m < inInitiatives.length; m++) {
            Initiative initiative = initiatives.get(m);
            inInitiatives[m] = scope.covers(initiative.siteId(), initiative.departmentId());
        }
        return new SpendingLimit(
                id,
                floor,
                mask,
                from,
                to,
                inTeams,
                inInitiatives,
                fixed(scope, from, to, false),
                amount.minor(),
                share,
                fixed(scope, from, to, true));
    }

    private long fixed(Scope scope, int from, int to, boolean allCategories) {
        long sum = 0;
        for (BudgetLine line : request.budget().lines()) {
            if (line.driver() == CostDriver.FIXED
                    && (allCategories || scope.covers(line.category()))
                    && scope.covers(line.siteId(), line.departmentId())) {
                for (int t = from; t <= to; t++) {
                    sum += line.amountIn(t, request.calendar().periods().get(t)).minor();
                }
            }
        }
        return sum;
    }

    long[][] fixedSpending() {
        long[][] spending = new long[PlanningModel.CATEGORIES][periods];
        for (BudgetLine line : request.budget().lines()) {
            if (line.driver() == CostDriver.FIXED) {
                for (int t = 0; t < periods; t++) {
                    spending[line.category().ordinal()][t] += line.amountIn(
                                    t, request.calendar().periods().get(t))
                            .minor();
                }
            }
        }
        return spending;
    }
}
