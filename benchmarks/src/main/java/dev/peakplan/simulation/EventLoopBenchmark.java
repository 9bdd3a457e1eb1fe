package dev.peakplan.simulation;

import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import umontreal.ssj.rng.MRG32k3aL;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/**
 * Contacts a second and core of the event loop, beside the same queue on SSJ's own event list, in turns in one process. Processor time of the
 * thread is measured, so that other load does not matter. It lives in the room of the loop, which is not public.
 *
 * <p>Arguments: numbers of agents; 12, 50 and 200 without them.
 */
public final class EventLoopBenchmark {
    private static final double HANDLE_TIME = 120;
    private static final double PATIENCE = 60;
    private static final int CONTACTS = 3_000_000;

    private EventLoopBenchmark() {}

    public static void main(String[] arguments) {
        int[] sizes = arguments.length == 0
                ? new int[] {12, 50, 200}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        for (int agents : sizes) {
            double perHour = agents * 0.95 * 3600 / HANDLE_TIME;
            for (int round = 0; round < 4; round++) {
                double own = rate(() -> own(perHour, agents));
                double peer = rate(() -> new Peer(perHour, agents).run());
                System.out.printf(
                        "%d agents, round %d: own loop %.2f, SSJ event list %.2f million contacts a second (x %.1f)%n",
                        agents, round, own, peer, own / peer);
            }
        }
    }

    private static double rate(java.util.function.LongSupplier run) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long contacts = run.getAsLong();
        return contacts * 1e3 / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }

    private static long own(double perHour, int agents) {
        double seconds = CONTACTS / perHour * 3600;
        SimulatedDesk desk = new SimulatedDesk(
                seconds,
                1,
                List.of(SimulatedQueue.classic(perHour, HANDLE_TIME, PATIENCE, 20)),
                new double[] {agents},
                0,
                0,
                0);
        return new DeskRun(desk, 1, new Streams(1)).run().counts()[0][0].offered;
    }

    /** The same queue with an event object for each arrival, end and abandonment. */
    private static final class Peer {
        private final Simulator simulator = new Simulator();
        private final RandomStream gaps = new MRG32k3aL();
        private final RandomStream work = new MRG32k3aL();
        private final RandomStream patience = new MRG32k3aL();
        private final ArrayDeque<Contact> waiting = new ArrayDeque<>();
        private final double gap;
        private int idle;
        private long offered;

        private final class Contact {
            private final double handleTime = -HANDLE_TIME * Math.log(work.nextDouble());
            private final Event abandonment = new Event(simulator) {
                @Override
                public void actions() {
                    waiting.remove(Contact.this);
                }
            };
        }

        Peer(double perHour, int agents) {
            gap = 3600 / perHour;
            idle = agents;
        }

        long run() {
            simulator.init();
            new Event(simulator) {
                @Override
                public void actions() {
                    arrive();
                    if (offered < CONTACTS) {
                        schedule(-gap * Math.log(gaps.nextDouble()));
                    }
                }
            }.schedule(0);
            simulator.start();
            return offered;
        }

        private void arrive() {
            offered++;
            Contact contact = new Contact();
            double patient = -PATIENCE * Math.log(patience.nextDouble());
            if (idle > 0) {
                idle--;
                begin(contact);
            } else {
                waiting.add(contact);
                contact.abandonment.schedule(patient);
            }
        }

        private void begin(Contact contact) {
            new Event(simulator) {
                @Override
                public void actions() {
                    Contact next = waiting.poll();
                    if (next == null) {
                        idle++;
                    } else {
                        next.abandonment.cancel();
                        begin(next);
                    }
                }
            }.schedule(contact.handleTime);
        }
    }
}
