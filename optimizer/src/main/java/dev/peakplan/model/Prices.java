package dev.peakplan.model;

/**
 * Prices of what teams share: how much the weighted objective falls when a limit is eased by one unit. They come from the bound and steer
 * the search.
 *
 * @param limits [l] per minor unit of a {@link SpendingLimit}, at least 0
 * @param seats [s][t] minor units per seat
 * @param hires [s][t] minor units per hire at a site
 * @param releases [t] minor units per release in all teams
 */
public record Prices(double[] limits, double[][] seats, double[][] hires, double[] releases) {
    public static Prices zero(PlanningModel model) {
        int sites = model.sites().length;
        int periods = model.periodCount();
        return new Prices(
                new double[model.limits().length],
                new double[sites][periods],
                new double[sites][periods],
                new double[periods]);
    }
}
