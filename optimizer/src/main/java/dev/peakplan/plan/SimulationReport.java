package dev.peakplan.plan;

import java.util.List;

/**
 * What simulating a plan event by event found.
 *
 * @param services one entry per team, period and queue, and one per team and period for its real-time queues together
 * @param contacts contacts simulated in all
 * @param seed the seed; the same request, plan and seed give the same figures
 */
public record SimulationReport(List<SimulatedService> services, long contacts, long seed) {
    public SimulationReport {
        services = List.copyOf(services);
    }
}
