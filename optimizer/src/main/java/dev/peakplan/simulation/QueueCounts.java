package dev.peakplan.simulation;

import dev.peakplan.queueing.ServiceLevel;

/** What happened to the contacts of a queue that arrived in one cycle. */
final class QueueCounts {
    long offered;
    long answered;
    long inTime;
    long abandoned;
    long shortAbandons;
    long waited;
    double waitSeconds;

    void add(QueueCounts other) {
        offered += other.offered;
        answered += other.answered;
        inTime += other.inTime;
        abandoned += other.abandoned;
        shortAbandons += other.shortAbandons;
        waited += other.waited;
        waitSeconds += other.waitSeconds;
    }

    ServiceLevel serviceLevel() {
        return ServiceLevel.ofCounts(offered, inTime, shortAbandons, abandoned);
    }

    double abandonment() {
        return offered == 0 ? 0 : abandoned / (double) offered;
    }

    /** Mean wait over all contacts, answered or abandoned. */
    double meanWaitSeconds() {
        return offered == 0 ? 0 : waitSeconds / offered;
    }

    double waitProbability() {
        return offered == 0 ? 0 : waited / (double) offered;
    }
}
