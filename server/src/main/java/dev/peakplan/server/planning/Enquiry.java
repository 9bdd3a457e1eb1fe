package dev.peakplan.server.planning;

import java.util.List;

/**
 * What is to be found out about a plan beside what the planner and the checker say.
 *
 * @param replications replications of the Monte Carlo at most; 0 for none
 * @param derive teams and periods whose required hours are to be derived; the busiest period of the first teams if empty
 */
public record Enquiry(int replications, List<TeamPeriod> derive) {
    /** Enough replications to tell one chance in ten from one in five, in well under a second for most plans. */
    public static final Enquiry USUAL = new Enquiry(200, List.of());

    public Enquiry {
        derive = List.copyOf(derive);
    }

    /**
     * A team in a period.
     *
     * @param teamId the team
     * @param period index of the period
     */
    public record TeamPeriod(String teamId, int period) {}
}
