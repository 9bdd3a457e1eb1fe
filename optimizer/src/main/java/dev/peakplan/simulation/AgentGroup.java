package dev.peakplan.simulation;

import java.util.Arrays;

/**
 * Agents of one team at a desk.
 *
 * @param id key of their random stream
 * @param agents mean number present by interval of the cycle; a fraction is one agent more for that share of the days
 * @param serves by queue of the desk, whether they take its contacts
 */
record AgentGroup(String id, double[] agents, boolean[] serves) {

    /** Agents who take every contact. */
    static AgentGroup ofAll(double[] agents, int queues) {
        boolean[] serves = new boolean[queues];
        Arrays.fill(serves, true);
        return new AgentGroup("", agents, serves);
    }
}
