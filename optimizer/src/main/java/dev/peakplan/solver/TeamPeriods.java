package dev.peakplan.solver;

import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;
import dev.peakplan.plan.CostCategory;

/** Works out a team's schedule period by period: overtime, missing hours, mix of staff. */
final class TeamPeriods {
    private static final int LABOUR = CostCategory.LABOUR.ordinal();
    /** Far inside the checker's allowance, far outside the error of binary fractions. */
    private static final double ALLOWANCE = 1e-7;

    private TeamPeriods() {}

    /** Fills {@code schedule}, and {@code steps} [j][t] with the overtime unless it is null. */
    static void fill(TeamTerms terms, TeamSchedule schedule, int[][] steps) {
        TeamModel team = terms.team;
        RoleSchedule[] roles = schedule.roles;
        int[] used = new int[roles.length];
        for (int t = 0; t < terms.periods; t++) {
            double all = 0;
            double senior = 0;
            double temporary = 0;
            double missing = team.satiationHours()[t] * schedule.workload.left()[t]
                    + schedule.workload.taken()[t];
            for (int j = 0; j < roles.length; j++) {
                RoleSchedule role = roles[j];
                double x = role.heads[t];
                all += x;
                senior += team.staff()[j].senior() ? x : 0;
                temporary += team.staff()[j].temporary() ? x : 0;
                missing -= role.hours[t];
                schedule.heads[t] += Math.round(x * RoleSchedule.NANO);
                schedule.hires[t] += role.hires[t];
                schedule.releases[t] += role.releases[t];
            }
            double lack = Math.max(0, team.minSeniorShare() * all - senior - ALLOWANCE)
                    + Math.max(0, temporary - team.maxTemporaryShare() * all - ALLOWANCE);
            if (lack > 0) {
                schedule.broken += Math.round(lack * RoleSchedule.NANO);
                schedule.brokenPeriods++;
            }
            missing = overtime(terms, schedule, t, missing, used);
            for (int j = 0; steps != null && j < used.length; j++) {
                steps[j][t] = used[j];
            }
            long penalty = missing > 0 ? terms.penalty(t, missing) * terms.penaltyWeight : 0;
            schedule.penalty += penalty;
            schedule.cost += penalty;
        }
    }

    /** Fills {@code used} with the overtime of period t, adds its cost, and gives what is still missing. */
    private static double overtime(TeamTerms terms, TeamSchedule schedule, int t, double without, int[] used) {
        StaffModel[] staff = terms.team.staff();
        double missing = without;
        for (int j = 0; j < staff.length; j++) {
            used[j] = staff[j].overtime().least()[t];
            if (used[j] > 0) {
                missing -= used[j] * staff[j].overtimeHoursPerStep();
                schedule.broken +=
                        Math.round(RoleSchedule.NANO * Math.max(0, used[j] - most(staff[j], schedule.roles[j], t)));
            }
        }
        for (int j : terms.overtimeOrder[t]) {
            int room = most(staff[j], schedule.roles[j], t) - used[j];
            if (room > 0 && missing > 0) {
                int more = worthwhile(
                        terms,
                        t,
                        missing,
                        staff[j].overtimeHoursPerStep(),
                        terms.overtimePrice[j][t] * TeamSchedule.THRIFT[schedule.thrift],
                        room);
                used[j] += more;
                missing -= more * staff[j].overtimeHoursPerStep();
            }
        }
        if (schedule.shift[t] != 0) {
            missing = shift(terms, schedule, t, missing, used);
        }
        long cost = 0;
        for (int j = 0; j < staff.length; j++) {
            cost += used[j] * staff[j].overtimeCost()[t];
        }
        if (cost != 0) {
            schedule.cost += cost;
            for (int g : terms.metersOf[LABOUR][t]) {
                schedule.spent[g] += cost;
            }
        }
        return missing;
    }

    private static int most(StaffModel staff, RoleSchedule role, int t) {
        if (staff.overtimeStepsPerHead() == 0) {
            return staff.overtime().least()[t];
        }
        int byHeads = (int) Math.floor(staff.overtimeStepsPerHead() * Math.max(0, role.heads[t]) + ALLOWANCE);
        return Math.min(staff.overtime().most()[t], byHeads);
    }

    /** How many of at most {@code room} steps save more of the penalty than {@code price} each. */
    static int worthwhile(TeamTerms terms, int t, double missing, double hoursPerStep, double price, int room) {
        double[] hours = terms.team.pieceHours()[t];
        double[] worth = terms.team.piecePrice()[t];
        int p = 0;
        double start = 0;
        while (p < hours.length - 1 && start + hours[p] < missing) {
            start += hours[p];
            p++;
        }
        int steps = 0;
        double rest = missing;
        while (steps < room && rest > 0 && p >= 0 && worth[p] * hoursPerStep > price) {
            int whole = Math.min(room - steps, (int) ((rest - start) / hoursPerStep));
            if (whole > 0) {
                steps += whole;
                rest -= whole * hoursPerStep;
            } else {
                double after = rest - hoursPerStep;
                double value = terms.team.penalty(t, rest) - (after > 0 ? terms.team.penalty(t, after) : 0);
                if (value <= price) {
                    break;
                }
                steps++;
                rest = after;
            }
            while (p > 0 && rest <= start) {
                p--;
                start -= hours[p];
            }
        }
        return steps;
    }

    private static double shift(TeamTerms terms, TeamSchedule schedule, int t, double before, int[] used) {
        StaffModel[] staff = terms.team.staff();
        int[] order = terms.overtimeOrder[t];
        int rest = schedule.shift[t];
        double missing = before;
        for (int n = 0; n < order.length && rest != 0; n++) {
            int j = rest > 0 ? order[n] : order[order.length - 1 - n];
            int most = Math.max(used[j], most(staff[j], schedule.roles[j], t));
            int least = staff[j].overtime().least()[t];
            int change = Math.max(least - used[j], Math.min(most - used[j], rest));
            used[j] += change;
            rest -= change;
            missing -= change * staff[j].overtimeHoursPerStep();
        }
        return missing;
    }
}
