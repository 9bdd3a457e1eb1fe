package dev.peakplan.requirement;

import java.util.List;

/**
 * What the queues of a team need in a period.
 *
 * @param realTimeHours agent hours a week that just meet the goals of the real-time queues
 * @param deferrableHours agent hours a week beside them, for deferrable work that does not fit into their idle time
 * @param hours productive hours of the period: their sum times the weeks, over 1 - scheduling loss
 * @param agents agents by interval of the week, those for deferrable work spread evenly over the time before it is due
 * @param points service at the multiples of {@code hours}, rising
 */
record TeamNeed(double realTimeHours, double deferrableHours, double hours, double[] agents, List<Point> points) {

    /**
     * Service at a multiple of the need, over the whole period.
     *
     * @param multiple staffed hours over required hours
     * @param serviceLevel see {@link dev.peakplan.plan.ServicePoint#serviceLevel()}
     * @param lostContacts contacts lost
     * @param lostValue their value in minor units
     */
    record Point(double multiple, double serviceLevel, double lostContacts, double lostValue) {}
}
