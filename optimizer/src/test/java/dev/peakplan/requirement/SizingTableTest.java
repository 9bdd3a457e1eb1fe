package dev.peakplan.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.queueing.ErlangA;
import dev.peakplan.queueing.Station;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SizingTableTest {
    private static final Pool POOL = new Pool(240, 180, List.of(new Pool.Target(0.8, 20)), 1);
    private static final SizingTable TABLE = new SizingTable(POOL);

    @Property(tries = 300)
    void interpolationAgreesWithDirectComputation(@ForAll @DoubleRange(min = 0.6, max = 3000) double load) {
        double agents = ErlangA.agents(new Station(load * 15, 240, 180, 0), 0.8, 20);
        Sizing sizing = TABLE.at(load);
        assertEquals(agents, sizing.agents(), 1e-4 * agents);
        for (int j = 1; j < Multiples.count(); j++) {
            Pool.Figures figures = POOL.figures(load, agents * Multiples.at(j));
            assertEquals(figures.abandonment(), sizing.abandonments()[j], 2e-3);
            assertEquals(figures.inTime()[0], sizing.inTimes()[0][j], 2e-3);
        }
    }

    @Property(tries = 300)
    void agentsRiseWithTheLoad(
            @ForAll @DoubleRange(min = 0.01, max = 2000) double load,
            @ForAll @DoubleRange(min = 0.01, max = 1) double more) {
        Pool held = new Pool(240, 180, List.of(new Pool.Target(0.8, 20), new Pool.Target(0.9, 60)), 0.85);
        SizingTable table = new SizingTable(held);
        Sizing few = table.at(load);
        assertTrue(table.at(load + more).agents() >= few.agents() - 1e-4 * few.agents());
        Pool.Figures figures = held.figures(load, few.agents());
        assertTrue(figures.inTime()[0] >= 0.8 - 1e-3);
        assertTrue(figures.inTime()[1] >= 0.9 - 1e-3);
        assertTrue(load * (1 - figures.abandonment()) / few.agents() <= 0.85 + 1e-3);
    }

    @Test
    void aTrickleNeedsOneAgentForAShareOfTheTime() {
        Sizing sizing = TABLE.at(0.01);
        double oneAgent = POOL.figures(0.01, 1).inTime()[0];
        assertEquals(0.8 / oneAgent, sizing.agents(), 1e-12);
        assertEquals(0.8, sizing.inTimes()[0][8], 1e-9);
    }
}
