package dev.peakplan.bound;

import dev.peakplan.model.StaffModel;
import java.util.Arrays;

/**
 * The cheapest whole decisions of one staff at given rates, by dynamic programming over heads, when nothing but the staff's own limits
 * counts. Heads are no whole numbers (attrition takes shares of them), so they are kept in buckets; every bucket takes the most favourable
 * heads that may be in it, so that the value found is never above the true least cost. Whole overtime steps are what makes it exceed the
 * linear program: floor(steps per head x heads) of them at most.
 *
 * <p>R. Bellman, "Dynamic Programming", Princeton 1957; buckets as in a relaxation of the state space (N. Christofides, A. Mingozzi,
 * P. Toth, "State-space relaxation procedures", Networks 11, 1981). Not safe for use by several threads at once.
 */
final class StaffProgram {
    private static final double EDGE = 1e-6;
    private static final int MOST_BUCKETS = 24_000;
    private static final int FINEST = 160;
    private final StaffModel staff;
    private final int periods;
    private final int perHead;
    private final int buckets;
    private final double[][] value;
    private final double[] decided;
    private final double[] hired;
    private final double[] hire;
    private final double[] release;
    private final SlidingLeast window;

    /**
     * A program for heads up to {@code mostHeads}, which no feasible plan exceeds.
     */
    StaffProgram(StaffModel staff, int periods, double mostHeads) {
        this.staff = staff;
        this.periods = periods;
        this.perHead = (int) Math.max(2, Math.min(FINEST, MOST_BUCKETS / Math.max(1, mostHeads)));
        this.buckets = (int) Math.ceil((mostHeads + EDGE) * perHead) + 1;
        this.value = new double[periods][buckets];
        this.decided = new double[buckets];
        this.hired = new double[buckets];
        this.hire = new double[periods];
        this.release = new double[periods];
        this.window = new SlidingLeast(buckets / perHead + 2);
    }

    /** Fills the table; returns a lower bound on the least cost, -infinity when rates reward hiring and releasing at once. */
    double solve(StaffRates rates) {
        double slope = 0;
        for (int t = periods - 1; t >= 0; t--) {
            if (rates.hire()[t] + rates.release()[t] < 0) {
                return Double.NEGATIVE_INFINITY;
            }
            // what a head costs from here to the end, overtime in broken steps included, is paid by its hire and given
            // back by its release
            double step = Math.min(0, rates.overtime()[t]);
            slope = rates.head()[t] + step * staff.overtimeStepsPerHead() + (1 - staff.attrition()) * slope;
            hire[t] = rates.hire()[t] + slope;
            release[t] = rates.release()[t] - slope;
            brokenSteps(rates.overtime()[t], t);
            if (t + 1 < periods) {
                decide(t + 1);
                continueWith(t);
            }
        }
        decide(0);
        double opening = (1 - staff.attrition()) * staff.openingHeads();
        int low = (int) Math.max(0, opening * perHead - EDGE);
        int high = (int) (opening * perHead + EDGE);
        return slope * opening + Math.min(decided[Math.min(low, buckets - 1)], decided[Math.min(high, buckets - 1)]);
    }

    /** What whole overtime steps cost more than broken ones, at least. */
    private void brokenSteps(double price, int t) {
        double[] row = value[t];
        if (price >= 0) {
            Arrays.fill(row, price * staff.overtime().least()[t]);
            return;
        }
        int most = staff.overtime().most()[t];
        double steps = staff.overtimeStepsPerHead() / perHead;
        for (int b = 0; b < buckets; b++) {
            double low = steps * b;
            int whole = (int) (steps * (b + 1) + EDGE);
            // a step that becomes whole within the bucket leaves nothing broken
            row[b] = whole >= most ? -price * Math.max(0, low - most) : -price * Math.max(0, low - whole);
        }
    }

    /** The least cost from the decisions of period t on, by bucket of heads before them. */
    private void decide(int t) {
        double[] after = value[t];
        int leastHires = staff.hires().least()[t];
        int leastReleases = staff.releases().least()[t];
        int shift = (leastHires - leastReleases) * perHead;
        double base = leastHires * hire[t] + leastReleases * release[t];
        for (int b = 0; b < buckets; b++) {
            int at = b + shift;
            decided[b] = at < 0 || at >= buckets ? Double.POSITIVE_INFINITY : after[at] + base;
        }
        System.arraycopy(decided, 0, hired, 0, buckets);
        int mostHires = staff.hires().most()[t] - leastHires;
        int mostReleases = staff.releases().most()[t] - leastReleases;
        for (int offset = 0; offset < perHead; offset++) {
            window.least(hired, offset, perHead, mostHires, hire[t]);
            window.least(decided, buckets - 1 - offset, -perHead, mostReleases, release[t]);
        }
        for (int b = 0; b < buckets; b++) {
            decided[b] = Math.min(decided[b], hired[b]);
        }
    }

    private void continueWith(int t) {
        double[] row = value[t];
        double stay = 1 - staff.attrition();
        for (int b = 0; b < buckets; b++) {
            int low = (int) Math.max(0, stay * b - 1e-9);
            int high = Math.min(buckets - 1, (int) (stay * (b + 1) + 1e-9));
            row[b] += Math.min(decided[low], decided[high]);
        }
    }

    /** Whole decisions that follow the table, for the rates of the last solve; their true cost is near the bound. */
    StaffPath path(StaffRates rates) {
        StaffPath path = new StaffPath(new int[periods], new int[periods], new int[periods], new double[periods]);
        double heads = staff.openingHeads();
        for (int t = 0; t < periods; t++) {
            double before = (1 - staff.attrition()) * heads;
            int hires = staff.hires().least()[t];
            int releases = staff.releases().least()[t];
            double least = at(t, before + hires - releases);
            int bestExtra = 0;
            int mostExtra = Math.min(staff.hires().most()[t] - hires, (buckets - 1) / perHead);
            for (int extra = 1; extra <= mostExtra; extra++) {
                double cost = extra * hire[t] + at(t, before + hires + extra - releases);
                if (cost < least) {
                    least = cost;
                    bestExtra = extra;
                }
            }
            int leastExtra = Math.max(-(staff.releases().most()[t] - releases), (int) -(before + hires - releases));
            for (int extra = -1; extra >= leastExtra; extra--) {
                double cost = -extra * release[t] + at(t, before + hires + extra - releases);
                if (cost < least) {
                    least = cost;
                    bestExtra = extra;
                }
            }
            path.hires()[t] = hires + Math.max(0, bestExtra);
            path.releases()[t] = releases + Math.max(0, -bestExtra);
            heads = before + path.hires()[t] - path.releases()[t];
            path.heads()[t] = heads;
            int most = Math.min(staff.overtime().most()[t], (int) (staff.overtimeStepsPerHead() * heads + EDGE));
            int fewest = staff.overtime().least()[t];
            path.overtime()[t] = rates.overtime()[t] < 0 ? Math.max(fewest, most) : fewest;
        }
        return path;
    }

    private double at(int t, double heads) {
        int bucket = (int) Math.floor(heads * perHead);
        return bucket < 0 || bucket >= buckets ? Double.POSITIVE_INFINITY : value[t][bucket];
    }
}
