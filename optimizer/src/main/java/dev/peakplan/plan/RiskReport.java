package dev.peakplan.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a plan may come to when volumes, handle times, attrition and wages turn out otherwise. Money is in minor units.
 *
 * @param periods one entry per period, then one without a period for the whole plan
 * @param teams one entry per team and period
 * @param chances of keeping limits and of meeting goals
 * @param replications number of replications
 * @param serviceHalfWidth half the 95 % confidence interval of the mean service level of the whole plan (of the staffed share of the
 *     hours where no team has queues)
 * @param spendingHalfWidth half the 95 % confidence interval of mean spending, as a share of it
 * @param seed the seed; the same request, plan, terms and seed give the same figures
 */
public record RiskReport(
        List<PeriodRisk> periods,
        List<TeamRisk> teams,
        List<Chance> chances,
        int replications,
        double serviceHalfWidth,
        double spendingHalfWidth,
        long seed) {
    public RiskReport {
        periods = List.copyOf(periods);
        teams = List.copyOf(teams);
        chances = List.copyOf(chances);
    }

    /**
     * A period, or the whole plan.
     *
     * @param period index of the period; absent for the whole plan
     * @param serviceLevel over all real-time contacts; absent without any
     * @param staffedShare share of the required hours that are staffed
     * @param lostContacts contacts lost
     * @param spending all spending, minor units
     */
    public record PeriodRisk(
            OptionalInt period,
            Optional<Quantiles> serviceLevel,
            Quantiles staffedShare,
            Quantiles lostContacts,
            Quantiles spending) {}

    /**
     * A team in a period.
     *
     * @param teamId the team
     * @param period index of the period
     * @param serviceLevel absent where hours were given directly
     * @param staffedShare share of the required hours that are staffed
     * @param chanceOfGoal chance of meeting the service goal of its queues; of staffing all required hours where they were given directly
     */
    public record TeamRisk(
            String teamId, int period, Optional<Quantiles> serviceLevel, Quantiles staffedShare, double chanceOfGoal) {}

    /**
     * The chance of keeping a limit, or of meeting a goal.
     *
     * @param kind budget cap, budget floor, goal on spending, goal on service
     * @param subject id of the cap or floor, or name of the goal
     * @param kept share of replications that keep it
     * @param use what is used or reached (minor units, or service level)
     * @param meanExcess mean of what is broken beyond it, over all replications, in the same unit
     * @param brokenBy share of replications in which it is broken by the end of each period, never falling; empty for a goal on service
     */
    public record Chance(
            LimitKind kind, String subject, double kept, Quantiles use, double meanExcess, List<Double> brokenBy) {
        public Chance {
            brokenBy = List.copyOf(brokenBy);
        }
    }
}
