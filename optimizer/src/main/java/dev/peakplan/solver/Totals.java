package dev.peakplan.solver;

import dev.peakplan.model.PlanningModel;

/** What all teams and initiatives add up to, kept up to date from change to change in whole numbers. */
final class Totals {
    private final PlanningModel model;
    private final Meters meters;
    private final Charges charges;
    private final int[] limitOf;
    private final long[] values;
    private final long[][] heads;
    private final int[][] hires;
    private final int[] releases;
    private final long[] charged;
    private long cost;
    private long charge;

    Totals(PlanningModel model, Meters meters, Charges charges) {
        this.model = model;
        this.meters = meters;
        this.charges = charges;
        this.values = meters.fixed();
        int sites = model.sites().length;
        this.heads = new long[sites][model.periodCount()];
        this.hires = new int[sites][model.periodCount()];
        this.releases = new int[model.periodCount()];
        this.cost = model.totalFixedSpending();
        this.limitOf = new int[meters.count()];
        this.charged = new long[model.limits().length];
        for (int g = 0; g < meters.count(); g++) {
            limitOf[g] = g < charged.length ? g : limitOfBase(g);
        }
        for (int l = 0; l < charged.length; l++) {
            chargeLimit(l);
        }
    }

    private int limitOfBase(int g) {
        for (int l = 0; l < charged.length; l++) {
            if (meters.baseOf[l] == g) {
                return l;
            }
        }
        throw new IllegalStateException("meter " + g + " belongs to no limit");
    }

    /** Puts {@code to} in the place of {@code from}; either may be null. */
    void replace(TeamTerms terms, TeamSchedule from, TeamSchedule to) {
        for (int n = 0; n < terms.meters.length; n++) {
            long change = (to == null ? 0 : to.spent[n]) - (from == null ? 0 : from.spent[n]);
            if (change != 0) {
                int g = terms.meters[n];
                values[g] += change;
                chargeLimit(limitOf[g]);
            }
        }
        int s = terms.team.site();
        for (int t = 0; t < terms.periods; t++) {
            long moreHeads = (to == null ? 0 : to.heads[t]) - (from == null ? 0 : from.heads[t]);
            if (moreHeads != 0) {
                charge -= seatCharge(s, t);
                heads[s][t] += moreHeads;
                charge += seatCharge(s, t);
            }
            int moreHires = (to == null ? 0 : to.hires[t]) - (from == null ? 0 : from.hires[t]);
            if (moreHires != 0) {
                charge -= hireCharge(s, t);
                hires[s][t] += moreHires;
                charge += hireCharge(s, t);
            }
            int moreReleases = (to == null ? 0 : to.releases[t]) - (from == null ? 0 : from.releases[t]);
            if (moreReleases != 0) {
                charge -= releaseCharge(t);
                releases[t] += moreReleases;
                charge += releaseCharge(t);
            }
        }
        cost += (to == null ? 0 : to.cost) - (from == null ? 0 : from.cost);
        charge += (to == null ? 0 : own(to)) - (from == null ? 0 : own(from));
    }

    /** Puts {@code to} in the place of {@code from}; either may be null. */
    void replace(Portfolio from, Portfolio to) {
        for (int g = 0; g < values.length; g++) {
            values[g] += (to == null ? 0 : to.spent[g]) - (from == null ? 0 : from.spent[g]);
        }
        for (int l = 0; l < charged.length; l++) {
            chargeLimit(l);
        }
        cost += (to == null ? 0 : to.cost) - (from == null ? 0 : from.cost);
    }

    /** Spending, weighted penalty, less stated benefits. */
    long objective() {
        return cost;
    }

    /** What is charged for broken limits; 0 for a feasible plan. */
    long charge() {
        return charge;
    }

    private void chargeLimit(int l) {
        long now = meters.excess(l, values) * charges.perUnit()[l];
        charge += now - charged[l];
        charged[l] = now;
    }

    private long own(TeamSchedule schedule) {
        return charges.team(schedule.broken, schedule.brokenPeriods);
    }

    private long seatCharge(int s, int t) {
        return charges.seats(heads[s][t], model.sites()[s].seats()[t]);
    }

    private long hireCharge(int s, int t) {
        return charges.hires(hires[s][t], model.sites()[s].hires()[t]);
    }

    private long releaseCharge(int t) {
        return charges.hires(releases[t], model.maxReleasesPerPeriod());
    }
}
