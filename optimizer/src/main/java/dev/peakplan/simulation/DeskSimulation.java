package dev.peakplan.simulation;

import dev.peakplan.queueing.ServiceLevel;
import java.util.ArrayList;
import java.util.List;
import umontreal.ssj.probdist.StudentDist;

/** Runs of a desk until its service level is known closely enough. Weeks are grouped into runs with streams of their own. */
final class DeskSimulation {
    private static final int WEEKS_PER_RUN = 8;

    private final SimulatedDesk desk;
    private final long seed;
    private final List<List<QueueCounts>> weeks = new ArrayList<>();
    private final double[] busySeconds;
    private final double[] staffedSeconds;

    DeskSimulation(SimulatedDesk desk, long seed) {
        this.desk = desk;
        this.seed = seed;
        this.busySeconds = new double[desk.groups().size()];
        this.staffedSeconds = new double[busySeconds.length];
        desk.queues().forEach(queue -> weeks.add(new ArrayList<>()));
    }

    /** A desk that is staffed when the week begins has a week before it that does not count. */
    DeskSimulation run(double halfWidth, int mostWeeks) {
        int warmUp = desk.staffed(0) ? 1 : 0;
        for (int run = 0; weeks.get(0).size() < mostWeeks; run++) {
            DeskRun result = new DeskRun(desk, WEEKS_PER_RUN + warmUp, new Streams(seed + run)).run();
            for (int week = warmUp; week < WEEKS_PER_RUN + warmUp; week++) {
                for (int q = 0; q < weeks.size(); q++) {
                    weeks.get(q).add(result.counts()[q][week]);
                }
                for (int g = 0; g < busySeconds.length; g++) {
                    busySeconds[g] += result.busySeconds(g, week);
                    staffedSeconds[g] += result.staffedSeconds(g, week);
                }
            }
            if (run > 0 && widest() <= halfWidth) {
                break;
            }
        }
        return this;
    }

    /** The weekly counts of one queue. */
    List<QueueCounts> queue(int q) {
        return weeks.get(q);
    }

    private double widest() {
        double widest = 0;
        for (int g = 0; g < busySeconds.length; g++) {
            widest = Math.max(widest, halfWidth(of(g)));
        }
        return widest;
    }

    /** The weekly counts of all real-time queues that a group of agents serves; of all that it serves where none of them is. */
    List<QueueCounts> of(int group) {
        boolean[] serves = desk.groups().get(group).serves();
        boolean any = false;
        for (int q = 0; q < weeks.size(); q++) {
            any |= serves[q] && desk.queues().get(q).realTime();
        }
        List<QueueCounts> sums = new ArrayList<>();
        for (int week = 0; week < weeks.get(0).size(); week++) {
            QueueCounts sum = new QueueCounts();
            for (int q = 0; q < weeks.size(); q++) {
                if (serves[q] && (!any || desk.queues().get(q).realTime())) {
                    sum.add(weeks.get(q).get(week));
                }
            }
            sums.add(sum);
        }
        return sums;
    }

    static QueueCounts sum(List<QueueCounts> counts) {
        QueueCounts sum = new QueueCounts();
        counts.forEach(sum::add);
        return sum;
    }

    /** Half the 95 % confidence interval of answered in time / offered, a ratio of weekly sums. */
    static double halfWidth(List<QueueCounts> counts) {
        QueueCounts sum = sum(counts);
        if (sum.offered == 0 || counts.size() < 2) {
            return sum.offered == 0 ? 0 : 1;
        }
        ServiceLevel level = sum.serviceLevel();
        double squares = 0;
        for (QueueCounts week : counts) {
            double off = week.inTime - level.inTime() * week.offered;
            squares += off * off;
        }
        int n = counts.size();
        double error = Math.sqrt(squares / (n - 1) / n) / (sum.offered / (double) n);
        return StudentDist.inverseF(n - 1, 0.975) * error;
    }

    double occupancy(int group) {
        return staffedSeconds[group] > 0 ? Math.min(1, busySeconds[group] / staffedSeconds[group]) : 0;
    }
}
