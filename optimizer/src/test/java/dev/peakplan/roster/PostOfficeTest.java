package dev.peakplan.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.ShiftPattern;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.config.solver.EnvironmentMode;

/** The post office of Winston's textbook: people needed Monday to Sunday, each works five days in a row. */
class PostOfficeTest {
    private static final double[] PEOPLE = {17, 13, 15, 19, 14, 16, 11};
    private static final int DAY = 24 * 60;
    private static final WeekProblem WEEK = WeekProblem.of(
            PEOPLE,
            DAY,
            List.of(new ShiftPattern("day", "day", Optional.empty(), 0, DAY, 5, Optional.empty(), List.of())),
            0);

    @Test
    void twentyThreePeopleAreEnoughAndFewerAreNot() {
        assertEquals(23, LeastLines.of(WEEK, 1), "the linear program needs 22 1/3 people");
        Roster roster = new RosterSearch(WEEK, new RosterTerms(1, 100_000, 1)).from(23);
        assertEquals(23, roster.getLines().size());
        long[] cover = new Coverage(roster).cover();
        for (int k = 0; k < cover.length; k++) {
            assertTrue(cover[k] >= Math.round(PEOPLE[k / 96] * Choice.AGENT), "slot " + k);
        }
    }

    @Test
    void scoreIsTheSameKeptUpToDateAndComputedAnew() {
        RosterTerms few = new RosterTerms(1, 300, 2);
        new RosterSearch(WEEK, few, EnvironmentMode.FULL_ASSERT).from(23);
    }

    @Test
    void partOfTheNeedMayStayUncovered() {
        assertTrue(LeastLines.of(WEEK, 0.9) < 23);
    }
}
