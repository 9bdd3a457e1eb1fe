package dev.peakplan.plan;

/**
 * A place or property project with seats of its own.
 *
 * @param id unique
 * @param name what people call it
 * @param seats heads that can work there at once
 * @param maxHiresPerPeriod hires that can arrive there in one period
 */
public record Site(String id, String name, int seats, int maxHiresPerPeriod) {
    public Site {
        Require.text(id, "id");
        Require.atLeast(seats, 0, "seats");
        Require.atLeast(maxHiresPerPeriod, 0, "maxHiresPerPeriod");
    }
}
