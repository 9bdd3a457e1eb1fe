package dev.peakplan.simulation;

import java.util.Arrays;
import java.util.stream.IntStream;
import umontreal.ssj.probdist.GammaDist;
import umontreal.ssj.rng.RandomStream;

/**
 * One run of a desk over several cycles, event by event: arrivals, ends of contacts, and changes of staff at the interval boundaries. An
 * abandonment needs no event: a waiting contact whose patience is over is found when it would be served. Agents whose time is over end
 * their contact first; at closing time they serve who still waits. A contact that several groups of agents take goes to the one with the
 * largest share of its agents idle; who becomes free takes, of the contacts it may take, the one that goes first.
 */
final class DeskRun {
    private static final int QUEUE_BITS = 6;
    private static final int GROUP_BITS = 6;

    private final SimulatedDesk desk;
    private final SimulatedQueue[] queues;
    private final int[] units;
    private final ArrivalProcess[] arrivals;
    private final WaitingLine[] lines;
    private final WorkingClock clock;
    private final Departures departures = new Departures();
    private final AgentGroup[] groups;
    private final AgentPool[] agents;
    private final int[][] servers;
    private final Backlog backlog;
    private final int[] busyUnits;
    private final RandomStream[] staffing;
    private final boolean anyDeferrable;
    private final double horizon;
    private final double cycleSeconds;
    private final QueueCounts[][] counts;
    private final double[][] busySeconds;
    private final double[][] staffedSeconds;
    private final double[] staffedSince;

    DeskRun(SimulatedDesk desk, int cycles, Streams streams) {
        if (desk.queues().size() >= 1 << QUEUE_BITS) {
            throw new IllegalArgumentException("a desk may have at most " + ((1 << QUEUE_BITS) - 1) + " queues");
        }
        this.groups = desk.groups().toArray(AgentGroup[]::new);
        if (groups.length >= 1 << GROUP_BITS) {
            throw new IllegalArgumentException("a desk may have at most " + ((1 << GROUP_BITS) - 1) + " groups");
        }
        this.desk = desk;
        this.queues = desk.queues().toArray(SimulatedQueue[]::new);
        this.cycleSeconds = desk.cycleSeconds();
        this.horizon = cycles * cycleSeconds;
        this.anyDeferrable = desk.queues().stream().anyMatch(queue -> !queue.realTime());
        this.agents = new AgentPool[groups.length];
        Arrays.setAll(agents, g -> new AgentPool(desk.unitsPerAgent()));
        this.staffing = new RandomStream[groups.length];
        Arrays.setAll(staffing, g -> streams.of(Streams.Purpose.STAFF, groups[g].id()));
        this.busyUnits = new int[groups.length];
        this.staffedSince = new double[groups.length];
        this.clock = new WorkingClock(desk);
        this.units = new int[queues.length];
        this.servers = new int[queues.length][];
        this.arrivals = new ArrivalProcess[queues.length];
        this.lines = new WaitingLine[queues.length];
        this.counts = new QueueCounts[queues.length][cycles];
        this.busySeconds = new double[groups.length][cycles];
        this.staffedSeconds = new double[groups.length][cycles];
        int days = (int) Math.ceil(cycles * desk.intervals() / (double) desk.intervalsPerDay());
        double[] factors = dayFactors(days, streams.of(Streams.Purpose.DAY_FACTOR, ""));
        for (int q = 0; q < queues.length; q++) {
            int queue = q;
            units[q] = desk.unitsPerAgent() / queues[q].concurrency();
            servers[q] = IntStream.range(0, groups.length)
                    .filter(g -> groups[g].serves()[queue])
                    .toArray();
            arrivals[q] = new ArrivalProcess(queues[q], desk, factors, horizon, streams);
            lines[q] = new WaitingLine();
            Arrays.setAll(counts[q], cycle -> new QueueCounts());
        }
        this.backlog = new Backlog(queues, groups, counts, this::cycle);
    }

    private double[] dayFactors(int days, RandomStream stream) {
        double[] factors = new double[days];
        double shape = 1 / (desk.dayVariation() * desk.dayVariation());
        for (int day = 0; day < days; day++) {
            double uniform = stream.nextDouble();
            factors[day] = desk.dayVariation() > 0 ? GammaDist.inverseF(shape, shape, 8, uniform) : 1;
        }
        return factors;
    }

    /** Runs to the end. */
    DeskRun run() {
        int boundary = 0;
        double nextBoundary = 0;
        while (true) {
            int q = 0;
            double arrival = arrivals[0].next();
            for (int i = 1; i < arrivals.length; i++) {
                if (arrivals[i].next() < arrival) {
                    q = i;
                    arrival = arrivals[i].next();
                }
            }
            double departure = departures.next();
            if (anyDeferrable) {
                defer(Math.min(horizon, Math.min(nextBoundary, Math.min(arrival, departure))));
            }
            if (nextBoundary <= arrival && nextBoundary <= departure) {
                if (nextBoundary >= horizon) {
                    break;
                }
                staff(boundary, nextBoundary);
                boundary++;
                nextBoundary = boundary * desk.intervalSeconds();
            } else if (arrival <= departure) {
                arrive(q, arrival);
            } else {
                depart(departure);
            }
        }
        end();
        return this;
    }

    private void defer(double until) {
        for (int g = 0; g < groups.length; g++) {
            double ceiling = (1 - desk.reserveShare()) * agents[g].present();
            double free = ceiling - busyUnits[g] / (double) desk.unitsPerAgent();
            busySeconds[g][cycle(until)] += backlog.work(g, until, free);
        }
    }

