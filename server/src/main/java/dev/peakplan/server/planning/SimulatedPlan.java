package dev.peakplan.server.planning;

import dev.peakplan.check.Checker;
import dev.peakplan.excel.write.SimulationWriter;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.RiskReport;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.SimulationReport;
import dev.peakplan.planner.Scenarios;
import dev.peakplan.requirement.Requirements;
import dev.peakplan.simulation.PlanSimulation;
import dev.peakplan.simulation.Progress;
import dev.peakplan.simulation.RiskAnalysis;
import dev.peakplan.simulation.RiskTerms;
import dev.peakplan.simulation.SimulationTerms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A plan simulated, as one document.
 *
 * @param events what running the teams event by event found
 * @param risk what it may come to when volumes, handle times, attrition and wages turn out otherwise
 * @param scenarios the same decisions in other scenarios, which meet the same surprises
 */
public record SimulatedPlan(SimulationReport events, RiskReport risk, List<InScenario> scenarios) {
    public SimulatedPlan {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * The decisions in another scenario.
     *
     * @param scenarioId the scenario
     * @param risk what they may come to there
     */
    public record InScenario(String scenarioId, RiskReport risk) {}

    /**
     * How a plan is simulated.
     *
     * @param events terms of the event simulation
     * @param risk terms of the Monte Carlo
     * @param wanted teams and periods to run event by event
     * @param scenarios ids of scenarios to try the decisions in
     */
    public record Terms(
            SimulationTerms events, RiskTerms risk, Predicate<ServiceOutcome> wanted, List<String> scenarios) {}

    /**
     * What hears how far each part is.
     *
     * @param events of the event simulation
     * @param risk of the Monte Carlo
     */
    public record Listeners(Progress events, Progress risk) {
        public static final Listeners NONE = new Listeners(Progress.SILENT, Progress.SILENT);
    }

    /** What a workbook shows of it. */
    public SimulationWriter.Simulated sheets() {
        Map<String, RiskReport> others = new LinkedHashMap<>();
        scenarios.forEach(each -> others.put(each.scenarioId(), each.risk()));
        return new SimulationWriter.Simulated(events, risk, others);
    }

    /** Simulates every team and period, and no other scenario. */
    public static SimulatedPlan of(
            PlanRequest request, Plan decisions, SimulationTerms events, RiskTerms risk, Progress progress) {
        return of(
                request,
                decisions,
                new Terms(events, risk, outcome -> true, List.of()),
                new Listeners(progress, progress));
    }

    public static SimulatedPlan of(PlanRequest request, Plan decisions, Terms terms, Listeners listeners) {
        Requirement requirement = Requirements.of(request);
        Assessment assessment = Checker.check(request, requirement, decisions);
        SimulationReport events = PlanSimulation.of(
                request, requirement, assessment.service(), terms.wanted(), terms.events(), listeners.events());
        RiskReport risk = RiskAnalysis.of(request, requirement, assessment, terms.risk(), listeners.risk());
        List<InScenario> scenarios = new ArrayList<>();
        for (Scenario scenario : request.scenarios()) {
            if (terms.scenarios().contains(scenario.id())) {
                PlanRequest changed = Scenarios.apply(request, scenario);
                Requirement need = Requirements.of(changed);
                Assessment there = Checker.check(changed, need, decisions);
                scenarios.add(new InScenario(
                        scenario.id(), RiskAnalysis.of(changed, need, there, terms.risk(), listeners.risk())));
            }
        }
        return new SimulatedPlan(events, risk, scenarios);
    }
}
