package dev.peakplan.solver;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.StaffModel;
import dev.peakplan.plan.CostCategory;

/** The hires and releases of one role in one team with all that follows from them alone. Never written after construction. */
final class RoleSchedule {
    /** Heads are added up in billionths, so that sums are the same whichever way they were reached. */
    static final double NANO = 1e9;

    final int[] hires;
    final int[] releases;
    final double[] heads;
    /** [t] productive hours without overtime, less what trainers of the role's trainees give. */
    final double[] hours;
    /** By position in {@link TeamTerms#meters}. */
    final long[] spent;

    final long cost;
    /** Heads below zero, added over periods, in billionths. */
    final long negative;

    RoleSchedule(TeamTerms terms, int j, int[] hires, int[] releases) {
        StaffModel staff = terms.team.staff()[j];
        int periods = terms.periods;
        this.hires = hires;
        this.releases = releases;
        this.heads = new double[periods];
        this.hours = new double[periods];
        this.spent = new long[terms.meters.length];
        double[] lack = staff.rampLack();
        double before = staff.openingHeads();
        double stay = 1 - staff.attrition();
        double below = 0;
        for (int t = 0; t < periods; t++) {
            double x = stay * before + hires[t] - releases[t];
            heads[t] = x;
            before = x;
            if (x < 0) {
                below -= x;
            }
            double productive = x;
            for (int k = 0; k < lack.length && k <= t; k++) {
                productive -= lack[k] * hires[t - k];
            }
            hours[t] = productive * staff.hoursPerHead()[t];
        }
        this.negative = below > 1e-9 ? Math.round(below * NANO) : 0;
        this.cost = spend(terms, staff);
    }

    private long spend(TeamTerms terms, StaffModel staff) {
        long sum = 0;
        for (int c = 0; c < PlanningModel.CATEGORIES; c++) {
            long[] perHead = staff.headCost()[c];
            long[] perHire = staff.hireCost()[c];
            if (perHead != null) {
                for (int t = 0; t < heads.length; t++) {
                    sum += add(terms.metersOf[c][t], Math.round(heads[t] * perHead[t]));
                }
            }
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
                hours[t - k] -= hires[t] * staff.trainerHours();
            }
        }
        return sum;
    }

    private long add(int[] meters, long amount) {
        for (int g : meters) {
            spent[g] += amount;
        }
        return amount;
    }
}