    private void staff(int interval, double now) {
        int k = interval % desk.intervals();
        for (int g = 0; g < groups.length; g++) {
            countStaffed(g, now);
            double mean = groups[g].agents()[k] / (1 - desk.absence());
            double uniform = staffing[g].nextDouble();
            double second = staffing[g].nextDouble();
            int rostered = (int) Math.floor(mean + uniform);
            agents[g].setTarget(Binomial.of(rostered, 1 - desk.absence(), second));
            while (startWaiting(g, now, false)) {}
        }
    }

    private void arrive(int q, double now) {
        SimulatedQueue queue = queues[q];
        double handle = arrivals[q].handleTime();
        double patience = arrivals[q].patience();
        arrivals[q].advance();
        QueueCounts count = counts[q][cycle(now)];
        count.offered++;
        if (!queue.realTime()) {
            backlog.add(q, now, handle, clock.after(now, queue.dueSeconds()));
            return;
        }
        int g = lines[q].isEmpty() ? freeGroup(q) : -1;
        if (g >= 0) {
            count.answered++;
            count.inTime++;
            departures.add(now + handle, begin(g, q, now, handle));
        } else {
            count.waited++;
            lines[q].add(now, handle, now + patience);
        }
    }

    /** The group that takes a contact of queue {@code q} at once; -1 when none can. */
    private int freeGroup(int q) {
        int best = -1;
        double largest = -1;
        for (int g : servers[q]) {
            if (agents[g].hasRoom(units[q])) {
                double idle = servers[q].length == 1 ? 0 : agents[g].idle() / (double) agents[g].present();
                if (idle > largest) {
                    largest = idle;
                    best = g;
                }
            }
        }
        return best;
    }

    /** Gives a contact to an agent; returns the tag of its end. */
    private int begin(int g, int q, double now, double handle) {
        busySeconds[g][cycle(now)] += handle / queues[q].concurrency();
        busyUnits[g] += units[q];
        return (agents[g].take(units[q]) << GROUP_BITS | g) << QUEUE_BITS | q;
    }

    private void depart(double now) {
        int tag = departures.nextTag();
        int freed = units[tag & (1 << QUEUE_BITS) - 1];
        int g = tag >>> QUEUE_BITS & (1 << GROUP_BITS) - 1;
        AgentPool pool = agents[g];
        pool.release(tag >>> QUEUE_BITS + GROUP_BITS, freed);
        busyUnits[g] -= freed;
        boolean tooMany = pool.present() > pool.target();
        if (tooMany && (pool.target() > 0 || !someoneWaits(g, now))) {
            countStaffed(g, now);
            pool.leaveIfTooMany();
        }
        if (!startWaiting(g, now, true)) {
            departures.removeNext();
        } else {
            while (startWaiting(g, now, false)) {}
        }
    }

    private boolean someoneWaits(int g, double now) {
        for (int q = 0; q < queues.length; q++) {
            dropLapsed(q, now);
            if (groups[g].serves()[q] && !lines[q].isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Gives group {@code g} the waiting contact that goes first, if it may take any; {@code replace} puts its end in place of the one just
     * over.
     */
    private boolean startWaiting(int g, double now, boolean replace) {
        int best = -1;
        for (int q = 0; q < queues.length; q++) {
            if (!lines[q].isEmpty() && groups[g].serves()[q]) {
                dropLapsed(q, now);
                if (!lines[q].isEmpty() && agents[g].hasRoom(units[q]) && (best < 0 || goesBefore(q, best))) {
                    best = q;
                }
            }
        }
        if (best < 0) {
            return false;
        }
        WaitingLine line = lines[best];
        double wait = now - line.arrival();
        QueueCounts count = counts[best][cycle(line.arrival())];
        count.answered++;
        count.waitSeconds += wait;
        if (wait <= queues[best].thresholdSeconds()) {
            count.inTime++;
        }
        double handle = line.handleTime();
        int tag = begin(g, best, now, handle);
        line.removeHead();
        if (replace) {
            departures.replaceNext(now + handle, tag);
        } else {
            departures.add(now + handle, tag);
        }
        return true;
    }

    private boolean goesBefore(int q, int other) {
        if (queues[q].priority() != queues[other].priority()) {
            return queues[q].priority() < queues[other].priority();
        }
        return lines[q].arrival() < lines[other].arrival();
    }

    private void dropLapsed(int q, double now) {
        WaitingLine line = lines[q];
        while (!line.isEmpty() && line.deadline() <= now) {
            line.lapse(counts[q][cycle(line.arrival())], queues[q].thresholdSeconds());
        }
    }

    /** Contacts that still wait at the end: their patience decides; those without are never answered. */
    private void end() {
        for (int g = 0; g < groups.length; g++) {
            countStaffed(g, horizon);
        }
        for (int q = 0; q < queues.length; q++) {
            dropLapsed(q, Double.MAX_VALUE);
        }
        backlog.end();
    }

    private void countStaffed(int g, double now) {
        staffedSeconds[g][cycle(staffedSince[g])] += (now - staffedSince[g]) * agents[g].present();
        staffedSince[g] = now;
    }

    private int cycle(double time) {
        return (int) Math.min(busySeconds[0].length - 1.0, time / cycleSeconds);
    }

    /** [q][cycle], by cycle of arrival. */
    QueueCounts[][] counts() {
        return counts;
    }

    /** Time of the agents of a group spent on contacts that began in a cycle. */
    double busySeconds(int group, int cycle) {
        return busySeconds[group][cycle];
    }

    /** Presence of the agents of a group in a cycle. */
    double staffedSeconds(int group, int cycle) {
        return staffedSeconds[group][cycle];
    }
}
