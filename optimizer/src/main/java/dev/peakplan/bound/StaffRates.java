package dev.peakplan.bound;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.StaffModel;
import dev.peakplan.plan.CostCategory;

/**
 * What the decisions of one staff cost under given prices.
 *
 * @param head [t] per head
 * @param hire [t] per hire, training pay included
 * @param release [t] per release
 * @param overtime [t] per step
 */
record StaffRates(double[] head, double[] hire, double[] release, double[] overtime) {
    private static final int LABOUR = CostCategory.LABOUR.ordinal();
    private static final int SEVERANCE = CostCategory.SEVERANCE.ordinal();

    static StaffRates of(StaffModel staff, TeamPrices prices, int periods) {
        StaffRates rates =
                new StaffRates(new double[periods], new double[periods], new double[periods], new double[periods]);
        for (int t = 0; t < periods; t++) {
            rates.head[t] = prices.heads()[t];
            rates.hire[t] = prices.hires()[t];
            for (int c = 0; c < PlanningModel.CATEGORIES; c++) {
                rates.head[t] += staff.headCost()[c] == null ? 0 : staff.headCost()[c][t] * prices.spending()[c][t];
                rates.hire[t] += staff.hireCost()[c] == null ? 0 : staff.hireCost()[c][t] * prices.spending()[c][t];
            }
            for (int k = 1; k <= staff.trainingPeriods() && t - k >= 0; k++) {
                rates.hire[t] += staff.trainingPay()[t - k] * prices.spending()[LABOUR][t - k];
            }
            rates.release[t] = prices.releases()[t] + staff.releaseCost()[t] * prices.spending()[SEVERANCE][t];
            rates.overtime[t] = staff.overtimeCost()[t] * prices.spending()[LABOUR][t];
        }
        return rates;
    }
}
