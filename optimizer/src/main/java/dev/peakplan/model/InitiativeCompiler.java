package dev.peakplan.model;

import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeEffect;
import dev.peakplan.plan.PlanRequest;
import java.util.List;

/** Compiles the candidate spendings. */
final class InitiativeCompiler {
    private final PlanRequest request;
    private final Index index;

    InitiativeCompiler(PlanRequest request, Index index) {
        this.request = request;
        this.index = index;
    }

    InitiativeModel[] compile() {
        List<Initiative> initiatives = request.budget().initiatives();
        InitiativeModel[] models = new InitiativeModel[initiatives.size()];
        for (int m = 0; m < models.length; m++) {
            models[m] = compile(m, initiatives.get(m));
        }
        return models;
    }

    private InitiativeModel compile(int m, Initiative initiative) {
        int periods = request.periodCount();
        int teams = request.organisation().teams().size();
        int earliest = request.calendar().getIndex(initiative.window().earliestPeriodId());
        int latest = request.calendar().getIndex(initiative.window().latestPeriodId());
        double[] reduction = new double[teams];
        double[] training = new double[teams];
        for (InitiativeEffect effect : initiative.effects()) {
            reduction[index.team(effect.teamId())] += effect.workloadReduction();
            training[index.team(effect.teamId())] += effect.trainingHours();
        }
        long[][] spending = new long[periods][];
        for (int start = earliest; start <= latest; start++) {
            spending[start] = new long[periods];
            for (int t = start; t < periods; t++) {
                spending[start][t] = initiative.spendingIn(t - start).minor();
            }
        }
        return new InitiativeModel(
                m,
                initiative.id(),
                initiative.category().ordinal(),
                earliest,
                latest,
                initiative.window().leadPeriods(),
                spending,
                initiative.costs().statedBenefit().minor(),
                reduction,
                training,
                initiative.obligation(),
                initiative.excludes().stream().mapToInt(index::initiative).toArray(),
                initiative.requires().stream().mapToInt(index::initiative).toArray());
    }
}
