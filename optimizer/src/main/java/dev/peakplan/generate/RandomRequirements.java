package dev.peakplan.generate;

import dev.peakplan.plan.Money;
import dev.peakplan.plan.PenaltyPiece;
import dev.peakplan.plan.PeriodRequirement;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RequiredHours;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.ServicePoint;
import dev.peakplan.plan.ShortfallTerms;
import dev.peakplan.plan.Team;
import java.util.ArrayList;
import java.util.List;

/**
 * Stands in for queueing: a requirement of the right shape out of the required hours alone. Teams with a queue get a convex curve of lost
 * contacts with satiation above the requirement.
 */
public final class RandomRequirements {
    private RandomRequirements() {}

    public static Requirement of(PlanRequest request) {
        List<Requirement.TeamRequirement> teams = new ArrayList<>();
        for (Team team : request.organisation().teams()) {
            boolean queue = request.demand().queues().stream()
                    .anyMatch(each -> each.teamId().equals(team.id()));
            ShortfallTerms terms = team.shortfall().orElse(request.settings().defaultShortfall());
            List<PeriodRequirement> periods = new ArrayList<>();
            request.calendar().periods().forEach(period -> {
                double hours = hours(request, team, period.id());
                periods.add(queue ? curved(hours) : straight(hours, terms));
            });
            teams.add(new Requirement.TeamRequirement(team.id(), periods));
        }
        return new Requirement(teams);
    }

    private static double hours(PlanRequest request, Team team, String periodId) {
        return request.demand().requiredHours().stream()
                .filter(each ->
                        each.teamId().equals(team.id()) && each.periodId().equals(periodId))
                .mapToDouble(RequiredHours::hours)
                .sum();
    }

    /** Hours given directly: one price up to the knee, a steeper one beyond. */
    public static PeriodRequirement straight(double hours, ShortfallTerms terms) {
        double knee = terms.kneeShare() * hours;
        return new PeriodRequirement(
                hours,
                hours,
                List.of(
                        new PenaltyPiece(knee, terms.perMissingHour(), 0),
                        new PenaltyPiece(hours - knee, terms.perMissingHour().times(terms.steepFactor()), 0)),
                List.of());
    }

    private static PeriodRequirement curved(double hours) {
        double satiation = 1.2 * hours;
        double[] length = {0.2 * hours, 0.2 * hours, 0.8 * hours};
        double[] lostPerHour = {0.2, 1, 4};
        List<PenaltyPiece> pieces = new ArrayList<>();
        List<ServicePoint> curve = new ArrayList<>();
        double at = satiation;
        double lost = 0;
        curve.add(new ServicePoint(at, 0.99, lost));
        for (int p = 0; p < length.length; p++) {
            pieces.add(new PenaltyPiece(length[p], Money.ofMinor(Math.round(3_000 * lostPerHour[p])), lostPerHour[p]));
            at = Math.max(0, at - length[p]);
            lost += length[p] * lostPerHour[p];
            curve.add(0, new ServicePoint(at, 0.99 * at / satiation, lost));
        }
        return new PeriodRequirement(hours, satiation, pieces, curve);
    }
}
