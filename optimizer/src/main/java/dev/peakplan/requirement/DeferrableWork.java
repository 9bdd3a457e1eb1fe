package dev.peakplan.requirement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Deferrable work of a typical week that repeats: contacts come in, wait for capacity, and are done in order of their due time, which counts
 * the hours in which the team works. What comes in outside those hours waits for the next of them. Doing the work that falls due first
 * loses the least possible amount, so what is lost is exactly what more capacity is needed for.
 */
final class DeferrableWork {
    private final List<QueueFlow> flows;
    private final int[] openIntervals;
    private final int[] due;
    private final double[][] work;

    /**
     * @param week the week
     * @param open in which intervals the team works
     */
    DeferrableWork(Week week, boolean[] open) {
        this.flows = week.deferrable();
        this.openIntervals =
                IntStream.range(0, open.length).filter(k -> open[k]).toArray();
        this.due = new int[flows.size()];
        this.work = new double[flows.size()][openIntervals.length];
        for (int q = 0; q < flows.size(); q++) {
            QueueFlow flow = flows.get(q);
            due[q] = Math.max(1, (int) Math.ceil(flow.queue().dueHours() / week.intervalHours() - 1e-9));
            int next = 0;
            for (int k = 0; k < open.length; k++) {
                while (next < openIntervals.length && openIntervals[next] < k) {
                    next++;
                }
                double hours = flow.arrivalsPerHour()[k] * week.intervalHours() * flow.agentHoursPerContact();
                work[q][next == openIntervals.length ? 0 : next] += hours;
            }
        }
    }

    int[] openIntervals() {
        return openIntervals;
    }

    /**
     * Agent hours of each queue that fall due undone.
     *
     * @param capacity agent hours for deferrable work by open interval
     * @return [q][o] hours of queue q lost in open interval o
     */
    double[][] lost(double[] capacity) {
        int length = openIntervals.length;
        int longest = Arrays.stream(due).max().orElse(1);
        double[][] waiting = new double[flows.size()][longest];
        double backlog = 0;
        double[][] lost = new double[flows.size()][length];
        int warmUp = length * (1 + longest / length);
        for (int step = 0; step < warmUp + length; step++) {
            int o = step % length;
            int slot = step % longest;
            for (int q = 0; q < due.length; q++) {
                waiting[q][(step + due[q] - 1) % longest] += work[q][o];
                backlog += work[q][o];
            }
            double left = capacity[o];
            for (int ahead = 0; ahead < longest && left > 0 && backlog > 0; ahead++) {
                double before = left;
                left = serve(waiting, (step + ahead) % longest, left);
                backlog -= before - left;
            }
            for (int q = 0; q < due.length; q++) {
                lost[q][o] = waiting[q][slot];
                backlog -= waiting[q][slot];
                waiting[q][slot] = 0;
            }
        }
        return lost;
    }

    /** Serves the work of one due time, all queues alike, and returns the capacity left. */
    private static double serve(double[][] waiting, int slot, double capacity) {
        double sum = 0;
        for (double[] queue : waiting) {
            sum += queue[slot];
        }
        if (sum == 0) {
            return capacity;
        }
        double rest = Math.max(0, 1 - capacity / sum);
        for (double[] queue : waiting) {
            queue[slot] *= rest;
        }
        return Math.max(0, capacity - sum);
    }

    /** Hours lost, spread evenly over the working time in which they could have been done. */
    double[] spread(double[][] lost) {
        int length = openIntervals.length;
        double[] hours = new double[length];
        for (int q = 0; q < due.length; q++) {
            for (int o = 0; o < length; o++) {
                for (int back = 0; back < due[q] && lost[q][o] > 0; back++) {
                    hours[Math.floorMod(o - back, length)] += lost[q][o] / due[q];
                }
            }
        }
        return hours;
    }

    QueueFlow flow(int q) {
        return flows.get(q);
    }

    int queueCount() {
        return flows.size();
    }
}
