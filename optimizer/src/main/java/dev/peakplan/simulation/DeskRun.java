package dev.peakplan.simulation;

import java.util.Arrays;
import umontreal.ssj.probdist.GammaDist;
import umontreal.ssj.rng.RandomStream;

/**
 * One run of a desk over several cycles, event by event: arrivals, ends of contacts, and changes of staff at the interval boundaries. An
 * abandonment needs no event: a waiting contact whose patience is over is found when it would be served. Agents whose time is over end
 * their contact first; at closing time they serve who still waits.
 */
final class DeskRun {
    private static final int QUEUE_BITS = 6;

    private final SimulatedDesk desk;
    private final SimulatedQueue[] queues;
    private final int[] units;
    private final ArrivalProcess[] arrivals;
    private final WaitingLine[] lines;
    private final WorkingClock clock;
    private final Departures departures = new Departures();
    private final AgentPool agents;
    private final Backlog backlog;
    private int busyUnits;
    private final RandomStream staffing;
    private final boolean anyDeferrable;
    private final double horizon;
    private final double cycleSeconds;
    private final QueueCounts[][] counts;
    private final double[] busySeconds;
    private final double[] staffedSeconds;
    private double staffedSince;

    DeskRun(SimulatedDesk desk, int cycles, Streams streams) {
        if (desk.queues().size() >= 1 << QUEUE_BITS) {
            throw new IllegalArgumentException("a desk may have at most " + ((1 << QUEUE_BITS) - 1) + " queues");
        }
        this.desk = desk;
        this.queues = desk.queues().toArray(SimulatedQueue[]::new);
        this.cycleSeconds = desk.cycleSeconds();
        this.horizon = cycles * cycleSeconds;
        this.anyDeferrable = desk.queues().stream().anyMatch(queue -> !queue.realTime());
        this.agents = new AgentPool(desk.unitsPerAgent());
        this.staffing = streams.of(Streams.Purpose.STAFF, "");
        this.clock = new WorkingClock(desk);
        this.units = new int[queues.length];
        this.arrivals = new ArrivalProcess[queues.length];
        this.lines = new WaitingLine[queues.length];
        this.counts = new QueueCounts[queues.length][cycles];
        this.busySeconds = new double[cycles];
        this.staffedSeconds = new double[cycles];
        int days = (int) Math.ceil(cycles * desk.agents().length / (double) desk.intervalsPerDay());
        double[] factors = dayFactors(days, streams.of(Streams.Purpose.DAY_FACTOR, ""));
        for (int q = 0; q < queues.length; q++) {
            units[q] = desk.unitsPerAgent() / queues[q].concurrency();
            arrivals[q] = new ArrivalProcess(queues[q], desk, factors, horizon, streams);
            lines[q] = new WaitingLine();
            Arrays.setAll(counts[q], cycle -> new QueueCounts());
        }
        this.backlog = new Backlog(queues, counts, this::cycle);
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
        double ceiling = (1 - desk.reserveShare()) * agents.present();
        double free = ceiling - busyUnits / (double) desk.unitsPerAgent();
        busySeconds[cycle(until)] += backlog.work(until, free);
    }

    private void staff(int interval, double now) {
        countStaffed(now);
        int k = interval % desk.agents().length;
        double mean = desk.agents()[k] / (1 - desk.absence());
        double uniform = staffing.nextDouble();
        double second = staffing.nextDouble();
        int rostered = (int) Math.floor(mean + uniform);
        agents.setTarget(Binomial.of(rostered, 1 - desk.absence(), second));
        while (startWaiting(now, false)) {}
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
        } else if (lines[q].isEmpty() && agents.hasRoom(units[q])) {
            count.answered++;
            count.inTime++;
            departures.add(now + handle, begin(q, now, handle));
        } else {
            count.waited++;
            lines[q].add(now, handle, now + patience);
        }
    }

    /** Gives a contact to an agent; returns the tag of its end. */
    private int begin(int q, double now, double handle) {
        busySeconds[cycle(now)] += handle / queues[q].concurrency();
        busyUnits += units[q];
        return agents.take(units[q]) << QUEUE_BITS | q;
    }

    private void depart(double now) {
        int tag = departures.nextTag();
        int freed = units[tag & (1 << QUEUE_BITS) - 1];
        agents.release(tag >>> QUEUE_BITS, freed);
        busyUnits -= freed;
        boolean tooMany = agents.present() > agents.target();
        if (tooMany && (agents.target() > 0 || !someoneWaits(now))) {
            countStaffed(now);
            agents.leaveIfTooMany();
        }
        if (!startWaiting(now, true)) {
            departures.removeNext();
        } else {
            while (startWaiting(now, false)) {}
        }
    }

    private boolean someoneWaits(double now) {
        for (int q = 0; q < queues.length; q++) {
            dropLapsed(q, now);
            if (!lines[q].isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Starts the waiting contact that goes first, if any may start; {@code replace} puts its end in place of the one just over. */
    private boolean startWaiting(double now, boolean replace) {
        int best = -1;
        for (int q = 0; q < queues.length; q++) {
            if (!lines[q].isEmpty()) {
                dropLapsed(q, now);
                if (!lines[q].isEmpty() && agents.hasRoom(units[q]) && (best < 0 || goesBefore(q, best))) {
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
        int tag = begin(best, now, handle);
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
        countStaffed(horizon);
        for (int q = 0; q < queues.length; q++) {
            dropLapsed(q, Double.MAX_VALUE);
        }
        backlog.end();
    }

    private void countStaffed(double now) {
        staffedSeconds[cycle(staffedSince)] += (now - staffedSince) * agents.present();
        staffedSince = now;
    }

    private int cycle(double time) {
        return (int) Math.min(busySeconds.length - 1.0, time / cycleSeconds);
    }

    /** [q][cycle], by cycle of arrival. */
    QueueCounts[][] counts() {
        return counts;
    }

    /** Agents' time spent on contacts that began in a cycle. */
    double busySeconds(int cycle) {
        return busySeconds[cycle];
    }

    /** Agents' presence in a cycle. */
    double staffedSeconds(int cycle) {
        return staffedSeconds[cycle];
    }
}
