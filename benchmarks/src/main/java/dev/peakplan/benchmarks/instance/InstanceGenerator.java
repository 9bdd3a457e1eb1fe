package dev.peakplan.benchmarks.instance;

import java.util.Random;

/**
 * Further instances of the published kind by seed.
 *
 * <p>Demand: a wave over the year with two peaks (early summer, late autumn) of a height of their own per team, working hours of a Chinese
 * calendar. Opening heads cover about 70 % of the mean need, as in the published ones. Caps are set relative to the basic cost B: the pay
 * of staff, 65 % junior and 35 % senior, that would cover every required hour without overtime. The shares are those of the published
 * instances S and M: all spending 0.96 B (0.954 and 0.966 there); labour 0.9875 of it, recruitment 0.0170, severance 0.0033, training
 * 0.0220, software 0.0185, equipment 0.0140; labour of a month 1.433 times a twelfth of it; a site 1.00 of its own basic cost; seats 0.79
 * of the heads needed at its peak; hires a month 0.40 of its opening heads. Weeks divide pay, caps and overtime limits of months
 * accordingly; ramps, leads and attrition are stretched.
 */
public final class InstanceGenerator {
    private static final double[] MONTH_HOURS = {166, 120, 174, 166, 158, 166, 174, 174, 166, 141, 166, 174};
    private static final double WEEKS_PER_MONTH = 52.0 / 12;
    private final Random random;
    private final InstanceSize size;
    private final int periods;
    private final double perMonth;

    private InstanceGenerator(InstanceSize size, long seed) {
        this.random = new Random(seed);
        this.size = size;
        this.periods = size.periods();
        this.perMonth = size.weekly() ? WEEKS_PER_MONTH : 1;
    }

    public static Instance generate(InstanceSize size, long seed) {
        return new InstanceGenerator(size, seed).instance();
    }

    private Instance instance() {
        int teams = size.teams();
        double[] hours = new double[periods];
        for (int t = 0; t < periods; t++) {
            hours[t] = size.weekly() ? round(MONTH_HOURS[month(t)] / WEEKS_PER_MONTH, 1) : MONTH_HOURS[month(t)];
        }
        int[] site = new int[teams];
        double[] shrinkage = new double[teams];
        double[][] required = new double[teams][];
        double[][] opening = new double[teams][];
        int[][] hires = new int[teams][];
        int[][] releases = new int[teams][];
        int[][][] overtime = new int[teams][][];
        GeneratedPay pay = new GeneratedPay(random, teams, perMonth);
        double[] need = new double[teams];
        for (int i = 0; i < teams; i++) {
            site[i] = i % size.sites();
            shrinkage[i] = round(uniform(0.24, 0.34), 4);
            need[i] = uniform(18, 110);
            required[i] = demand(need[i], shrinkage[i], hours);
            double open = need[i] * uniform(0.66, 0.78);
            opening[i] = new double[] {Math.rint(open * 0.62), Math.ceil(open * 0.32), Math.rint(open * 0.06)};
            int most = (int) Math.rint(need[i] * 0.42 / Math.sqrt(perMonth)) + 2;
            hires[i] = new int[] {most, (int) Math.rint(most * 0.55), most};
            int out = (int) Math.rint(most * 0.62) + 1;
            releases[i] = new int[] {out, out, out};
            overtime[i] = overtime(need[i]);
        }
        GeneratedInitiatives initiatives = new GeneratedInitiatives(random, size, required, perMonth);
        GeneratedCaps caps = new GeneratedCaps(size, site, required, shrinkage, hours, pay, opening);
        return new Instance(
                size.name(),
                size.weekly(),
                periods,
                teams,
                size.initiatives(),
                size.sites(),
                site,
                required,
                random.doubles(teams, 140, 350).map(Math::rint).toArray(),
                shrinkage,
                hours,
                opening,
                pay.attrition,
                new double[] {1, 1.3, 0.95},
                pay.salary,
                pay.overtime,
                pay.hire,
                pay.release,
                pay.training,
                new double[][] {ramp(0.4, 0.7, 0.9), ramp(0.4, 0.7, 0.9), ramp(0.7)},
                round(24 / perMonth, 1),
                initiatives.category,
                initiatives.lead,
                initiatives.earliest,
                initiatives.latest,
                initiatives.oneOff,
                initiatives.recurring,
                initiatives.share,
                caps.total,
                caps.category,
                caps.labour,
                caps.site,
                caps.seats,
                caps.hires,
                0.25,
                hires,
                releases,
                overtime,
                0.05,
                4);
    }

    private double[] demand(double need, double shrinkage, double[] hours) {
        double summer = uniform(0.05, 0.4);
        double autumn = uniform(0.4, 0.75);
        double summerMonth = uniform(4.3, 6.2);
        double autumnMonth = uniform(9.3, 11);
        double[] required = new double[periods];
        for (int t = 0; t < periods; t++) {
            double month = t / perMonth % 12;
            double wave = 0.85 + summer * bump(month - summerMonth, 0.9) + autumn * bump(month - autumnMonth, 1.1);
            double noise = 1 + 0.04 * random.nextGaussian();
            required[t] = Math.rint(need * wave * noise * hours[t] * (1 - shrinkage) * 1.02);
        }
        return required;
    }

    private static double bump(double distance, double width) {
        return Math.exp(-distance * distance / (2 * width * width));
    }

    private int[][] overtime(double need) {
        int[][] result = new int[Instance.ROLES][periods];
        int most = (int) Math.rint(3.6 * need / perMonth) + 2;
        for (int t = 0; t < periods; t++) {
            result[0][t] = most;
            result[1][t] = (int) Math.rint(most * 0.7);
            result[2][t] = most;
        }
        return result;
    }

    private double[] ramp(double... months) {
        int length = (int) Math.round(perMonth);
        double[] ramp = new double[months.length * length];
        for (int k = 0; k < ramp.length; k++) {
            ramp[k] = months[k / length];
        }
        return ramp;
    }

    private int month(int t) {
        return (int) (t / perMonth) % 12;
    }

    private double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    static double round(double value, int digits) {
        double scale = Math.pow(10, digits);
        return Math.rint(value * scale) / scale;
    }
}
