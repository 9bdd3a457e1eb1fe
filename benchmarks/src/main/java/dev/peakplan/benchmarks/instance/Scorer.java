package dev.peakplan.benchmarks.instance;

/**
 * The arithmetic that every plan of a benchmark is scored by, whoever made it: floating point yuan, no code of the product. It restates
 * the definition of the instance format term by term.
 */
public final class Scorer {
    private static final int CATEGORIES = 6;
    private final Instance a;
    private final StaffingPlan plan;
    private final double[] category = new double[CATEGORIES];
    private final double[] labour;
    private final double[] siteCost;
    private final double[][] heads;
    private final long[][] hired;
    private double penalty;
    private double shortfall;
    private double worst;
    private double sum;
    private String where = "";

    private Scorer(Instance instance, StaffingPlan plan) {
        this.a = instance;
        this.plan = plan;
        this.labour = new double[a.T()];
        this.siteCost = new double[a.S()];
        this.heads = new double[a.S()][a.T()];
        this.hired = new long[a.S()][a.T()];
    }

    public static Score score(Instance instance, StaffingPlan plan) {
        return new Scorer(instance, plan).score();
    }

    private Score score() {
        for (int i = 0; i < a.N(); i++) {
            team(i);
        }
        for (int m = 0; m < a.M(); m++) {
            initiative(m);
        }
        double cost = 0;
        for (int c = 0; c < CATEGORIES; c++) {
            cost += category[c];
            excess("category", c, -1, category[c] - a.capCat()[c], a.capCat()[c]);
        }
        excess("annual total", -1, -1, cost - a.capTotal(), a.capTotal());
        for (int t = 0; t < a.T(); t++) {
            excess("labour", -1, t, labour[t] - a.capLab()[t], a.capLab()[t]);
        }
        for (int s = 0; s < a.S(); s++) {
            excess("site", s, -1, siteCost[s] - a.capSite()[s], a.capSite()[s]);
            for (int t = 0; t < a.T(); t++) {
                excess("seats of site", s, t, heads[s][t] - a.seats()[s], a.seats()[s]);
                excess("hires at site", s, t, hired[s][t] - a.hireCap()[s][t], 1);
            }
        }
        return new Score(penalty + cost, penalty, cost, shortfall, worst, sum, where);
    }

    private void team(int i) {
        double[][] x = new double[Instance.ROLES][];
        for (int r = 0; r < Instance.ROLES; r++) {
            x[r] = staff(i, r);
        }
        for (int t = 0; t < a.T(); t++) {
            double total = x[0][t] + x[1][t] + x[2][t];
            excess("senior share of team", i, t, a.seniorShare() * total - x[1][t], 10);
            double cut = 0;
            for (int m = 0; m < a.M(); m++) {
                int start = plan.start()[m];
                cut += start >= 0 && t >= start + a.lead()[m] ? a.p()[m][i] : 0;
            }
            double missing = Math.max(0, a.D()[i][t] * (1 - cut) - capacity(i, t, x));
            double knee = a.u1frac() * a.D()[i][t];
            shortfall += missing;
            penalty += a.w1()[i] * (Math.min(missing, knee) + a.kink() * Math.max(0, missing - knee));
        }
    }

    private double[] staff(int i, int r) {
        int s = a.site()[i];
        double[] x = new double[a.T()];
        double q = a.x0()[i][r];
        for (int t = 0; t < a.T(); t++) {
            int h = plan.h()[i][r][t];
            int f = plan.f()[i][r][t];
            int o = plan.o()[i][r][t];
            excess("decision below zero: team", i, t, -Math.min(h, Math.min(f, o)), 1);
            boolean above = h > a.hMax()[i][r] || f > a.fMax()[i][r] || o > a.oMax()[i][r][t];
            excess("decision above its largest value: team", i, t, above ? 1 : 0, 1);
            q = (1 - a.attr()[i][r]) * q + h - f;
            x[t] = q;
            excess("heads below zero: team", i, t, -q, 1);
            excess("overtime cap: team", i, t, Instance.STEP_HOURS * o - a.otCap() * q, 100);
            heads[s][t] += q;
            hired[s][t] += h;
            double pay = q * a.sal()[i][r] + o * a.ot10()[i][r];
            double people = h * (a.hireC()[i][r] + a.trainC()[i][r]) + f * a.relC()[i][r];
            labour[t] += pay;
            category[0] += pay;
            category[1] += h * a.hireC()[i][r];
            category[2] += f * a.relC()[i][r];
            category[3] += h * a.trainC()[i][r];
            siteCost[s] += pay + people;
        }
        return x;
    }

    private double capacity(int i, int t, double[][] x) {
        double capacity = 0;
        for (int r = 0; r < Instance.ROLES; r++) {
            double productive = x[r][t];
            double stay = 1;
            for (int k = 0; k < a.ramp()[r].length; k++) {
                if (t - k >= 0) {
                    productive -= (1 - a.ramp()[r][k]) * stay * plan.h()[i][r][t - k];
                    stay *= 1 - a.attr()[i][r];
                }
            }
            capacity += a.eff()[r] * a.H()[t] * (1 - a.shr()[i]) * productive
                    + Instance.STEP_HOURS * a.eff()[r] * plan.o()[i][r][t];
        }
        return capacity;
    }

    private void initiative(int m) {
        int start = plan.start()[m];
        if (start >= 0) {
            boolean outside = start < a.earliest()[m] || start > a.latest()[m];
            excess("start outside its window: initiative", m, -1, outside ? 1 : 0, 1);
            category[a.icat()[m]] += a.oneoff()[m] + a.rec()[m] * (a.T() - start);
        }
    }

    private void excess(String limit, int place, int period, double excess, double scale) {
        double relative = excess / Math.max(1, Math.abs(scale));
        sum += Math.max(0, relative);
        if (!(relative <= worst)) {
            worst = relative;
            where = limit + (place < 0 ? "" : " " + place) + (period < 0 ? "" : " of period " + period);
        }
    }
}
