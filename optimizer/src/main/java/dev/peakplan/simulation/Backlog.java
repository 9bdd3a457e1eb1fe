package dev.peakplan.simulation;

import java.util.function.ToIntFunction;

/**
 * Deferrable contacts that wait or are being worked on. Agents work on them whenever real-time contacts leave them time, up to the occupancy
 * ceiling, and put them aside when one comes in; so between two events they are done at a constant rate, earliest due first.
 */
final class Backlog {
    private final SimulatedQueue[] queues;
    private final WaitingLine[] lines;
    private final QueueCounts[][] counts;
    private final ToIntFunction<Double> cycle;
    private int running = -1;
    private double left;
    private double now;

    /**
     * An empty backlog.
     *
     * @param queues all queues of the desk; only the deferrable ones are looked at
     * @param counts [q][cycle]
     * @param cycle the cycle of a time
     */
    Backlog(SimulatedQueue[] queues, QueueCounts[][] counts, ToIntFunction<Double> cycle) {
        this.queues = queues;
        this.counts = counts;
        this.cycle = cycle;
        this.lines = new WaitingLine[queues.length];
        for (int q = 0; q < queues.length; q++) {
            lines[q] = new WaitingLine();
        }
    }

    void add(int q, double arrival, double handleTime, double due) {
        lines[q].add(arrival, handleTime, due);
    }

    /** Works from the time of the last call until {@code until} with {@code agents} agents; returns the agent seconds spent. */
    double work(double until, double agents) {
        double spent = 0;
        while (agents > 0 && now < until && (running >= 0 || begin())) {
            double possible = (until - now) * agents;
            double done = Math.min(possible, left);
            spent += done;
            left -= done;
            now = done < possible ? now + done / agents : until;
            if (left <= 0) {
                running = -1;
            }
        }
        now = until;
        return spent;
    }

    private boolean begin() {
        int best = -1;
        for (int q = 0; q < lines.length; q++) {
            dropOverdue(q);
            if (!lines[q].isEmpty() && (best < 0 || goesBefore(q, best))) {
                best = q;
            }
        }
        if (best < 0) {
            return false;
        }
        WaitingLine line = lines[best];
        double wait = now - line.arrival();
        QueueCounts count = counts[best][cycle.applyAsInt(line.arrival())];
        count.answered++;
        count.waited++;
        count.waitSeconds += wait;
        if (wait <= queues[best].thresholdSeconds()) {
            count.inTime++;
        }
        left = line.handleTime() / queues[best].concurrency();
        line.removeHead();
        running = best;
        return true;
    }

    private boolean goesBefore(int q, int other) {
        if (queues[q].priority() != queues[other].priority()) {
            return queues[q].priority() < queues[other].priority();
        }
        return lines[q].deadline() < lines[other].deadline();
    }

    private void dropOverdue(int q) {
        while (!lines[q].isEmpty() && lines[q].deadline() <= now) {
            lines[q].lapse(counts[q][cycle.applyAsInt(lines[q].arrival())], queues[q].thresholdSeconds());
        }
    }

    /** Counts everything that still waits as overdue. */
    void end() {
        now = Double.MAX_VALUE;
        for (int q = 0; q < lines.length; q++) {
            dropOverdue(q);
        }
    }
}
