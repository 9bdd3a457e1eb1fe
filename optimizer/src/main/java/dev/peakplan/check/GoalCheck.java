package dev.peakplan.check;

import dev.peakplan.plan.Goal;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RealTimeContacts;
import dev.peakplan.plan.SatisfactionTerms;
import dev.peakplan.plan.ServiceOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Service level and satisfaction over everything, against their goals.
 *
 * @param serviceLevel the mean of the teams' and periods' levels, weighted by their real-time contacts; absent without such contacts
 * @param satisfaction what follows from it; absent without terms
 */
record GoalCheck(OptionalDouble serviceLevel, OptionalDouble satisfaction) {

    /** Over the outcomes of all teams and periods, team by team. */
    static GoalCheck of(Trace trace, List<ServiceOutcome> service) {
        OptionalDouble level = serviceLevel(trace.request(), service);
        OptionalDouble satisfaction = trace.request()
                .goal()
                .satisfaction()
                .map(terms -> OptionalDouble.of(terms.at(level.orElse(terms.atServiceLevel()), points(trace))))
                .orElse(OptionalDouble.empty());
        return new GoalCheck(level, satisfaction);
    }

    /** Points of the initiatives, each for the share of periods that it is in force. */
    private static double points(Trace trace) {
        double sum = 0;
        for (Trace.Start start : trace.chosen()) {
            double points = start.initiative().satisfactionPoints().orElse(0);
            int inForce = 0;
            for (int t = 0; t < trace.periodCount(); t++) {
                inForce += start.inForce(t) ? 1 : 0;
            }
            sum += points * inForce / trace.periodCount();
        }
        return sum;
    }

    private static OptionalDouble serviceLevel(PlanRequest request, List<ServiceOutcome> service) {
        double[][] contacts = RealTimeContacts.of(request);
        double offered = 0;
        double answered = 0;
        for (int n = 0; n < service.size(); n++) {
            ServiceOutcome outcome = service.get(n);
            if (outcome.serviceLevel().isPresent()) {
                double weight = contacts[n / request.periodCount()][outcome.period()];
                offered += weight;
                answered += weight * outcome.serviceLevel().getAsDouble();
            }
        }
        return offered > 0 ? OptionalDouble.of(answered / offered) : OptionalDouble.empty();
    }

    List<LimitUse> limits(Goal goal) {
        List<LimitUse> limits = new ArrayList<>();
        goal.requiredServiceLevel()
                .ifPresent(target -> limits.add(
                        Use.of(LimitKind.SERVICE_GOAL, "goal:service").atLeast(serviceLevel.orElse(1), target)));
        OptionalDouble wanted =
                goal.satisfaction().map(SatisfactionTerms::target).orElse(OptionalDouble.empty());
        wanted.ifPresent(target -> limits.add(
                Use.of(LimitKind.SATISFACTION_GOAL, "goal:satisfaction").atLeast(satisfaction.orElse(1), target)));
        return limits;
    }
}
