package dev.peakplan.requirement;

import dev.peakplan.plan.Derivation;
import dev.peakplan.plan.GoalKind;
import dev.peakplan.plan.PenaltyPiece;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PeriodRequirement;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.ServicePoint;
import dev.peakplan.plan.ShortfallTerms;
import dev.peakplan.plan.Team;
import java.util.ArrayList;
import java.util.List;

/** Computes what every team needs in every period. */
public final class Requirements {
    private final PlanRequest request;
    private final Demands demands;
    private final NeedCalculator calculator;

    private Requirements(PlanRequest request) {
        this.request = request;
        this.demands = new Demands(request);
        this.calculator = new NeedCalculator(request.settings());
    }

    /**
     * The requirement of a request.
     *
     * @throws IllegalArgumentException when a queue's profile is missing; {@link dev.peakplan.plan.RequestProblems} finds that before
     */
    public static Requirement of(PlanRequest request) {
        Requirements requirements = new Requirements(request);
        return new Requirement(request.organisation().teams().parallelStream()
                .map(requirements::team)
                .toList());
    }

    /**
     * How the required hours of one team and period come about, step by step.
     *
     * @param periodIndex from 0
     * @throws IllegalArgumentException when there is no such team or period
     */
    public static Derivation derive(PlanRequest request, String teamId, int periodIndex) {
        Team team = request.organisation().teams().stream()
                .filter(each -> each.id().equals(teamId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no team is called " + teamId));
        if (periodIndex < 0 || periodIndex >= request.periodCount()) {
            throw new IllegalArgumentException("no period has the index " + periodIndex);
        }
        Requirements requirements = new Requirements(request);
        Period period = request.calendar().periods().get(periodIndex);
        return new Deriver(request, requirements.demands, requirements.calculator)
                .derive(team, periodIndex, requirements.period(team, period));
    }

    private Requirement.TeamRequirement team(Team team) {
        return new Requirement.TeamRequirement(
                team.id(),
                request.calendar().periods().stream()
                        .map(period -> period(team, period))
                        .toList());
    }

    private PeriodRequirement period(Team team, Period period) {
        double direct = demands.directHours(team.id(), period);
        ShortfallTerms terms = team.shortfall().orElse(request.settings().defaultShortfall());
        Week week = demands.week(team.id(), period);
        if (week.empty()) {
            return new PeriodRequirement(direct, direct, PenaltyCurve.direct(direct, terms), List.of());
        }
        TeamNeed need = new PoolNeeds(demands, calculator).of(team.id(), period);
        if (need.hours() <= 0) {
            return new PeriodRequirement(direct, direct, PenaltyCurve.direct(direct, terms), List.of());
        }
        List<PenaltyPiece> pieces = PenaltyCurve.ofQueues(need, request.goal().kind() != GoalKind.LEAST_COST);
        if (direct > 0) {
            pieces = PenaltyCurve.merged(pieces, PenaltyCurve.direct(direct, terms));
        }
        double required = need.hours() + direct;
        double satiation = pieces.stream().mapToDouble(PenaltyPiece::hours).sum();
        return new PeriodRequirement(required, Math.max(required, satiation), pieces, curve(need, required));
    }

    private static List<ServicePoint> curve(TeamNeed need, double required) {
        List<ServicePoint> curve = new ArrayList<>();
        for (TeamNeed.Point point : need.points()) {
            curve.add(new ServicePoint(point.multiple() * required, point.serviceLevel(), point.lostContacts()));
        }
        return curve;
    }
}
