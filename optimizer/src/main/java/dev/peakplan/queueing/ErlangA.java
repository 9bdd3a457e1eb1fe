package dev.peakplan.queueing;

/**
 * Palm's queue with abandonment (M/M/n+M): a contact that waits longer than its exponential patience is lost.
 *
 * <p>With mu = 1 / handle time, theta = 1 / patience, x = lambda / theta, y = n mu / theta and A = y I(y, x) ({@link WaitIntegral}):
 *
 * <ul>
 *   <li>P(W &gt; 0) = A / (1/B(n, a) - 1 + A);
 *   <li>P(abandon | W &gt; 0) = (I(y, x) - I(y + 1, x)) / I(y, x), the mean of 1 - exp(-theta V) over the offered wait V;
 *   <li>E[W] over all contacts = P(abandon) / theta;
 *   <li>P(V &gt; t | W &gt; 0) = exp(x (1 - exp(-theta t)) - y theta t) I(y, z) / I(y, x), with z = x exp(-theta t).
 * </ul>
 *
 * Sources: C. Palm (1957); A. Mandelbaum and S. Zeltyn, "Service engineering in action: the Palm/Erlang-A queue" (2007), whose J integrals
 * these are. The number of agents may be fractional. Infinite patience gives {@link ErlangC}.
 */
public final class ErlangA {
    private final Station station;
    private final double x;
    private final double y;
    private final double waitProbability;
    private final double logWaitIntegral;
    private final double abandonment;

    private ErlangA(Station station) {
        this.station = station;
        double load = station.loadErlangs();
        double patience = station.patienceSeconds() / station.handleTimeSeconds();
        this.x = load * patience;
        this.y = station.agents() * patience;
        if (load == 0 || station.agents() == 0 || Double.isInfinite(patience)) {
            this.waitProbability = ErlangC.waitProbability(load, station.agents());
            this.logWaitIntegral = 0;
            this.abandonment = load > 0 && station.agents() == 0 ? 1 : unstableShare(load);
        } else {
            WaitIntegral integral = WaitIntegral.lower(y, x);
            this.logWaitIntegral = integral.logValue();
            double logBlocking = -ErlangB.logInverseBlocking(load, station.agents());
            // A / (1/B - 1 + A) with both large terms taken out of the quotient
            double logA = Math.log(y) + logWaitIntegral;
            this.waitProbability = 1 / (1 + (-Math.expm1(logBlocking)) * Math.exp(-logBlocking - logA));
            this.abandonment = waitProbability * integral.lossRatio();
        }
    }

    public static ErlangA of(Station station) {
        return new ErlangA(station);
    }

    private double unstableShare(double load) {
        return load > station.agents() ? 1 - station.agents() / load : 0;
    }

    private boolean closedForm() {
        return x > 0 && y > 0 && !Double.isInfinite(y);
    }

    /** Share of contacts that wait at all. */
    public double waitProbability() {
        return waitProbability;
    }

    /**
     * Share of contacts that abandon. With infinite patience it is what would never be answered: 0, or 1 - n / a at a load a above the
     * number n of agents.
     */
    public double abandonment() {
        return abandonment;
    }

    /** Mean wait in seconds over all contacts, answered or abandoned. */
    public double meanWaitSeconds() {
        if (Double.isInfinite(station.patienceSeconds())) {
            return ErlangC.meanWaitSeconds(station);
        }
        return abandonment * station.patienceSeconds();
    }

    /** Mean number of waiting contacts (Little's law). */
    public double meanQueueLength() {
        double arrivalsPerSecond = station.arrivalsPerHour() / 3600;
        return arrivalsPerSecond == 0 ? 0 : arrivalsPerSecond * meanWaitSeconds();
    }

    /** Share of their time that agents are busy; 0 where there are none. */
    public double occupancy() {
        return station.agents() == 0 ? 0 : Math.min(1, station.loadErlangs() * (1 - abandonment) / station.agents());
    }

    /** Service level at a threshold in seconds, at least 0. */
    public ServiceLevel serviceLevel(double thresholdSeconds) {
        Domain.atLeast(thresholdSeconds, 0, "thresholdSeconds");
        if (!closedForm()) {
            return limitingServiceLevel(thresholdSeconds);
        }
        double t = thresholdSeconds / station.patienceSeconds();
        double stay = Math.exp(-t);
        WaitIntegral rest = WaitIntegral.lower(y, x * stay);
        double offeredWaitLonger =
                waitProbability * Math.exp(-x * Math.expm1(-t) - y * t + rest.logValue() - logWaitIntegral);
        double lateAbandons = offeredWaitLonger * stay * rest.lossRatio();
        double lateAnswers = offeredWaitLonger * stay - lateAbandons;
        return new ServiceLevel(
                Math.max(0, 1 - abandonment - lateAnswers), Math.max(0, abandonment - lateAbandons), abandonment);
    }

    private ServiceLevel limitingServiceLevel(double thresholdSeconds) {
        if (station.loadErlangs() == 0) {
            return new ServiceLevel(1, 0, 0);
        }
        if (station.agents() == 0) {
            double gone = -Math.expm1(-thresholdSeconds / station.patienceSeconds());
            return new ServiceLevel(0, gone, 1);
        }
        return ErlangC.serviceLevel(station, thresholdSeconds);
    }

    /**
     * The least fractional number of agents at which {@code share} of the contacts offered are answered within {@code thresholdSeconds}.
     *
     * @param station the station; its own number of agents does not matter
     * @param share in (0, 1)
     */
    public static double agents(Station station, double share, double thresholdSeconds) {
        Domain.openShare(share, "share");
        Domain.atLeast(thresholdSeconds, 0, "thresholdSeconds");
        double load = station.loadErlangs();
        if (load == 0) {
            return 0;
        }
        return LeastAgents.fractional(
                agents -> of(station.withAgents(agents))
                                .serviceLevel(thresholdSeconds)
                                .answeredInTimeOverOffered()
                        - share,
                load + 0.5 * Math.sqrt(load));
    }

    /** As {@link #agents}, the least whole number. */
    public static int wholeAgents(Station station, double share, double thresholdSeconds) {
        Domain.openShare(share, "share");
        return LeastAgents.whole(agents ->
                of(station.withAgents(agents)).serviceLevel(thresholdSeconds).answeredInTimeOverOffered() >= share);
    }
}
