package dev.peakplan.simulation;

import java.util.Arrays;

/**
 * Agents who are present, each with the same number of capacity units; a contact takes 1 / concurrency of them. The fullest agent that
 * still has room is taken, so that whole agents stay free as long as possible. Agents leave when they are wholly idle.
 */
final class AgentPool {
    private final int units;
    private int[] used = new int[64];
    private final int[][] byUsed;
    private final int[] count;
    private int created;
    private int[] away = new int[64];
    private int awayCount;
    private int present;
    private int target;

    AgentPool(int unitsPerAgent) {
        units = unitsPerAgent;
        byUsed = new int[units + 1][64];
        count = new int[units + 1];
    }

    int present() {
        return present;
    }

    int target() {
        return target;
    }

    /** Agents without any contact. */
    int idle() {
        return count[0];
    }

    /** Agents come at once; those too many leave as soon as they are idle. */
    void setTarget(int agents) {
        target = agents;
        while (present < target) {
            push(awayCount > 0 ? away[--awayCount] : created(), 0);
            present++;
        }
        while (present > target && count[0] > 0) {
            leave();
        }
    }

    private int created() {
        if (created == used.length) {
            used = Arrays.copyOf(used, 2 * created);
            away = Arrays.copyOf(away, 2 * created);
        }
        return created++;
    }

    private void leave() {
        away[awayCount++] = byUsed[0][--count[0]];
        present--;
    }

    boolean hasRoom(int needed) {
        for (int level = units - needed; level >= 0; level--) {
            if (count[level] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Occupies units of an agent and returns the agent; there must be room. */
    int take(int needed) {
        int level = units - needed;
        while (count[level] == 0) {
            level--;
        }
        int agent = byUsed[level][--count[level]];
        push(agent, level + needed);
        return agent;
    }

    /** Frees units of an agent. */
    void release(int agent, int freed) {
        if (units == 1) {
            // whoever frees a whole agent frees any: order among equals does not matter
            push(byUsed[1][--count[1]], 0);
        } else {
            int level = used[agent];
            remove(byUsed[level], level, agent);
            push(agent, level - freed);
        }
    }

    private void remove(int[] peers, int level, int agent) {
        int last = --count[level];
        for (int i = last; i >= 0; i--) {
            if (peers[i] == agent) {
                peers[i] = peers[last];
                return;
            }
        }
        throw new IllegalStateException("agent " + agent + " is not at level " + level);
    }

    /** Lets idle agents beyond the target leave. */
    void leaveIfTooMany() {
        while (present > target && count[0] > 0) {
            leave();
        }
    }

    private void push(int agent, int level) {
        used[agent] = level;
        if (count[level] == byUsed[level].length) {
            byUsed[level] = Arrays.copyOf(byUsed[level], 2 * byUsed[level].length);
        }
        byUsed[level][count[level]++] = agent;
    }
}
