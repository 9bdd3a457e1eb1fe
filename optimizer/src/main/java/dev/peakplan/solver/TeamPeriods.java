package dev.peakplan.solver;

import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;
import dev.peakplan.plan.CostCategory;

/** Works out a team's periods one by one: overtime, missing hours, mix of staff. Reused; for one thread. */
final class TeamPeriods {
    private static final int LABOUR = CostCategory.LABOUR.ordinal();
    /** Far inside the checker's allowance, far outside the error of binary fractions. */
    private static final double ALLOWANCE = 1e-7;

    private final TeamTerms terms;
    private final TeamModel team;
    private final StaffModel[] staff;
    /** [j][t], set from outside. */
    final double[][] heads;

    final double[][] hours;
    /** [j] overtime steps. */
    final int[] used;
    /** Heads in billionths. */
    long all;
    /** Heads by which shares are missed, or overtime is beyond its limit, in billionths. */
    long broken;

    boolean lacking;
    long overtimeCost;
    /** Weighted. */
    long penalty;
    /** Thousandths of contacts not answered in time; 0 where no service level is asked for. */
    long missed;

    TeamPeriods(TeamTerms terms) {
        this.terms = terms;
        this.team = terms.team;
        this.staff = team.staff();
        this.heads = new double[staff.length][];
        this.hours = new double[staff.length][];
        this.used = new int[staff.length];
    }

    /** Fills {@code schedule}, and {@code steps} [j][t] with the overtime unless it is null. */
    static void fill(TeamTerms terms, TeamSchedule schedule, int[][] steps) {
        RoleSchedule[] roles = schedule.roles;
        TeamPeriods period = new TeamPeriods(terms);
        for (int j = 0; j < roles.length; j++) {
            period.heads[j] = roles[j].heads;
            period.hours[j] = roles[j].hours;
        }
        for (int t = 0; t < terms.periods; t++) {
            for (RoleSchedule role : roles) {
                schedule.hires[t] += role.hires[t];
                schedule.releases[t] += role.releases[t];
            }
            period.work(schedule.workload, t, schedule.shift[t], schedule.thrift);
            schedule.heads[t] = period.all;
            schedule.broken += period.broken;
            schedule.shares[t] = period.broken;
            schedule.lacking[t] = period.lacking;
            schedule.brokenPeriods += period.lacking ? 1 : 0;
            schedule.overtimeCost[t] = period.overtimeCost;
            schedule.penalties[t] = period.penalty;
            schedule.penalty += period.penalty;
            schedule.cost += period.penalty + period.overtimeCost;
            for (int g : terms.metersOf[LABOUR][t]) {
                schedule.spent[g] += period.overtimeCost;
            }
            if (terms.service != null) {
                schedule.missed[t] = period.missed;
                for (int n : terms.serviceMeters) {
                    schedule.spent[n] += period.missed;
                }
            }
            for (int j = 0; steps != null && j < roles.length; j++) {
                steps[j][t] = period.used[j];
            }
        }
    }

    /** Works out period {@code t}; the results are in the fields. */
    void work(Workload workload, int t, int shift, int thrift) {
        all = 0;
        broken = 0;
        double total = 0;
        double senior = 0;
        double temporary = 0;
        double missing = team.satiationHours()[t] * workload.left()[t] + workload.taken()[t];
        for (int j = 0; j < staff.length; j++) {
            double x = heads[j][t];
            total += x;
            senior += staff[j].senior() ? x : 0;
            temporary += staff[j].temporary() ? x : 0;
            missing -= hours[j][t];
            all += Math.round(x * RoleSchedule.NANO);
        }
        double lack = Math.max(0, team.minSeniorShare() * total - senior - ALLOWANCE)
                + Math.max(0, temporary - team.maxTemporaryShare() * total - ALLOWANCE);
        lacking = lack > 0;
        if (lacking) {
            broken += Math.round(lack * RoleSchedule.NANO);
        }
        missing = overtime(t, missing, shift, thrift);
        penalty = missing > 0 ? terms.penalty(t, missing) * terms.penaltyWeight : 0;
        if (terms.service != null) {
            double left = workload.left()[t];
            missed = terms.service.missed(t, team.satiationHours()[t] * left - missing, left);
        }
    }

    /** Sets the overtime of period t and its cost, and gives what is still missing. */
    private double overtime(int t, double without, int shift, int thrift) {
        double missing = without;
        for (int j = 0; j < staff.length; j++) {
            used[j] = staff[j].overtime().least()[t];
            if (used[j] > 0) {
                missing -= used[j] * staff[j].overtimeHoursPerStep();
                broken += Math.round(RoleSchedule.NANO * Math.max(0, used[j] - most(j, t)));
            }
        }
        if (missing > 0) {
            for (int j : terms.overtimeOrder[t]) {
                int room = most(j, t) - used[j];
                if (room > 0 && missing > 0) {
                    int more = worthwhile(j, t, missing, room, thrift);
                    used[j] += more;
                    missing -= more * staff[j].overtimeHoursPerStep();
                }
            }
        }
        if (shift != 0) {
            missing = shift(t, shift, missing);
        }
        overtimeCost = 0;
        for (int j = 0; j < staff.length; j++) {
            overtimeCost += used[j] * staff[j].overtimeCost()[t];
        }
        return missing;
    }

    private int most(int j, int t) {
        if (staff[j].overtimeStepsPerHead() == 0) {
            return staff[j].overtime().least()[t];
        }
        int byHeads = (int) (staff[j].overtimeStepsPerHead() * Math.max(0, heads[j][t]) + ALLOWANCE);
        return Math.min(staff[j].overtime().most()[t], byHeads);
    }

    /** How many of at most {@code room} steps of staff j save more of the penalty than they are reckoned to cost. */
    private int worthwhile(int j, int t, double missing, int room, int thrift) {
        double least = terms.overtimeDown[thrift][j][t];
        double perStep = staff[j].overtimeHoursPerStep();
        int steps = missing <= least ? 0 : (int) Math.min(room, (missing - least) / perStep);
        double rest = missing - steps * perStep;
        if (steps == room || rest <= least) {
            return steps;
        }
        // the next step ends among hours that are not worth it: it counts as a whole
        double after = rest - perStep;
        double value = team.penalty(t, rest) - (after > 0 ? team.penalty(t, after) : 0);
        return value > terms.overtimePrice[j][t] * TeamSchedule.THRIFT[thrift] ? steps + 1 : steps;
    }

    private double shift(int t, int shift, double before) {
        int[] order = terms.overtimeOrder[t];
        int rest = shift;
        double missing = before;
        for (int n = 0; n < order.length && rest != 0; n++) {
            int j = rest > 0 ? order[n] : order[order.length - 1 - n];
            int most = Math.max(used[j], most(j, t));
            int least = staff[j].overtime().least()[t];
            int change = Math.max(least - used[j], Math.min(most - used[j], rest));
            used[j] += change;
            rest -= change;
            missing -= change * staff[j].overtimeHoursPerStep();
        }
        return missing;
    }
}
