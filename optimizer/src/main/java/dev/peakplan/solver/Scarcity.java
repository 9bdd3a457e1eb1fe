package dev.peakplan.solver;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.SpendingLimit;

/**
 * How much a change takes of what is scarce: its use of every limit as a share of the limit's amount, counted the more the fuller the limit
 * is. After Y. Toyoda, "A simplified algorithm for obtaining approximate solutions to zero-one programming problems", Management Science 21,
 * 1975; amounts are brought to all periods and teams, so that a cap of a month weighs by the month's part and not by itself.
 */
final class Scarcity {
    /** What counts for a change that uses nothing. */
    private static final double FREE = 1e-9;
    /** Limits that are emptier count as if they were so full. */
    private static final double EMPTY = 0.3;

    private final PlanningModel model;
    private final Totals totals;
    /** [l] use of one minor unit as a share; 0 where the limit is not used up by spending. */
    private final double[] share;
    /** [s] part of all teams, by periods. */
    private final double[] place;

    /** The scarcity of what {@code totals} leave. */
    Scarcity(PlanningModel model, Totals totals) {
        this.model = model;
        this.totals = totals;
        this.share = new double[model.limits().length];
        int teams = model.teams().length;
        for (int l = 0; l < share.length; l++) {
            SpendingLimit limit = model.limits()[l];
            int covered = 0;
            for (boolean one : limit.teams()) {
                covered += one ? 1 : 0;
            }
            if (!limit.floor() && limit.amount() > 0 && covered > 0) {
                double span = Math.max(1, limit.to() - limit.from() + 1);
                share[l] = span / model.periodCount() * covered / teams / limit.amount();
            }
        }
        this.place = new double[model.sites().length];
        for (int i = 0; i < teams; i++) {
            place[model.teams()[i].site()] += 1.0 / teams / model.periodCount();
        }
    }

    /** What {@code draft}, worked out, takes; above 0. */
    double of(TeamDraft draft) {
        TeamTerms terms = draft.team.terms();
        double sum = FREE;
        for (int n = 0; n < terms.meters.length; n++) {
            sum += spending(terms.meters[n], draft.spent[n]);
        }
        int s = terms.team.site();
        for (int t = draft.from; t < terms.periods; t++) {
            if (draft.headsChange[t] > 0) {
                double seats = model.sites()[s].seats()[t] * RoleSchedule.NANO;
                sum += place[s] * use(draft.headsChange[t], totals.heads(s, t), seats);
            }
            if (draft.hiresChange[t] > 0) {
                sum += place[s]
                        * use(
                                draft.hiresChange[t],
                                totals.hires(s, t),
                                model.sites()[s].hires()[t]);
            }
            if (draft.releasesChange[t] > 0) {
                double whole = model.maxReleasesPerPeriod();
                sum += use(draft.releasesChange[t], totals.releases(t), whole) / model.periodCount();
            }
        }
        return sum;
    }

    private double spending(int g, long change) {
        if (change <= 0 || g >= share.length || share[g] == 0) {
            return 0;
        }
        return share[g] * change * weight((double) totals.value(g) / model.limits()[g].amount());
    }

    private static double use(double change, double used, double most) {
        return most > 0 ? change / most * weight(used / most) : 0;
    }

    /** The eighth power of how full a limit is. */
    private static double weight(double full) {
        double square = Math.max(EMPTY, Math.min(1, full));
        square *= square;
        square *= square;
        return square * square;
    }
}
