package dev.peakplan.server.studies;

import dev.peakplan.check.Checker;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.SimulatedService;
import dev.peakplan.plan.SimulationReport;
import dev.peakplan.requirement.Requirements;
import dev.peakplan.server.jobs.SplitWork;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.planning.SimulatedPlan;
import dev.peakplan.simulation.PlanSimulation;
import dev.peakplan.simulation.RiskBatches;
import dev.peakplan.simulation.RiskTerms;
import dev.peakplan.simulation.SimulationTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The simulation of a plan in parts: teams and periods event by event, some at a time, then batches of the Monte Carlo until it is as
 * exact as asked. Joined they are what one run on one machine finds.
 */
final class SimulationParts implements SplitWork.Parts {
    private static final int OUTCOMES = 4;

    private final PlanRequest request;
    private final Requirement requirement;
    private final List<ServiceOutcome> outcomes;
    private final RiskBatches risk;
    private final List<SimulatedService> services = new ArrayList<>();
    private long contacts;
    private int joined;

    SimulationParts(PlanRequest request, Plan decisions, RiskTerms terms) {
        this.request = request;
        this.requirement = Requirements.of(request);
        Assessment assessment = Checker.check(request, requirement, decisions);
        this.outcomes = assessment.service();
        this.risk = new RiskBatches(request, requirement, assessment, terms);
    }

    private int eventParts() {
        return (outcomes.size() + OUTCOMES - 1) / OUTCOMES;
    }

    int count() {
        return eventParts() + risk.count();
    }

    @Override
    public Optional<byte[]> part(int number, BooleanSupplier goOn) {
        if (number >= eventParts()) {
            return Optional.of(risk.draw(number - eventParts()));
        }
        List<ServiceOutcome> some =
                outcomes.subList(number * OUTCOMES, Math.min(outcomes.size(), (number + 1) * OUTCOMES));
        SimulationReport report = PlanSimulation.of(
                request, requirement, some, SimulationTerms.USUAL, (done, total) -> goOn.getAsBoolean());
        return goOn.getAsBoolean() ? Optional.of(RecordWriter.write(report)) : Optional.empty();
    }

    /** Joins the next part; returns whether more are needed. */
    boolean join(byte[] part) {
        if (joined++ >= eventParts()) {
            return !risk.add(part);
        }
        SimulationReport report =
                RecordReader.read(part, SimulationReport.class).get();
        services.addAll(report.services());
        contacts += report.contacts();
        return true;
    }

    /** What the parts joined so far come to; nothing before the first batch of the Monte Carlo. */
    Optional<SimulatedPlan> simulated() {
        if (joined <= eventParts()) {
            return Optional.empty();
        }
        SimulationReport events =
                new SimulationReport(services, contacts, request.settings().seed());
        return Optional.of(new SimulatedPlan(events, risk.report(), List.of()));
    }
}
