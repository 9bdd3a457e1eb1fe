package dev.peakplan.benchmarks.instance;

import java.util.Arrays;

/** Caps of a generated instance, as shares of its basic cost; the shares are named in {@link InstanceGenerator}. */
final class GeneratedCaps {
    private static final double TOTAL = 0.96;
    private static final double[] CATEGORY = {0.9875, 0.0170, 0.0033, 0.0220, 0.0185, 0.0140};
    private static final double PERIOD_LABOUR = 1.433;
    private static final double SEATS = 0.79;
    private static final double HIRES = 0.40;
    private static final double SENIORS = 0.35;
    private static final double SENIOR_PRODUCTIVITY = 1.3;
    final double total;
    final double[] category;
    final double[] labour;
    final double[] site;
    final double[] seats;
    final double[][] hires;

    GeneratedCaps(
            InstanceSize size,
            int[] siteOf,
            double[][] required,
            double[] shrinkage,
            double[] hours,
            GeneratedPay pay,
            double[][] opening) {
        int periods = size.periods();
        site = new double[size.sites()];
        seats = new double[size.sites()];
        hires = new double[size.sites()][periods];
        double[] open = new double[size.sites()];
        double[][] heads = new double[size.sites()][periods];
        double basic = 0;
        for (int i = 0; i < size.teams(); i++) {
            double pays = (1 - SENIORS) * pay.salary[i][0] + SENIORS * pay.salary[i][1];
            open[siteOf[i]] += Arrays.stream(opening[i]).sum();
            for (int t = 0; t < periods; t++) {
                double need = required[i][t] / (hours[t] * (1 - shrinkage[i]));
                double cost = need / (1 - SENIORS + SENIORS * SENIOR_PRODUCTIVITY) * pays;
                heads[siteOf[i]][t] += need;
                site[siteOf[i]] += cost;
                basic += cost;
            }
        }
        total = Math.rint(TOTAL * basic);
        category =
                Arrays.stream(CATEGORY).map(share -> Math.rint(share * total)).toArray();
        labour = new double[periods];
        Arrays.fill(labour, Math.rint(PERIOD_LABOUR * total / periods));
        double monthly = size.weekly() ? 12.0 / 52 : 1;
        for (int s = 0; s < size.sites(); s++) {
            site[s] = Math.rint(site[s]);
            seats[s] = Math.rint(SEATS * Arrays.stream(heads[s]).max().orElse(0));
            // a week may bring more than its share of a month's hires
            Arrays.fill(hires[s], Math.ceil(HIRES * open[s] * Math.sqrt(monthly)));
        }
    }
}
