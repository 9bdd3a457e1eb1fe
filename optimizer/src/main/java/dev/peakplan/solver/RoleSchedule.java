package dev.peakplan.solver;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.StaffModel;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Money;

/** The hires and releases of one role in one team with all that follows from them alone. Never written after construction. */
final class RoleSchedule {
    /** Heads are added up in billionths, so that sums are the same whichever way they were reached. */
    static final double NANO = 1e9;

    final int[] hires;
    final int[] releases;
    final double[] heads;
    /** [t] productive hours without overtime, less what trainers of the role's trainees give. */
    final double[] hours;
    /** [c][t] cost of heads by position in {@link TeamTerms#headCategories}, minor units. */
    final long[][] headSpending;
    /** By position in {@link TeamTerms#meters}. */
    final long[] spent;

    final long cost;
    /** Heads below zero, added over periods, in billionths. */
    final long negative;
    /** Periods with heads below zero; 0 when these are too few to count. */
    final int negativePeriods;

    RoleSchedule(TeamTerms terms, int j, int[] hires, int[] releases) {
        StaffModel staff = terms.team.staff()[j];
        int periods = terms.periods;
        this.hires = hires;
        this.releases = releases;
        this.heads = new double[periods];
        this.hours = new double[periods];
        this.headSpending = new long[terms.headCategories[j].length][periods];
        this.spent = new long[terms.meters.length];
        fill(staff, hires, releases, heads, hours, 0);
        this.negative = negative(heads);
        this.negativePeriods = negativePeriods(heads, negative);
        this.cost = spend(terms, staff, terms.headCategories[j]) + changes(terms, staff);
    }

    /** Heads below zero, added over periods, in billionths. */
    static long negative(double[] heads) {
        double below = 0;
        for (double x : heads) {
            if (x < 0) {
                below -= x;
            }
        }
        return below > 1e-9 ? Math.round(below * NANO) : 0;
    }

    static int negativePeriods(double[] heads, long negative) {
        int count = 0;
        for (int t = 0; negative > 0 && t < heads.length; t++) {
            count += heads[t] < 0 ? 1 : 0;
        }
        return count;
    }

    /** Works out heads and productive hours from period {@code from} on; the heads before it are known. */
    static void fill(StaffModel staff, int[] hires, int[] releases, double[] heads, double[] hours, int from) {
        double[] lack = staff.rampLack();
        double before = from == 0 ? staff.openingHeads() : heads[from - 1];
        double stay = 1 - staff.attrition();
        int training = staff.trainingPeriods();
        for (int t = from; t < heads.length; t++) {
            double x = stay * before + hires[t] - releases[t];
            heads[t] = x;
            before = x;
            double productive = x;
            for (int k = 0; k < lack.length && k <= t; k++) {
                productive -= lack[k] * hires[t - k];
            }
            hours[t] = productive * staff.hoursPerHead()[t];
            for (int k = 1; k <= training && t + k < heads.length; k++) {
                hours[t] -= hires[t + k] * staff.trainerHours();
            }
        }
    }

    private long spend(TeamTerms terms, StaffModel staff, int[] headCategories) {
        long sum = 0;
        for (int n = 0; n < headCategories.length; n++) {
            long[] perHead = staff.headCost()[headCategories[n]];
            for (int t = 0; t < heads.length; t++) {
                headSpending[n][t] = Money.rounded(heads[t] * perHead[t]);
                sum += add(terms.metersOf[headCategories[n]][t], headSpending[n][t]);
            }
        }
        for (int c = 0; c < PlanningModel.CATEGORIES; c++) {
            long[] perHire = staff.hireCost()[c];
            if (perHire != null) {
                for (int t = 0; t < heads.length; t++) {
                    if (hires[t] != 0) {
                        sum += add(terms.metersOf[c][t], hires[t] * perHire[t]);
                    }
                }
            }
        }
        int severance = CostCategory.SEVERANCE.ordinal();
        int labour = CostCategory.LABOUR.ordinal();
        for (int t = 0; t < heads.length; t++) {
            if (releases[t] != 0) {
                sum += add(terms.metersOf[severance][t], releases[t] * staff.releaseCost()[t]);
            }
            for (int k = 1; hires[t] != 0 && k <= staff.trainingPeriods() && k <= t; k++) {
                sum += add(terms.metersOf[labour][t - k], hires[t] * staff.trainingPay()[t - k]);
            }
        }
        return sum;
    }

    private long changes(TeamTerms terms, StaffModel staff) {
        if (terms.changes == null) {
            return 0;
        }
        int changed = terms.changes.changedHeads(staff.index(), hires, releases);
        if (terms.changeMeter >= 0) {
            spent[terms.changeMeter] += changed;
        }
        return changed * terms.changes.perHead();
    }

    private long add(int[] meters, long amount) {
        for (int g : meters) {
            spent[g] += amount;
        }
        return amount;
    }
}
