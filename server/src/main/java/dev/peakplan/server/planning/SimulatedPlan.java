package dev.peakplan.server.planning;

import dev.peakplan.check.Checker;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.RiskReport;
import dev.peakplan.plan.SimulationReport;
import dev.peakplan.requirement.Requirements;
import dev.peakplan.simulation.PlanSimulation;
import dev.peakplan.simulation.Progress;
import dev.peakplan.simulation.RiskAnalysis;
import dev.peakplan.simulation.RiskTerms;
import dev.peakplan.simulation.SimulationTerms;

/**
 * A plan simulated, as one document.
 *
 * @param events what running the teams event by event found
 * @param risk what it may come to when volumes, handle times, attrition and wages turn out otherwise
 */
public record SimulatedPlan(SimulationReport events, RiskReport risk) {

    public static SimulatedPlan of(
            PlanRequest request, Plan decisions, SimulationTerms terms, RiskTerms riskTerms, Progress progress) {
        Requirement requirement = Requirements.of(request);
        Assessment assessment = Checker.check(request, requirement, decisions);
        return new SimulatedPlan(
                PlanSimulation.of(request, requirement, assessment, terms, progress),
                RiskAnalysis.of(request, requirement, assessment, riskTerms, progress));
    }
}
