package dev.peakplan.benchmarks.instance;

/**
 * How large a generated instance is.
 *
 * @param name what it is called
 * @param teams number of teams
 * @param sites number of sites
 * @param periods number of periods
 * @param weekly whether periods are weeks
 * @param initiatives number of initiatives
 */
public record InstanceSize(String name, int teams, int sites, int periods, boolean weekly, int initiatives) {
    public static final InstanceSize L = months("L", 200);
    public static final InstanceSize XL = new InstanceSize("XL", 200, 25, 52, true, 12);

    public InstanceSize {
        if (teams < 1 || sites < 1 || periods < 1 || initiatives < 0) {
            throw new IllegalArgumentException("an instance has at least one team, site and period");
        }
    }

    /** {@code teams} teams, about eight to a site, over twelve months. */
    public static InstanceSize months(String name, int teams) {
        return new InstanceSize(name, teams, Math.max(1, teams / 8), 12, false, Math.min(12, Math.max(3, teams / 5)));
    }
}
