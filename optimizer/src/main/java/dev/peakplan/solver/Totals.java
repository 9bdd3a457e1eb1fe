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
    private final boolean bases;
    private long cost;
    private long charge;
    private long steer;
    private long triedCharge;
    private long triedCost;

    Totals(PlanningModel model, Meters meters, Charges charges, Room room) {
        this.model = model;
        this.meters = meters;
        this.charges = charges;
        this.values = meters.fixed();
        for (int g = 0; g < values.length; g++) {
            values[g] += room.spent()[g];
        }
        // the arrays of room are this object's own from here on
        this.heads = room.heads();
        this.hires = room.hires();
        this.releases = room.releases();
        this.cost = model.totalFixedSpending();
        this.limitOf = new int[meters.count()];
        this.charged = new long[model.limits().length];
        this.bases = meters.count() > charged.length;
        for (int g = 0; g < meters.count(); g++) {
            limitOf[g] = g < charged.length ? g : limitOfBase(g);
        }
        for (int l = 0; l < charged.length; l++) {
            chargeLimit(l);
        }
        for (int t = 0; t < model.periodCount(); t++) {
            for (int s = 0; s < heads.length; s++) {
                charge += seatCharge(s, t) + hireCharge(s, t);
            }
            charge += releaseCharge(t);
        }
    }

    /** What meter {@code g} shows, minor units. */
    long value(int g) {
        return values[g];
    }

    /** Heads at a site in billionths. */
    long heads(int s, int t) {
        return heads[s][t];
    }

    int hires(int s, int t) {
        return hires[s][t];
    }

    int releases(int t) {
        return releases[t];
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
            meter(terms.meters[n], (to == null ? 0 : to.spent[n]) - (from == null ? 0 : from.spent[n]));
        }
        for (int t = 0; t < terms.periods; t++) {
            place(
                    terms,
                    t,
                    (to == null ? 0 : to.heads[t]) - (from == null ? 0 : from.heads[t]),
                    (to == null ? 0 : to.hires[t]) - (from == null ? 0 : from.hires[t]),
                    (to == null ? 0 : to.releases[t]) - (from == null ? 0 : from.releases[t]));
        }
        cost += (to == null ? 0 : to.cost) - (from == null ? 0 : from.cost);
        charge += (to == null ? 0 : own(to)) - (from == null ? 0 : own(from));
    }

    /** Puts {@code to} in the place of {@code from}; either may be null. */
    void replace(Portfolio from, Portfolio to) {
        for (int g = 0; g < values.length; g++) {
            meter(g, (to == null ? 0 : to.spent[g]) - (from == null ? 0 : from.spent[g]));
        }
        cost += (to == null ? 0 : to.cost) - (from == null ? 0 : from.cost);
    }

    /**
     * By how much a change makes the plan worse in all; nothing is written but what {@link #triedCharge()} and {@link #triedObjective()}
     * tell.
     */
    long worse(TeamDraft draft) {
        if (bases) {
            long before = objective() + charge() + steer();
            replace(draft, 1);
            triedCharge = charge;
            triedCost = cost;
            long worse = cost + charge + steer() - before;
            replace(draft, -1);
            return worse;
        }
        TeamTerms terms = draft.team.terms();
        long more = charges.team(draft.broken, draft.brokenPeriods) - own(draft.before());
        long steered = 0;
        for (int n = 0; n < terms.meters.length; n++) {
            long change = draft.spent[n];
            if (change != 0) {
                int g = terms.meters[n];
                more += meters.excess(g, values[g] + change) * charges.perUnit()[g] - charged[g];
                steered += charges.steer()[g] * change;
            }
        }
        int s = terms.team.site();
        for (int t = draft.from; t < terms.periods; t++) {
            if (draft.headsChange[t] != 0) {
                int seats = model.sites()[s].seats()[t];
                more += charges.seats(heads[s][t] + draft.headsChange[t], seats) - charges.seats(heads[s][t], seats);
            }
            if (draft.hiresChange[t] != 0) {
                int most = model.sites()[s].hires()[t];
                more += charges.hires(hires[s][t] + draft.hiresChange[t], most) - charges.hires(hires[s][t], most);
            }
            if (draft.releasesChange[t] != 0) {
                int most = model.maxReleasesPerPeriod();
                more += charges.hires(releases[t] + draft.releasesChange[t], most) - charges.hires(releases[t], most);
            }
        }
        triedCharge = charge + more;
        triedCost = cost + draft.cost;
        return draft.cost + more + steered / Charges.STEER;
    }

    /** The charge that the plan would have after the change last tried. */
    long triedCharge() {
        return triedCharge;
    }

    long triedObjective() {
        return triedCost;
    }

    /** Makes a change, or with {@code sign} -1 unmakes it. */
    void replace(TeamDraft draft, int sign) {
        TeamTerms terms = draft.team.terms();
        for (int n = 0; n < terms.meters.length; n++) {
            meter(terms.meters[n], sign * draft.spent[n]);
        }
        for (int t = draft.from; t < terms.periods; t++) {
            place(terms, t, sign * draft.headsChange[t], sign * draft.hiresChange[t], sign * draft.releasesChange[t]);
        }
        cost += sign * draft.cost;
        charge += sign * (charges.team(draft.broken, draft.brokenPeriods) - own(draft.before()));
    }

    private void meter(int g, long change) {
        if (change != 0) {
            values[g] += change;
            if (g < charged.length) {
                steer += charges.steer()[g] * change;
            }
            chargeLimit(limitOf[g]);
        }
    }

    private void place(TeamTerms terms, int t, long moreHeads, int moreHires, int moreReleases) {
        int s = terms.team.site();
        if (moreHeads != 0) {
            charge -= seatCharge(s, t);
            heads[s][t] += moreHeads;
            charge += seatCharge(s, t);
        }
        if (moreHires != 0) {
            charge -= hireCharge(s, t);
            hires[s][t] += moreHires;
            charge += hireCharge(s, t);
        }
        if (moreReleases != 0) {
            charge -= releaseCharge(t);
            releases[t] += moreReleases;
            charge += releaseCharge(t);
        }
    }

    /** Spending, weighted penalty, less stated benefits. */
    long objective() {
        return cost;
    }

    /** What is charged for broken limits; 0 for a feasible plan. */
    long charge() {
        return charge;
    }

    /** What use of limits costs by prices; 0 unless the charges steer. */
    long steer() {
        return steer / Charges.STEER;
    }

    private void chargeLimit(int l) {
        long now = meters.excess(l, values) * charges.perUnit()[l];
        charge += now - charged[l];
        charged[l] = now;
    }

    private long own(TeamSchedule schedule) {
        return charges.team(schedule.broken, schedule.brokenPeriods);
    }

    /** Whether there are too many heads, hires or releases at a site. */
    boolean broken(int s, int t) {
        return seatCharge(s, t) + hireCharge(s, t) + releaseCharge(t) > 0;
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
