package dev.peakplan.simulation;

import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Channel;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.SimulatedService;
import dev.peakplan.plan.SimulationReport;
import dev.peakplan.queueing.ServiceLevel;
import dev.peakplan.requirement.SizedWeek;
import dev.peakplan.requirement.SizedWeeks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Simulates a plan event by event. The productive hours that a plan gives a team and period are spread over the typical week in proportion to
 * need; workload saved by initiatives is taken off the contacts. Teams whose hours were given directly have no contacts to simulate.
 */
public final class PlanSimulation {
    private static final double SECONDS_PER_HOUR = 3600;

    private final PlanRequest request;
    private final Requirement requirement;
    private final SimulationTerms terms;
    private final SizedWeeks weeks;

    private PlanSimulation(PlanRequest request, Requirement requirement, SimulationTerms terms) {
        this.request = request;
        this.requirement = requirement;
        this.terms = terms;
        this.weeks = SizedWeeks.of(request);
    }

    /** Simulates every team and period of an assessed plan, on all processors. */
    public static SimulationReport of(
            PlanRequest request,
            Requirement requirement,
            Assessment assessment,
            SimulationTerms terms,
            Progress progress) {
        return of(request, requirement, assessment.service(), terms, progress);
    }

    /** Simulates the given teams and periods. */
    public static SimulationReport of(
            PlanRequest request,
            Requirement requirement,
            List<ServiceOutcome> outcomes,
            SimulationTerms terms,
            Progress progress) {
        PlanSimulation simulation = new PlanSimulation(request, requirement, terms);
        AtomicBoolean goOn = new AtomicBoolean(true);
        AtomicInteger done = new AtomicInteger();
        List<List<SimulatedService>> services = outcomes.parallelStream()
                .map(outcome -> {
                    List<SimulatedService> found =
                            goOn.get() ? simulation.simulate(outcome) : List.<SimulatedService>of();
                    if (!progress.goOn(done.incrementAndGet(), outcomes.size())) {
                        goOn.set(false);
                    }
                    return found;
                })
                .toList();
        List<SimulatedService> all = services.stream().flatMap(List::stream).toList();
        long contacts = all.stream()
                .filter(each -> each.queueId().isPresent())
                .mapToLong(SimulatedService::contacts)
                .sum();
        return new SimulationReport(all, contacts, request.settings().seed());
    }

    private List<SimulatedService> simulate(ServiceOutcome outcome) {
        Optional<SizedWeek> week = weeks.find(outcome.teamId(), outcome.period());
        if (week.isEmpty()) {
            return List.of();
        }
        long seed = request.settings().seed() * 1_000_003 + outcome.period() * 1_009L;
        SimulatedDesk desk = desk(week.get(), outcome);
        DeskSimulation simulation = new DeskSimulation(desk, seed).run(terms.halfWidth(), terms.mostWeeks());
        List<SimulatedService> services = new ArrayList<>();
        services.add(service(outcome, Optional.empty(), simulation.realTime(), simulation.occupancy()));
        for (int q = 0; q < desk.queues().size(); q++) {
            Optional<String> id = Optional.of(desk.queues().get(q).id());
            services.add(service(outcome, id, simulation.queue(q), simulation.occupancy()));
        }
        return services;
    }

    private SimulatedDesk desk(SizedWeek week, ServiceOutcome outcome) {
        double needed = requirement.teams().stream()
                .filter(team -> team.teamId().equals(outcome.teamId()))
                .findFirst()
                .orElseThrow()
                .periods()
                .get(outcome.period())
                .requiredHours();
        double workLeft = needed > 0 ? outcome.requiredHours() / needed : 1;
        double staffed = needed > 0 ? outcome.capacityHours() / needed : 0;
        List<SimulatedQueue> queues =
                week.queues().stream().map(each -> queue(each, workLeft)).toList();
        double[] agents = new double[week.agents().length];
        for (int k = 0; k < agents.length; k++) {
            agents[k] = week.agents()[k] * Math.max(0, staffed);
        }
        return new SimulatedDesk(
                week.intervalHours() * SECONDS_PER_HOUR,
                (int) Math.round(24 / week.intervalHours()),
                queues,
                agents,
                terms.unplannedAbsence(),
                1 - request.settings().occupancyCeiling(),
                terms.dayVariation());
    }

    private SimulatedQueue queue(SizedWeek.QueueWeek week, double workLeft) {
        Queue queue = week.queue();
        double[] perSecond = new double[week.arrivalsPerHour().length];
        for (int k = 0; k < perSecond.length; k++) {
            perSecond[k] = Math.max(0, week.arrivalsPerHour()[k] * workLeft / SECONDS_PER_HOUR);
        }
        double due = queue.dueHours() * SECONDS_PER_HOUR;
        boolean realTime = queue.channel().realTime();
        return new SimulatedQueue(
                queue.id(),
                realTime,
                queue.channel() == Channel.COMPLAINT ? 0 : 1,
                perSecond,
                HandleTime.logNormal(queue.handleTimeSeconds(), terms.handleTimeVariation()),
                queue.patienceSeconds().orElse(Double.POSITIVE_INFINITY),
                due,
                realTime ? queue.goal().thresholdSeconds() : Double.POSITIVE_INFINITY,
                queue.concurrency());
    }

    private static SimulatedService service(
            ServiceOutcome outcome, Optional<String> queueId, List<QueueCounts> weeks, double occupancy) {
        QueueCounts sum = DeskSimulation.sum(weeks);
        ServiceLevel level = sum.serviceLevel();
        return new SimulatedService(
                outcome.teamId(),
                queueId,
                outcome.period(),
                sum.offered,
                level.answeredInTimeOverOffered(),
                DeskSimulation.halfWidth(weeks),
                level.answeredInTimeOverOfferedLessShortAbandons(),
                level.answeredInTimePlusShortAbandonsOverOffered(),
                level.answeredInTimeOverAnswered(),
                sum.abandonment(),
                sum.meanWaitSeconds(),
                occupancy);
    }
}
