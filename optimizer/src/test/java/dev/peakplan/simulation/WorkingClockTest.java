package dev.peakplan.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A cycle of four hours of which the second and third are worked. */
class WorkingClockTest {
    private static final WorkingClock CLOCK = new WorkingClock(new SimulatedDesk(
            3_600, 4, List.of(SimulatedQueue.classic(1, 1, 1, 1)), new double[] {0, 1, 2, 0}, 0, 0, 0));

    @Test
    void onlyWorkedTimeCounts() {
        assertEquals(3_600 + 60, CLOCK.after(100, 60));
        assertEquals(3_600 + 7_200, CLOCK.after(100, 7_200));
        assertEquals(14_400 + 3_600 + 600, CLOCK.after(3 * 3_600 + 5, 600));
        assertEquals(14_400 + 3_600 + 900, CLOCK.after(3 * 3_600 - 300, 1_200));
        assertEquals(10 * 14_400 + 3_600 + 60, CLOCK.after(0, 10 * 7_200 + 60));
    }
}
