package dev.peakplan.bound;

import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;

/**
 * Prices inside a team.
 *
 * @param hours [t] value of a productive hour, at least 0, at most the steepest price of a missing one
 * @param senior [t] price of the senior row, at most 0
 * @param temporary [t] price of the temporary row, at most 0
 */
record HourPrices(double[] hours, double[] senior, double[] temporary) {

    static HourPrices of(TeamModel team, TeamSolution linear) {
        return new HourPrices(
                        linear.hourValue().clone(),
                        linear.senior().clone(),
                        linear.temporary().clone())
                .within(team);
    }

    /** From the duals of a team's master: rows of hours, then of seniors, then of temporary staff. */
    static HourPrices of(TeamModel team, TeamLayout layout, double[] duals) {
        int periods = layout.periods();
        HourPrices prices = new HourPrices(new double[periods], new double[periods], new double[periods]);
        for (int t = 0; t < periods; t++) {
            prices.hours[t] = duals[t];
            prices.senior[t] = layout.senior() ? duals[periods + t] : 0;
            prices.temporary[t] = layout.temporary() ? duals[(layout.senior() ? 2 : 1) * periods + t] : 0;
        }
        return prices.within(team);
    }

    private HourPrices within(TeamModel team) {
        for (int t = 0; t < hours.length; t++) {
            double[] price = team.piecePrice()[t];
            double steepest = price.length == 0 ? 0 : price[price.length - 1];
            hours[t] = Math.max(0, Math.min(steepest, hours[t]));
            senior[t] = Math.min(0, senior[t]);
            temporary[t] = Math.min(0, temporary[t]);
        }
        return this;
    }

    HourPrices towards(HourPrices other, double part) {
        HourPrices result =
                new HourPrices(new double[hours.length], new double[hours.length], new double[hours.length]);
        for (int t = 0; t < hours.length; t++) {
            result.hours[t] = hours[t] + part * (other.hours[t] - hours[t]);
            result.senior[t] = senior[t] + part * (other.senior[t] - senior[t]);
            result.temporary[t] = temporary[t] + part * (other.temporary[t] - temporary[t]);
        }
        return result;
    }

    /** Rates less the value of the hours worked, plus the price of shares. */
    StaffRates reduce(TeamModel team, StaffModel staff, StaffRates rates) {
        int periods = hours.length;
        StaffRates reduced = new StaffRates(
                rates.head().clone(),
                rates.hire().clone(),
                rates.release().clone(),
                rates.overtime().clone());
        for (int t = 0; t < periods; t++) {
            reduced.head()[t] -= hours[t] * staff.hoursPerHead()[t]
                    + senior[t] * TeamLayout.seniorShare(team, staff)
                    + temporary[t] * TeamLayout.temporaryShare(team, staff);
            reduced.overtime()[t] -= hours[t] * staff.overtimeHoursPerStep();
            for (int k = 0; k < staff.rampLack().length && t + k < periods; k++) {
                reduced.hire()[t] += hours[t + k] * staff.rampLack()[k] * staff.hoursPerHead()[t + k];
            }
            for (int k = 1; k <= staff.trainingPeriods() && t - k >= 0; k++) {
                reduced.hire()[t] += hours[t - k] * staff.trainerHours();
            }
        }
        return reduced;
    }

    /** [t] productive hours of a staff's decisions. */
    static double[] hours(StaffModel staff, StaffPath path) {
        double[] hours = new double[path.heads().length];
        for (int t = 0; t < hours.length; t++) {
            hours[t] += staff.hoursPerHead()[t] * path.heads()[t] + staff.overtimeHoursPerStep() * path.overtime()[t];
            for (int k = 0; k < staff.rampLack().length && t + k < hours.length; k++) {
                hours[t + k] -= staff.rampLack()[k] * staff.hoursPerHead()[t + k] * path.hires()[t];
            }
            for (int k = 1; k <= staff.trainingPeriods() && t - k >= 0; k++) {
                hours[t - k] -= staff.trainerHours() * path.hires()[t];
            }
        }
        return hours;
    }
}
