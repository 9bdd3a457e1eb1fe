package dev.peakplan.solver;

import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.SpendingLimit;
import dev.peakplan.plan.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is metered to judge the spending limits: one meter per limit, and one more for the base of every floor by share. A meter adds whole
 * minor units, so that it is the same whichever way it was reached.
 */
final class Meters {
    private final PlanningModel model;
    private final List<SpendingLimit> scopes = new ArrayList<>();
    private final boolean[] everyCategory;
    /** [l] the meter of the base of limit l's share, or -1. */
    final int[] baseOf;

    Meters(PlanningModel model) {
        this.model = model;
        this.baseOf = new int[model.limits().length];
        for (SpendingLimit limit : model.limits()) {
            scopes.add(limit);
        }
        for (int l = 0; l < baseOf.length; l++) {
            baseOf[l] = -1;
            if (model.limits()[l].floor() && model.limits()[l].share() > 0) {
                baseOf[l] = scopes.size();
                scopes.add(model.limits()[l]);
            }
        }
        everyCategory = new boolean[scopes.size()];
        for (int g = baseOf.length; g < everyCategory.length; g++) {
            everyCategory[g] = true;
        }
    }

    /** The meter of changes from the approved plan, -1 where nothing limits them. */
    int changes() {
        for (int l = 0; l < baseOf.length; l++) {
            if (model.limits()[l].ofChanges()) {
                return l;
            }
        }
        return -1;
    }

    /** The meters of contacts that are not answered in time: none where neither a service level nor satisfaction is asked for. */
    int[] service() {
        return IntStream.range(0, baseOf.length)
                .filter(l -> model.limits()[l].ofService())
                .toArray();
    }

    int count() {
        return scopes.size();
    }

    /** What the meters show before anybody is paid: fixed lines. */
    long[] fixed() {
        long[] values = new long[count()];
        for (int g = 0; g < values.length; g++) {
            values[g] = everyCategory[g]
                    ? scopes.get(g).fixedOfAllCategories()
                    : scopes.get(g).fixed();
        }
        return values;
    }

    boolean coversTeam(int g, int team) {
        return scopes.get(g).teams()[team];
    }

    boolean covers(int g, int category, int t) {
        SpendingLimit scope = scopes.get(g);
        return everyCategory[g] ? t >= scope.from() && t <= scope.to() : scope.covers(category, t);
    }

    /** Adds the spending of an initiative that starts in {@code start}. */
    void addInitiative(long[] values, InitiativeModel initiative, int start) {
        for (int g = 0; g < values.length; g++) {
            if (scopes.get(g).ofSatisfaction()) {
                values[g] -= initiative.satisfaction()[start];
            }
            if (scopes.get(g).initiatives()[initiative.index()]) {
                for (int t = start; t < model.periodCount(); t++) {
                    if (covers(g, initiative.category(), t)) {
                        values[g] += initiative.spending()[start][t];
                    }
                }
            }
        }
    }

    /** How far limit {@code l} is broken in minor units, at least 0. */
    long excess(int l, long[] values) {
        SpendingLimit limit = model.limits()[l];
        if (!limit.floor()) {
            return Math.max(0, values[l] - limit.amount());
        }
        long least = baseOf[l] < 0 ? limit.amount() : Money.rounded(values[baseOf[l]] * limit.share());
        return Math.max(0, least - values[l]);
    }

    /** How far a limit that is no share is broken when its meter shows {@code value}. */
    long excess(int l, long value) {
        SpendingLimit limit = model.limits()[l];
        return Math.max(0, limit.floor() ? limit.amount() - value : value - limit.amount());
    }
}
