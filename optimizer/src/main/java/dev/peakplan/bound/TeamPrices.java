package dev.peakplan.bound;

import dev.peakplan.model.PlanningModel;
import java.util.Arrays;

/**
 * What a team pays under prices of the shared limits.
 *
 * @param spending [c][t] price of a minor unit spent, the unit itself included
 * @param heads [t] price of a seat
 * @param hires [t] price of an arriving hire
 * @param releases [t] price of a release
 */
record TeamPrices(double[][] spending, double[] heads, double[] hires, double[] releases) {

    static TeamPrices of(PlanningModel model, SharedRows rows, int team, double[] prices) {
        int periods = model.periodCount();
        double[][] spending = new double[PlanningModel.CATEGORIES][periods];
        for (double[] category : spending) {
            Arrays.fill(category, 1);
        }
        TeamPrices result = new TeamPrices(spending, new double[periods], new double[periods], new double[periods]);
        for (int row : rows.ofTeam(team)) {
            if (prices[row] != 0) {
                result.add(rows.get(row), prices[row]);
            }
        }
        return result;
    }

    private void add(SharedRow row, double price) {
        switch (row.kind()) {
            case SEATS -> heads[row.period()] += price;
            case HIRES_AT_SITE -> hires[row.period()] += price;
            case RELEASES_IN_PERIOD -> releases[row.period()] += price;
            default -> {
                for (int c = 0; c < spending.length; c++) {
                    for (int t = row.from(); row.spending()[c] != 0 && t <= row.to(); t++) {
                        spending[c][t] += price * row.spending()[c];
                    }
                }
            }
        }
    }
}
