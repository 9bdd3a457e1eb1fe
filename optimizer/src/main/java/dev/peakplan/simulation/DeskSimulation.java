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
    private double busySeconds;
    private double staffedSeconds;

    DeskSimulation(SimulatedDesk desk, long seed) {
        this.desk = desk;
        this.seed = seed;
        desk.queues().forEach(queue -> weeks.add(new ArrayList<>()));
    }

    /** A desk that is staffed when the week begins has a week before it that does not count. */
    DeskSimulation run(double halfWidth, int mostWeeks) {
        int warmUp = desk.agents()[0] > 0 ? 1 : 0;
        for (int run = 0; weeks.get(0).size() < mostWeeks; run++) {
            DeskRun result = new DeskRun(desk, WEEKS_PER_RUN + warmUp, new Streams(seed + run)).run();
            for (int week = warmUp; week < WEEKS_PER_RUN + warmUp; week++) {
                for (int q = 0; q < weeks.size(); q++) {
                    weeks.get(q).add(result.counts()[q][week]);
                }
                busySeconds += result.busySeconds(week);
                staffedSeconds += result.staffedSeconds(week);
            }
            if (run > 0 && halfWidth(realTime()) <= halfWidth) {
                break;
            }
        }
        return this;
    }

    /** The weekly counts of one queue. */
    List<QueueCounts> queue(int q) {
        return weeks.get(q);
    }

    /** The weekly counts of all real-time queues; of all queues where none is. */
    List<QueueCounts> realTime() {
        boolean any = desk.queues().stream().anyMatch(SimulatedQueue::realTime);
        List<QueueCounts> sums = new ArrayList<>();
        for (int week = 0; week < weeks.get(0).size(); week++) {
            QueueCounts sum = new QueueCounts();
            for (int q = 0; q < weeks.size(); q++) {
                if (!any || desk.queues().get(q).realTime()) {
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

    double occupancy() {
        return staffedSeconds > 0 ? Math.min(1, busySeconds / staffedSeconds) : 0;
    }
}
