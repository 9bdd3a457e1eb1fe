package dev.peakplan.queueing;

/**
 * Erlang's loss formula (M/M/n/n): contacts that find all lines busy are blocked and go away.
 *
 * <p>B(n, a) = (a^n / n!) / sum over k = 0..n of a^k / k!, with load a = arrivals per hour x mean holding time in hours. Source: A. K. Erlang
 * (1917); continuation to fractional n by D. L. Jagerman, Bell System Technical Journal 53 (1974).
 */
public final class ErlangB {
    private static final int RECURSION_UP_TO = 128;

    private ErlangB() {}

    /**
     * Share of contacts that are blocked.
     *
     * @param loadErlangs offered load, at least 0
     * @param lines number of lines, at least 0, fractional allowed
     */
    public static double blocking(double loadErlangs, double lines) {
        if (loadErlangs == 0) {
            Domain.atLeast(lines, 0, "lines");
            return lines == 0 ? 1 : 0;
        }
        if (useRecursion(loadErlangs, lines)) {
            return 1 / inverse(loadErlangs, lines);
        }
        return Math.exp(-logInverseBlocking(loadErlangs, lines));
    }

    /** log(1 / B) for a load above 0: holds where B itself would underflow. */
    public static double logInverseBlocking(double loadErlangs, double lines) {
        Domain.above(loadErlangs, 0, "loadErlangs");
        Domain.atLeast(lines, 0, "lines");
        if (useRecursion(loadErlangs, lines)) {
            return Math.log(inverse(loadErlangs, lines));
        }
        return Math.log(loadErlangs) + WaitIntegral.logUpper(lines + 1, loadErlangs);
    }

    /** 1/B(n) = 1 + (n / a) / B(n - 1), started at the fractional part of n: sums of positive terms, cheap for few lines. */
    private static double inverse(double load, double lines) {
        double fraction = lines - Math.floor(lines);
        double value = fraction == 0 ? 1 : load * Math.exp(WaitIntegral.logUpper(fraction + 1, load));
        double perErlang = 1 / load;
        for (int k = 1; k <= (int) lines; k++) {
            value = 1 + (fraction + k) * perErlang * value;
        }
        return value;
    }

    private static boolean useRecursion(double load, double lines) {
        return load >= 1 && lines >= 0 && lines <= RECURSION_UP_TO && load < Double.POSITIVE_INFINITY;
    }

    /**
     * The least number of lines at which no more than {@code blocking} of the contacts are blocked.
     *
     * @param loadErlangs offered load, at least 0
     * @param blocking largest share blocked, in (0, 1)
     */
    public static int minLines(double loadErlangs, double blocking) {
        Domain.atLeast(loadErlangs, 0, "loadErlangs");
        Domain.openShare(blocking, "blocking");
        return LeastAgents.whole(lines -> blocking(loadErlangs, lines) <= blocking);
    }

    /**
     * The load at which exactly {@code blocking} of the contacts are blocked.
     *
     * @param lines number of lines, above 0
     * @param blocking share blocked, in (0, 1)
     */
    public static double loadErlangs(double lines, double blocking) {
        Domain.above(lines, 0, "lines");
        Domain.openShare(blocking, "blocking");
        double most = lines / (1 - blocking) + 1;
        return LeastAgents.root(load -> blocking(load, lines) - blocking, 0, most);
    }
}
