package dev.peakplan.simulation;

/** Waiting contacts of a queue in order of arrival: a ring of (arrival, handle time, deadline). */
final class WaitingLine {
    private double[] arrivals = new double[64];
    private double[] handleTimes = new double[64];
    private double[] deadlines = new double[64];
    private int head;
    private int size;

    void add(double arrival, double handleTime, double deadline) {
        if (size == arrivals.length) {
            grow();
        }
        int at = (head + size++) & (arrivals.length - 1);
        arrivals[at] = arrival;
        handleTimes[at] = handleTime;
        deadlines[at] = deadline;
    }

    boolean isEmpty() {
        return size == 0;
    }

    double arrival() {
        return arrivals[head];
    }

    double handleTime() {
        return handleTimes[head];
    }

    double deadline() {
        return deadlines[head];
    }

    void removeHead() {
        head = (head + 1) & (arrivals.length - 1);
        size--;
    }

    /** The head gives up at its deadline. */
    void lapse(QueueCounts count, double thresholdSeconds) {
        double wait = deadline() - arrival();
        count.abandoned++;
        count.waitSeconds += wait;
        if (wait <= thresholdSeconds) {
            count.shortAbandons++;
        }
        removeHead();
    }

    private void grow() {
        arrivals = grown(arrivals);
        handleTimes = grown(handleTimes);
        deadlines = grown(deadlines);
        head = 0;
    }

    private double[] grown(double[] ring) {
        double[] larger = new double[2 * ring.length];
        System.arraycopy(ring, head, larger, 0, ring.length - head);
        System.arraycopy(ring, 0, larger, ring.length - head, head);
        return larger;
    }
}
