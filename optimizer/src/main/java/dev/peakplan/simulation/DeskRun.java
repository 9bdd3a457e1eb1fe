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
    private final RandomStream staffing;
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
        if (lines[q].isEmpty() && mayStart(q)) {
            count.answered++;
            count.inTime++;
            departures.add(now + handle, tag(agents.take(units[q]), q));
            work(now, handle, q);
        } else {
            count.waited++;
            double deadline = queue.realTime() ? now + patience : clock.after(now, queue.dueSeconds());
            lines[q].add(now, handle, deadline);
        }
    }

    private boolean mayStart(int q) {
        if (!agents.hasRoom(units[q])) {
            return false;
        }
        return queues[q].realTime() || agents.idle() - 1 >= desk.reserveShare() * agents.present();
    }

    private void depart(double now) {
        int tag = departures.nextTag();
        agents.release(tag >>> QUEUE_BITS, units[tag & (1 << QUEUE_BITS) - 1]);
        boolean tooMany = agents.present() > agents.target();
        if (tooMany && (agents.target() > 0 || !realTimeWaiting(now))) {
            countStaffed(now);
            agents.leaveIfTooMany();
        }
        if (!startWaiting(now, true)) {
            departures.removeNext();
        } else {
            while (startWaiting(now, false)) {}
        }
    }

    private boolean realTimeWaiting(double now) {
        for (int q = 0; q < queues.length; q++) {
            dropLapsed(q, now);
            if (queues[q].realTime() && !lines[q].isEmpty()) {
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
                if (!lines[q].isEmpty() && mayStart(q) && (best < 0 || goesBefore(q, best))) {
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
        int tag = tag(agents.take(units[best]), best);
        line.removeHead();
        if (replace) {
            departures.replaceNext(now + handle, tag);
        } else {
            departures.add(now + handle, tag);
        }
        work(now, handle, best);
        return true;
    }

    private boolean goesBefore(int q, int other) {
        if (queues[q].realTime() != queues[other].realTime()) {
            return queues[q].realTime();
        }
        if (queues[q].priority() != queues[other].priority()) {
            return queues[q].priority() < queues[other].priority();
        }
        return queues[q].realTime()
                ? lines[q].arrival() < lines[other].arrival()
                : lines[q].deadline() < lines[other].deadline();
    }

    private void dropLapsed(int q, double now) {
        WaitingLine line = lines[q];
        while (!line.isEmpty() && line.deadline() <= now) {
            double wait = line.deadline() - line.arrival();
            QueueCounts count = counts[q][cycle(line.arrival())];
            count.abandoned++;
            count.waitSeconds += wait;
            if (wait <= queues[q].thresholdSeconds()) {
                count.shortAbandons++;
            }
            line.removeHead();
        }
    }

    /** Contacts that still wait at the end: their patience decides; those without are never answered. */
    private void end() {
        countStaffed(horizon);
        for (int q = 0; q < queues.length; q++) {
            dropLapsed(q, Double.MAX_VALUE);
        }
    }

    private void work(double now, double handle, int q) {
        busySeconds[cycle(now)] += handle / queues[q].concurrency();
    }

    private void countStaffed(double now) {
        staffedSeconds[cycle(staffedSince)] += (now - staffedSince) * agents.present();
        staffedSince = now;
    }

    private int cycle(double time) {
        return (int) Math.min(busySeconds.length - 1.0, time / cycleSeconds);
    }

    private static int tag(int agent, int q) {
        return agent << QUEUE_BITS | q;
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
