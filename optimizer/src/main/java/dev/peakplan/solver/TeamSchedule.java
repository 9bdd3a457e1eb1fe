package dev.peakplan.solver;

/** The plan of one team: the variable of the search. Moves make new ones; none is written after construction, so clones share them. */
final class TeamSchedule {
    /** Multiples of the price of overtime that a team may reckon with; the last forgoes it. */
    static final double[] THRIFT = {0.5, 0.75, 1, 1.5, 2.5, 5, 20, 1e12};

    static final int USUAL_THRIFT = 2;

    final RoleSchedule[] roles;
    final Workload workload;
    /** [t] overtime steps beyond (or, negative, short of) what the price of labour asks for. */
    final int[] shift;
    /** How dear overtime is to this team: position in {@link #THRIFT}. */
    final int thrift;

    /** By position in {@link TeamTerms#meters}, overtime included. */
    final long[] spent;
    /** [t] heads in billionths. */
    final long[] heads;
    /** [t] arriving hires of all roles. */
    final int[] hires;
    /** [t] releases of all roles. */
    final int[] releases;
    /** [t] minor units. */
    final long[] overtimeCost;
    /** [t] weighted, minor units. */
    final long[] penalties;
    /** [t] heads by which shares are missed or overtime is beyond its limit, in billionths. */
    final long[] shares;
    /** [t] whether a share is missed. */
    final boolean[] lacking;
    /** [t] thousandths of contacts not answered in time; null where no service level is asked for. */
    final long[] missed;
    /** Spending and weighted penalty, minor units. */
    long cost;
    /** Weighted penalty, minor units. */
    long penalty;
    /** Heads by which shares are missed or heads are below zero, added over periods, in billionths. */
    long broken;
    /** Periods in which a share is missed, and those in which heads of a role are below zero. */
    int brokenPeriods;

    TeamSchedule(TeamTerms terms, RoleSchedule[] roles, Workload workload, int[] shift, int thrift) {
        this(terms, roles, workload, shift, thrift, null);
    }

    private TeamSchedule(
            TeamTerms terms, RoleSchedule[] roles, Workload workload, int[] shift, int thrift, int[][] steps) {
        this.roles = roles;
        this.workload = workload;
        this.shift = shift;
        this.thrift = thrift;
        this.spent = new long[terms.meters.length];
        this.heads = new long[terms.periods];
        this.overtimeCost = new long[terms.periods];
        this.penalties = new long[terms.periods];
        this.shares = new long[terms.periods];
        this.lacking = new boolean[terms.periods];
        this.missed = terms.service == null ? null : new long[terms.periods];
        this.hires = new int[terms.periods];
        this.releases = new int[terms.periods];
        for (RoleSchedule role : roles) {
            cost += role.cost;
            broken += role.negative;
            brokenPeriods += role.negativePeriods;
            for (int g = 0; g < spent.length; g++) {
                spent[g] += role.spent[g];
            }
        }
        TeamPeriods.fill(terms, this, steps);
    }

    /** [j][t] overtime steps. */
    int[][] overtime(TeamTerms terms) {
        int[][] steps = new int[roles.length][terms.periods];
        new TeamSchedule(terms, roles, workload, shift, thrift, steps);
        return steps;
    }
}
