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
        private final int multiples = Multiples.onCurve();
        private final double[] inTime = new double[multiples];
        private final double[] lost = new double[multiples];
        private final double[] value = new double[multiples];
        private final Sizing[] sizings;
        private final double[] loads;
        private final double[] agents;
        private double realTimeHours;
        private double deferrableHours;

        Run(Week week) {
            this.week = week;
            this.sizings = new Sizing[week.intervals()];
            this.loads = new double[week.intervals()];
            this.agents = new double[week.intervals()];
        }

        TeamNeed need() {
            if (!week.realTime().isEmpty()) {
                sizeRealTime();
            }
            DeferrableWork work = week.deferrable().isEmpty() ? null : new DeferrableWork(week, week.open());
            if (work != null) {
                sizeDeferrable(work);
            }
            if (!week.realTime().isEmpty()) {
                serveRealTime();
            }
            if (work != null) {
                serveDeferrable(work);
            }
            double hours = (realTimeHours + deferrableHours) * week.weeks() / (1 - schedulingLoss);
            return new TeamNeed(realTimeHours, deferrableHours, hours, agents, points());
        }

        private List<TeamNeed.Point> points() {
            double realTime = week.realTimeContacts();
            double all = week.deferrable().stream()
                    .mapToDouble(flow -> flow.contactsPerWeek(week.intervalHours()))
                    .sum();
            List<TeamNeed.Point> points = new ArrayList<>();
            for (int j = 0; j < multiples; j++) {
                double level = realTime > 0 ? inTime[j] / realTime : 1 - lost[j] / all;
                points.add(new TeamNeed.Point(
                        Multiples.at(j),
                        Math.max(0, Math.min(1, level)),
                        lost[j] * week.weeks(),
                        value[j] * week.weeks()));
            }
            return points;
        }

        private void sizeRealTime() {
            SizingTable table = table(pool(week));
            for (int k = 0; k < week.intervals(); k++) {
                for (QueueFlow flow : week.realTime()) {
                    loads[k] += flow.arrivalsPerHour()[k] * flow.agentHoursPerContact();
                }
                if (loads[k] > 0) {
                    sizings[k] = table.at(loads[k]);
                    agents[k] = sizings[k].agents();
                    realTimeHours += agents[k] * week.intervalHours();
                }
            }
        }

        /** Adds agents for the work that the idle time of those for real-time queues cannot take in time. */
        private void sizeDeferrable(DeferrableWork work) {
            double[] extra = work.spread(work.lost(idle(work, 1)));
            int[] open = work.openIntervals();
            for (int o = 0; o < open.length; o++) {
                extra[o] /= occupancyCeiling;
                deferrableHours += extra[o];
                agents[open[o]] += extra[o] / week.intervalHours();
            }
        }

        /** Agent hours that real-time contacts leave below the occupancy ceiling, by open interval. */
        private double[] idle(DeferrableWork work, double multiple) {
            int[] open = work.openIntervals();
            double[] idle = new double[open.length];
            for (int o = 0; o < open.length; o++) {
                int k = open[o];
                double usable = occupancyCeiling * multiple * agents[k];
                double busy = sizings[k] == null ? 0 : loads[k] * (1 - sizings[k].abandonment(multiple * spare(k)));
                idle[o] = Math.max(0, usable - busy) * week.intervalHours();
            }
            return idle;
        }

        /** All agents of an interval over those sized for real-time contacts: who does deferrable work puts it aside for a call. */
        private double spare(int k) {
            return agents[k] / sizings[k].agents();
        }

        private void serveRealTime() {
            Pool pool = pool(week);
            int[] goals = week.realTime().stream().mapToInt(pool::goalOf).toArray();
            for (int k = 0; k < week.intervals(); k++) {
                for (int j = 0; j < multiples && sizings[k] != null; j++) {
                    double at = Multiples.at(j) * spare(k);
                    double abandonment = sizings[k].abandonment(at);
                    for (int q = 0; q < goals.length; q++) {
                        QueueFlow flow = week.realTime().get(q);
                        double contacts = flow.arrivalsPerHour()[k] * week.intervalHours();
                        double served = sizings[k].inTime(goals[q], at);
                        double share = lostShare(pool, flow, served, abandonment);
                        inTime[j] += contacts * served;
                        lost[j] += contacts * share;
                        value[j] +=
                                contacts * share * flow.valuePerLostContact().minor();
                    }
                }
            }
        }

        /**
         * The share of a queue's contacts that is lost. Where contacts of a queue never abandon, those that are later than the goal allows
         * count as lost.
         */
        private double lostShare(Pool pool, QueueFlow flow, double served, double abandonment) {
            if (flow.abandonsPerSecond() > 0) {
                return Math.min(1, abandonment * flow.abandonsPerSecond() * pool.patienceSeconds());
            }
            double late = Math.max(0, flow.goalShare() - served);
            return pool.abandons() ? late : Math.max(late, abandonment);
        }

        /** From the need on nothing is lost. */
        private void serveDeferrable(DeferrableWork work) {
            for (int j = 0; Multiples.at(j) < 1; j++) {
                double[][] undone = work.lost(idle(work, Multiples.at(j)));
                for (int q = 0; q < work.queueCount(); q++) {
                    QueueFlow flow = work.flow(q);
                    double contacts = Arrays.stream(undone[q]).sum() / flow.agentHoursPerContact();
                    lost[j] += contacts;
                    value[j] += contacts * flow.valuePerLostContact().minor();
                }
            }
        }
    }
}
