package dev.peakplan.benchmarks.instance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An instance file; components carry the names of its fields. Money in yuan, time in hours; i counts teams, r roles (0 junior, 1 senior,
 * 2 temporary), t periods, m initiatives, s sites, c categories (see {@link Category}).
 *
 * @param name what it is called
 * @param weekly whether periods are weeks
 * @param T number of periods
 * @param N number of teams
 * @param M number of initiatives
 * @param S number of sites
 * @param site [i] site of the team
 * @param D [i][t] required productive hours
 * @param w1 [i] value of a missing hour up to the knee
 * @param shr [i] shrinkage
 * @param H [t] paid hours a head
 * @param x0 [i][r] opening heads
 * @param attr [i][r] share leaving per period
 * @param eff [r] productivity
 * @param sal [i][r] pay per head and period
 * @param ot10 [i][r] pay of ten overtime hours
 * @param hireC [i][r] cost of a hire
 * @param relC [i][r] cost of a release
 * @param trainC [i][r] cost of an onboarding
 * @param ramp [r][k] productivity in a hire's k-th period
 * @param otCap overtime hours per head and period
 * @param icat [m] category
 * @param lead [m] periods from start to effect
 * @param earliest [m] first start
 * @param latest [m] last start
 * @param oneoff [m] cost at the start
 * @param rec [m] cost per period from the start on
 * @param p [m][i] share of the team's hours saved
 * @param capTotal largest spending
 * @param capCat [c] largest spending of a category
 * @param capLab [t] largest labour cost of a period
 * @param capSite [s] largest people cost of a site
 * @param seats [s] heads that fit
 * @param hireCap [s][t] largest number of hires
 * @param seniorShare least share of seniors in a team
 * @param hMax [i][r] largest number of hires
 * @param fMax [i][r] largest number of releases
 * @param oMax [i][r][t] largest number of overtime steps
 * @param u1frac share of the required hours up to the knee
 * @param kink multiple of w1 beyond the knee
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Instance(
        String name,
        boolean weekly,
        @JsonProperty("T") int T,
        @JsonProperty("N") int N,
        @JsonProperty("M") int M,
        @JsonProperty("S") int S,
        int[] site,
        @JsonProperty("D") double[][] D,
        double[] w1,
        double[] shr,
        @JsonProperty("H") double[] H,
        double[][] x0,
        double[][] attr,
        double[] eff,
        double[][] sal,
        double[][] ot10,
        double[][] hireC,
        double[][] relC,
        double[][] trainC,
        double[][] ramp,
        double otCap,
        int[] icat,
        int[] lead,
        int[] earliest,
        int[] latest,
        double[] oneoff,
        double[] rec,
        double[][] p,
        double capTotal,
        double[] capCat,
        double[] capLab,
        double[] capSite,
        double[] seats,
        double[][] hireCap,
        double seniorShare,
        int[][] hMax,
        int[][] fMax,
        int[][][] oMax,
        double u1frac,
        double kink) {
    /** Roles of every instance. */
    public static final int ROLES = 3;
    /** Hours of an overtime step. */
    public static final int STEP_HOURS = 10;
}
