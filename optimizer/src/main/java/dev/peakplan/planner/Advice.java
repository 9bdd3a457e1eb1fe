package dev.peakplan.planner;

import dev.peakplan.model.Decisions;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.FrontierPoint;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RealTimeContacts;
import dev.peakplan.plan.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a planner may do about a plan: which limits hold it back, and what other levels of the caps would buy.
 *
 * @param binding the limits that hold the plan back, most valuable first
 * @param frontier the caps-to-service curve with the plan itself as its one point of whole staffing
 */
record Advice(List<BindingLimit> binding, List<FrontierPoint> frontier) {
    private static final Advice NONE = new Advice(List.of(), List.of());

    static Advice of(
            PlanRequest request,
            Requirement requirement,
            Groundwork groundwork,
            Decisions found,
            Assessment assessment,
            Clock clock,
            Planner.Extent extent) {
        if (!extent.advice()) {
            return NONE;
        }
        double[][] contacts = RealTimeContacts.of(request);
        List<BindingLimit> binding = groundwork.binding(requirement, contacts, found, assessment, clock);
        List<FrontierPoint> frontier = extent.frontier()
                ? new ArrayList<>(groundwork.frontier(requirement, contacts, found, assessment, clock))
                : new ArrayList<>();
        frontier.sort(Comparator.comparingDouble(FrontierPoint::share));
        frontier.stream()
                .filter(point -> point.share() == 1)
                .findFirst()
                .ifPresent(present -> frontier.add(new FrontierPoint(
                        FrontierPoint.Basis.PLAN,
                        1,
                        present.cap(),
                        true,
                        assessment.cost(),
                        assessment.objective(),
                        assessment.shortfallHours(),
                        assessment.lostContacts(),
                        assessment.serviceLevel())));
        return new Advice(binding, frontier);
    }
}
