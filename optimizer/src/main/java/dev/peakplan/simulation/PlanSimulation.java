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
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Simulates a plan event by event. The productive hours that a plan gives a team and period are spread over the typical week in proportion to
 * need; workload saved by initiatives is taken off the contacts. Teams that share queues stand at one desk. Teams whose hours were given
 * directly have no contacts to simulate.
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

    /** Simulates the given teams and periods; of teams that share queues, none may be missing in a period. */
    public static SimulationReport of(
            PlanRequest request,
            Requirement requirement,
            List<ServiceOutcome> outcomes,
            SimulationTerms terms,
            Progress progress) {
        return new PlanSimulation(request, requirement, terms).run(outcomes, outcome -> true, progress);
    }

    /**
     * Simulates the wanted teams and periods of a plan, with the teams that share queues with them.
     *
     * @param outcomes all teams and periods of the plan
     * @param wanted which of them the report is to tell of
     */
    public static SimulationReport of(
            PlanRequest request,
            Requirement requirement,
            List<ServiceOutcome> outcomes,
            Predicate<ServiceOutcome> wanted,
            SimulationTerms terms,
            Progress progress) {
        return new PlanSimulation(request, requirement, terms).run(outcomes, wanted, progress);
    }

    private SimulationReport run(List<ServiceOutcome> outcomes, Predicate<ServiceOutcome> wanted, Progress progress) {
        Map<String, List<ServiceOutcome>> byDesk = new LinkedHashMap<>();
        for (ServiceOutcome outcome : outcomes) {
            String first = weeks.pool(outcome.teamId()).get(0);
            byDesk.computeIfAbsent(outcome.period() + " " + first, key -> new ArrayList<>())
                    .add(outcome);
        }
        List<List<ServiceOutcome>> desks = byDesk.values().stream()
                .filter(desk -> desk.stream().anyMatch(wanted))
                .toList();
        AtomicBoolean goOn = new AtomicBoolean(true);
        AtomicInteger done = new AtomicInteger();
        List<List<SimulatedService>> services = desks.parallelStream()
                .map(desk -> {
                    List<SimulatedService> found = goOn.get() ? simulate(desk, wanted) : List.<SimulatedService>of();
                    if (!progress.goOn(done.incrementAndGet(), desks.size())) {
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

    /** The teams of one desk in one period. A queue is told of once, with the first wanted team that serves it. */
    private List<SimulatedService> simulate(List<ServiceOutcome> teams, Predicate<ServiceOutcome> wanted) {
        int period = teams.get(0).period();
        Optional<SimulatedDesk> desk = desk(teams, period);
        if (desk.isEmpty()) {
            return List.of();
        }
        long seed = request.settings().seed() * 1_000_003 + period * 1_009L;
        DeskSimulation simulation = new DeskSimulation(desk.get(), seed).run(terms.halfWidth(), terms.mostWeeks());
        List<SimulatedService> services = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (int g = 0; g < teams.size(); g++) {
            ServiceOutcome outcome = teams.get(g);
            boolean[] serves = desk.get().groups().get(g).serves();
            if (!wanted.test(outcome) || simulation.of(g).stream().allMatch(week -> week.offered == 0)) {
                continue;
            }
            services.add(service(outcome, Optional.empty(), simulation.of(g), simulation.occupancy(g)));
            for (int q = 0; q < serves.length; q++) {
                if (serves[q] && told.add(q)) {
                    Optional<String> id = Optional.of(desk.get().queues().get(q).id());
                    services.add(service(outcome, id, simulation.queue(q), simulation.occupancy(g)));
                }
            }
        }
        return services;
    }

    /** The desk of teams that share queues (or of one that shares none); nothing without contacts. */
    private Optional<SimulatedDesk> desk(List<ServiceOutcome> teams, int period) {
        Optional<SizedWeek> week = weeks.find(teams.get(0).teamId(), period);
        if (week.isEmpty()) {
            return Optional.empty();
        }
        List<SimulatedQueue> queues = week.get().queues().stream()
                .map(each -> queue(each, workLeft(each.queue(), teams)))
                .toList();
        List<AgentGroup> groups = new ArrayList<>();
        for (ServiceOutcome outcome : teams) {
            double needed = needed(outcome);
            double staffed = needed > 0 ? Math.max(0, outcome.capacityHours() / needed) : 0;
            double[] need = weeks.find(outcome.teamId(), period).orElseThrow().agents();
            double[] agents = Arrays.stream(need).map(each -> each * staffed).toArray();
            boolean[] serves = new boolean[queues.size()];
            for (int q = 0; q < serves.length; q++) {
                serves[q] = week.get().queues().get(q).queue().shareOf(outcome.teamId()) > 0;
            }
            groups.add(new AgentGroup(teams.size() == 1 ? "" : outcome.teamId(), agents, serves));
        }
        return Optional.of(new SimulatedDesk(
                week.get().intervalHours() * SECONDS_PER_HOUR,
                (int) Math.round(24 / week.get().intervalHours()),
                queues,
                groups,
                terms.unplannedAbsence(),
                1 - request.settings().occupancyCeiling(),
                terms.dayVariation()));
    }

    private double needed(ServiceOutcome outcome) {
        return requirement.teams().stream()
                .filter(team -> team.teamId().equals(outcome.teamId()))
                .findFirst()
                .orElseThrow()
                .periods()
                .get(outcome.period())
                .requiredHours();
    }

    /** The share of a queue's contacts that initiatives leave, over the teams that serve it. */
    private double workLeft(Queue queue, List<ServiceOutcome> teams) {
        double left = 0;
        double shares = 0;
        for (ServiceOutcome outcome : teams) {
            double share = queue.shareOf(outcome.teamId());
            double needed = needed(outcome);
            left += share * (needed > 0 ? outcome.requiredHours() / needed : 1);
            shares += share;
        }
        return shares > 0 ? left / shares : 1;
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
