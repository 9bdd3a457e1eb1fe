package dev.peakplan.simulation;

import umontreal.ssj.rng.RandomStream;

/** The contacts of one queue: a Poisson process whose rate changes by interval, with all that belongs to a contact drawn on arrival. */
final class ArrivalProcess {
    private final SimulatedQueue queue;
    private final double intervalSeconds;
    private final double[] factorByDay;
    private final int intervalsPerDay;
    private final double horizon;
    private final RandomStream gaps;
    private final RandomStream work;
    private final RandomStream patience;
    private int interval;
    private double next;

    ArrivalProcess(SimulatedQueue queue, SimulatedDesk desk, double[] factorByDay, double horizon, Streams streams) {
        this.queue = queue;
        this.intervalSeconds = desk.intervalSeconds();
        this.intervalsPerDay = desk.intervalsPerDay();
        this.factorByDay = factorByDay;
        this.horizon = horizon;
        this.gaps = streams.of(Streams.Purpose.ARRIVAL, queue.id());
        this.work = streams.of(Streams.Purpose.HANDLE_TIME, queue.id());
        this.patience = streams.of(Streams.Purpose.PATIENCE, queue.id());
        advance();
    }

    /** Time of the next arrival; infinite after the horizon. */
    double next() {
        return next;
    }

    void advance() {
        double unit = -Math.log(gaps.nextDouble());
        double time = next;
        while (true) {
            double rate = rate(interval);
            double end = (interval + 1) * intervalSeconds;
            double needed = unit / rate;
            if (time + needed < end) {
                next = time + needed;
                return;
            }
            unit -= Math.max(0, rate * (end - time));
            time = end;
            interval++;
            if (time >= horizon) {
                next = Double.POSITIVE_INFINITY;
                return;
            }
        }
    }

    private double rate(int k) {
        double[] rates = queue.arrivalsPerSecond();
        return rates[k % rates.length] * factorByDay[k / intervalsPerDay];
    }

    double handleTime() {
        return queue.handleTime().of(work.nextDouble());
    }

    /** How long the contact would wait; the number is drawn even where it is not needed, to keep streams in step. */
    double patience() {
        double uniform = patience.nextDouble();
        return Double.isInfinite(queue.patienceSeconds())
                ? Double.POSITIVE_INFINITY
                : -queue.patienceSeconds() * Math.log(uniform);
    }
}
