package dev.peakplan.requirement;

import dev.peakplan.plan.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** From a typical week to the need of a team; remembers tables, since most periods and many teams share theirs. */
final class NeedCalculator {
    private final double schedulingLoss;
    private final double occupancyCeiling;
    private final Map<Pool, SizingTable> tables = new ConcurrentHashMap<>();

    NeedCalculator(Settings settings) {
        this.schedulingLoss = settings.schedulingLoss();
        this.occupancyCeiling = settings.occupancyCeiling();
    }

    TeamNeed need(Week week) {
        return new Run(week).need();
    }

    Pool pool(Week week) {
        return Pool.of(week, occupancyCeiling);
    }

    SizingTable table(Pool pool) {
        return tables.computeIfAbsent(pool, SizingTable::new);
    }

    /** The sums over one week. */
    private final class Run {
        private final Week week;
        private final int multiples = Multiples.count();
        private final double[] inTime = new double[multiples];
        private final double[] lost = new double[multiples];
        private final double[] value = new double[multiples];
        private final double[][] idle;
        private final double[] agents;
        private double realTimeHours;
        private double deferrableHours;

        Run(Week week) {
            this.week = week;
            this.idle = new double[multiples][week.intervals()];
            this.agents = new double[week.intervals()];
        }

        TeamNeed need() {
            if (!week.realTime().isEmpty()) {
                serveRealTime();
            }
            double doneShare = week.deferrable().isEmpty() ? 1 : serveDeferrable();
            double contacts = week.realTimeContacts();
            List<TeamNeed.Point> points = new ArrayList<>();
            for (int j = 0; j < multiples; j++) {
                double level = contacts > 0 ? inTime[j] / contacts : j == 0 ? 0 : 1 - lostShare(j, doneShare);
                points.add(new TeamNeed.Point(
                        Multiples.at(j),
                        Math.max(0, Math.min(1, level)),
                        lost[j] * week.weeks(),
                        value[j] * week.weeks()));
            }
            double hours = (realTimeHours + deferrableHours) * week.weeks() / (1 - schedulingLoss);
            return new TeamNeed(realTimeHours, deferrableHours, hours, agents, points);
        }

        private double lostShare(int j, double contacts) {
            return contacts > 0 ? lost[j] / contacts : 0;
        }

        private void serveRealTime() {
            Pool pool = pool(week);
            SizingTable table = table(pool);
            int[] goals = week.realTime().stream().mapToInt(pool::goalOf).toArray();
            for (int k = 0; k < week.intervals(); k++) {
                double load = 0;
                for (QueueFlow flow : week.realTime()) {
                    load += flow.arrivalsPerHour()[k] * flow.agentHoursPerContact();
                }
                if (load > 0) {
                    Sizing sizing = table.at(load);
                    realTimeHours += sizing.agents() * week.intervalHours();
                    agents[k] = sizing.agents();
                    for (int q = 0; q < goals.length; q++) {
                        QueueFlow flow = week.realTime().get(q);
                        double contacts = flow.arrivalsPerHour()[k] * week.intervalHours();
                        count(flow, contacts, sizing.inTime()[goals[q]], sizing.abandonment(), pool);
                    }
                    if (!week.deferrable().isEmpty()) {
                        leaveIdle(k, load, sizing);
                    }
                }
            }
        }

        private void leaveIdle(int k, double load, Sizing sizing) {
            for (int j = 0; j < multiples; j++) {
                double busy = load * (1 - sizing.abandonment()[j]);
                double usable = occupancyCeiling * Multiples.at(j) * sizing.agents();
                idle[j][k] = Math.max(0, usable - busy) * week.intervalHours();
            }
        }

        /**
         * Counts the contacts of one queue and interval. Where contacts of a queue never abandon, those that are later than the goal allows
         * count as lost.
         */
        private void count(QueueFlow flow, double contacts, double[] served, double[] abandonment, Pool pool) {
            double impatience = flow.abandonsPerSecond() * pool.patienceSeconds();
            double worth = flow.valuePerLostContact().minor();
            for (int j = 0; j < multiples; j++) {
                double share;
                if (flow.abandonsPerSecond() > 0) {
                    share = Math.min(1, abandonment[j] * impatience);
                } else {
                    double late = Math.max(0, flow.goalShare() - served[j]);
                    share = pool.abandons() ? late : Math.max(late, abandonment[j]);
                }
                inTime[j] += contacts * served[j];
                lost[j] += contacts * share;
                value[j] += contacts * share * worth;
            }
        }

        /** Returns the contacts a week. */
        private double serveDeferrable() {
            DeferrableWork work = new DeferrableWork(week, week.open());
            int[] open = work.openIntervals();
            int need = indexOfNeed();
            double[] extra = work.spread(work.lost(
                    Arrays.stream(open).mapToDouble(k -> idle[need][k]).toArray()));
            for (int o = 0; o < open.length; o++) {
                extra[o] /= occupancyCeiling;
                deferrableHours += extra[o];
                agents[open[o]] += extra[o] / week.intervalHours();
            }
            // from the need on nothing is lost
            for (int j = 0; j < need; j++) {
                double[] capacity = new double[open.length];
                for (int o = 0; o < open.length; o++) {
                    capacity[o] = idle[j][open[o]] + occupancyCeiling * Multiples.at(j) * extra[o];
                }
                double[][] undone = work.lost(capacity);
                for (int q = 0; q < work.queueCount(); q++) {
                    QueueFlow flow = work.flow(q);
                    double contacts = Arrays.stream(undone[q]).sum() / flow.agentHoursPerContact();
                    lost[j] += contacts;
                    value[j] += contacts * flow.valuePerLostContact().minor();
                }
            }
            return week.deferrable().stream()
                    .mapToDouble(flow -> flow.contactsPerWeek(week.intervalHours()))
                    .sum();
        }
    }

    private static int indexOfNeed() {
        for (int j = 0; ; j++) {
            if (Multiples.at(j) == 1) {
                return j;
            }
        }
    }
}
