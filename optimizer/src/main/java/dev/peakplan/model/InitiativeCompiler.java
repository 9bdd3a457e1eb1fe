package dev.peakplan.model;

import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeEffect;
import dev.peakplan.plan.PlanRequest;
import java.util.List;
import java.util.OptionalInt;

/** Compiles the candidate spendings. */
final class InitiativeCompiler {
    private final PlanRequest request;
    private final Index index;
    private final ServiceCompiler service;

    InitiativeCompiler(PlanRequest request, Index index, ServiceCompiler service) {
        this.service = service;
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
        OptionalInt decided = decided(initiative);
        int frozen = request.settings().frozenPeriods();
        int latest = decided.orElseGet(
                () -> request.calendar().getIndex(initiative.window().latestPeriodId()));
        int first = decided.orElseGet(
                () -> request.calendar().getIndex(initiative.window().earliestPeriodId()));
        boolean past = decided.isEmpty() && latest < frozen;
        int earliest = decided.isPresent() || past ? first : Math.max(frozen, first);
        Initiative.Obligation obligation = decided.isPresent()
                ? Initiative.Obligation.FORCED
                : past && initiative.obligation() == Initiative.Obligation.OPTIONAL
                        ? Initiative.Obligation.FORBIDDEN
                        : initiative.obligation();
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
                service.madeUp(initiative, earliest, latest),
                reduction,
                training,
                obligation,
                others(decided, initiative.excludes()),
                others(decided, initiative.requires()));
    }

    /** The start that is already decided, if there is one. */
    private OptionalInt decided(Initiative initiative) {
        return request.budget().started().stream()
                .filter(start -> start.initiativeId().equals(initiative.id()))
                .mapToInt(start -> request.calendar().getIndex(start.startPeriodId()))
                .findFirst();
    }

    /** What is decided asks no longer what it excludes or requires. */
    private int[] others(OptionalInt decided, List<String> ids) {
        return decided.isPresent()
                ? new int[0]
                : ids.stream().mapToInt(index::initiative).toArray();
    }
}
