package dev.peakplan.requirement;

import dev.peakplan.queueing.LeastAgents;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Sizes intervals of one {@link Pool} by load. Agents and service are smooth in the logarithm of the load, so they are computed once on a
 * grid of 10 % steps and interpolated (cubic; straight where the deciding goal changes); against direct computation this is off by less
 * than one part in 10,000. Loads for which one agent is more than enough are computed directly. Safe for use by several threads.
 */
final class SizingTable {
    private static final double STEP = 0.1;
    private static final int NODES = 256;
    private static final int OCCUPANCY = -1;

    private final Pool pool;
    private final double oneAgentLoad;
    private final AtomicReferenceArray<Node> nodes = new AtomicReferenceArray<>(NODES);

    /** beta = (agents - load) / sqrt(load), which hardly varies with the load. */
    private record Node(int decidedBy, double beta, Sizing sizing) {}

    SizingTable(Pool pool) {
        this.pool = pool;
        this.oneAgentLoad = oneAgentLoad(pool);
    }

    /** The load at which exactly one agent is needed. */
    private static double oneAgentLoad(Pool pool) {
        double low = 1e-12;
        double high = 1;
        for (int k = 0; k < 60; k++) {
            double middle = 0.5 * (low + high);
            if (enough(pool, pool.figures(middle, 1), middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean enough(Pool pool, Pool.Figures figures, double load) {
        for (int g = 0; g < figures.inTime().length; g++) {
            if (figures.inTime()[g] < pool.goals().get(g).share()) {
                return false;
            }
        }
        return load * (1 - figures.abandonment()) <= pool.occupancyCeiling();
    }

    /** Sizes an interval whose load is above 0. */
    Sizing at(double loadErlangs) {
        if (loadErlangs < oneAgentLoad) {
            return sizing(loadErlangs, belowOneAgent(loadErlangs));
        }
        double position = Math.log(loadErlangs / oneAgentLoad) / STEP;
        int cell = (int) position;
        if (cell + 3 >= NODES) {
            return exact(loadErlangs).sizing();
        }
        int from = Math.max(0, cell - 1);
        int decidedBy = node(from).decidedBy();
        for (int i = 1; i < 4; i++) {
            if (node(from + i).decidedBy() != decidedBy) {
                double share = position - cell;
                return mix(cell, new double[] {1 - share, share}, loadErlangs);
            }
        }
        return mix(from, cubicWeights(position - from), loadErlangs);
    }

    private static double[] cubicWeights(double u) {
        return new double[] {
            (u - 1) * (u - 2) * (u - 3) / -6,
            u * (u - 2) * (u - 3) / 2,
            u * (u - 1) * (u - 3) / -2,
            u * (u - 1) * (u - 2) / 6
        };
    }

    private Sizing mix(int from, double[] weights, double load) {
        double beta = 0;
        double[] abandonment = new double[Multiples.count()];
        double[][] inTime = new double[pool.goals().size()][Multiples.count()];
        for (int i = 0; i < weights.length; i++) {
            Node node = node(from + i);
            beta += weights[i] * node.beta();
            add(abandonment, node.sizing().abandonments(), weights[i]);
            for (int g = 0; g < inTime.length; g++) {
                add(inTime[g], node.sizing().inTimes()[g], weights[i]);
            }
        }
        clamp(abandonment);
        for (double[] each : inTime) {
            clamp(each);
        }
        return new Sizing(load + beta * Math.sqrt(load), abandonment, inTime);
    }

    private static void add(double[] sum, double[] part, double weight) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += weight * part[j];
        }
    }

    private static void clamp(double[] shares) {
        for (int j = 0; j < shares.length; j++) {
            shares[j] = Math.max(0, Math.min(1, shares[j]));
        }
    }

    private Node node(int j) {
        Node node = nodes.get(j);
        if (node == null) {
            node = exact(oneAgentLoad * Math.exp(j * STEP));
            nodes.set(j, node);
        }
        return node;
    }

    private double belowOneAgent(double load) {
        Pool.Figures one = pool.figures(load, 1);
        double agents = 0;
        for (int g = 0; g < one.inTime().length; g++) {
            agents = Math.max(agents, pool.goals().get(g).share() / one.inTime()[g]);
        }
        return agents;
    }

    private Node exact(double load) {
        double agents = 0;
        int decidedBy = 0;
        for (int g = 0; g < pool.goals().size(); g++) {
            int goal = g;
            double share = pool.goals().get(g).share();
            if (agents > 0 && pool.figures(load, agents).inTime()[g] >= share) {
                continue;
            }
            agents = LeastAgents.fractional(
                    n -> n == 0 ? -1 : pool.figures(load, n).inTime()[goal] - share,
                    agents > 0 ? agents : load + 0.5 * Math.sqrt(load));
            decidedBy = g;
        }
        if (occupancy(load, agents) > pool.occupancyCeiling()) {
            agents = LeastAgents.fractional(
                    n -> n == 0 ? -1 : pool.occupancyCeiling() - occupancy(load, n), load / pool.occupancyCeiling());
            decidedBy = OCCUPANCY;
        }
        return new Node(decidedBy, (agents - load) / Math.sqrt(load), sizing(load, agents));
    }

    private double occupancy(double load, double agents) {
        return load * (1 - pool.figures(load, agents).abandonment()) / agents;
    }

    private Sizing sizing(double load, double agents) {
        double[] abandonment = new double[Multiples.count()];
        double[][] inTime = new double[pool.goals().size()][Multiples.count()];
        for (int j = 0; j < abandonment.length; j++) {
            Pool.Figures figures = pool.figures(load, agents * Multiples.at(j));
            abandonment[j] = figures.abandonment();
            for (int g = 0; g < inTime.length; g++) {
                inTime[g][j] = figures.inTime()[g];
            }
        }
        return new Sizing(agents, abandonment, inTime);
    }
}
