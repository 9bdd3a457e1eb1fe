package dev.peakplan.simulation;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * Deferrable contacts that wait or are being worked on. Agents work on them whenever real-time contacts leave them time, up to the occupancy
 * ceiling, and put them aside when one comes in; so between two events each group of agents does them at a constant rate, earliest due first.
 */
final class Backlog {
    private final SimulatedQueue[] queues;
    private final WaitingLine[] lines;
    private final QueueCounts[][] counts;
    private final ToIntFunction<Double> cycle;
    private final AgentGroup[] groups;
    private final int[] running;
    private final double[] left;
    private final double[] now;

    /**
     * An empty backlog.
     *
     * @param queues all queues of the desk; only the deferrable ones are looked at
     * @param groups who works on them
     * @param counts [q][cycle]
     * @param cycle the cycle of a time
     */
    Backlog(SimulatedQueue[] queues, AgentGroup[] groups, QueueCounts[][] counts, ToIntFunction<Double> cycle) {
        this.queues = queues;
        this.groups = groups;
        this.running = new int[groups.length];
        this.left = new double[groups.length];
        this.now = new double[groups.length];
        Arrays.fill(running, -1);
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

    /**
     * Group {@code g} works from the time of its last call until {@code until} with {@code agents} agents.
     *
     * @return the agent seconds spent
     */
    double work(int g, double until, double agents) {
        double spent = 0;
        while (agents > 0 && now[g] < until && (running[g] >= 0 || begin(g))) {
            double possible = (until - now[g]) * agents;
            double done = Math.min(possible, left[g]);
            spent += done;
            left[g] -= done;
            now[g] = done < possible ? now[g] + done / agents : until;
            if (left[g] <= 0) {
                running[g] = -1;
            }
        }
        now[g] = until;
        return spent;
    }

    private boolean begin(int g) {
        int best = -1;
        for (int q = 0; q < lines.length; q++) {
            dropOverdue(q, now[g]);
            if (groups[g].serves()[q] && !lines[q].isEmpty() && (best < 0 || goesBefore(q, best))) {
                best = q;
            }
        }
        if (best < 0) {
            return false;
        }
        WaitingLine line = lines[best];
        // another group may have looked a moment further ahead
        double wait = Math.max(0, now[g] - line.arrival());
        QueueCounts count = counts[best][cycle.applyAsInt(line.arrival())];
        count.answered++;
        count.waited++;
        count.waitSeconds += wait;
        if (wait <= queues[best].thresholdSeconds()) {
            count.inTime++;
        }
        left[g] = line.handleTime() / queues[best].concurrency();
        line.removeHead();
        running[g] = best;
        return true;
    }

    private boolean goesBefore(int q, int other) {
        if (queues[q].priority() != queues[other].priority()) {
            return queues[q].priority() < queues[other].priority();
        }
        return lines[q].deadline() < lines[other].deadline();
    }

    private void dropOverdue(int q, double time) {
        while (!lines[q].isEmpty() && lines[q].deadline() <= time) {
            lines[q].lapse(counts[q][cycle.applyAsInt(lines[q].arrival())], queues[q].thresholdSeconds());
        }
    }

    /** Counts everything that still waits as overdue. */
    void end() {
        for (int q = 0; q < lines.length; q++) {
            dropOverdue(q, Double.MAX_VALUE);
        }
    }
}
