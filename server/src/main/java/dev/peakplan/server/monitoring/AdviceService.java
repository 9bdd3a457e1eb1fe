package dev.peakplan.server.monitoring;

import dev.peakplan.actuals.DriverMetric;
import dev.peakplan.execution.Benchmark;
import dev.peakplan.execution.Benchmarks;
import dev.peakplan.execution.QueueDemand;
import dev.peakplan.execution.StaffingAdvice;
import dev.peakplan.execution.StaffingSuggestion;
import dev.peakplan.execution.TrainingAdvice;
import dev.peakplan.execution.TrainingSuggestion;
import dev.peakplan.execution.TrainingTerms;
import dev.peakplan.plan.Channel;
import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.LedgerEntry;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PeriodKind;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.Team;
import dev.peakplan.server.access.Caller;
import dev.peakplan.server.problems.FieldFault;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Advice from actuals: whom to train, whom to staff, how peers do. */
@Singleton
public class AdviceService {
    private static final int AHEAD = 3;
    private static final int LAST = 2;
    private static final double MONTHS = 12;
    /** A working year. */
    private static final int MOST_HOURS = 2_000;

    private final BudgetShelf shelf;
    private final Watch watch;

    AdviceService(BudgetShelf shelf, Watch watch) {
        this.shelf = shelf;
        this.watch = watch;
    }

    /** Names of the teams of a budget by id. */
    public Map<String, String> teams(String seriesId, Caller caller) {
        return shelf.position(seriesId, caller).budget().request().organisation().teams().stream()
                .collect(Collectors.toMap(Team::id, Team::name));
    }

    /** Heads that the demand of the last periods asks for in the next three. */
    public List<StaffingSuggestion> staffing(String seriesId, Caller caller) {
        Position position = shelf.position(seriesId, caller);
        List<QueueDemand> demand = position.demand();
        List<StaffingAdvice.TeamPlan> teams = new ArrayList<>();
        for (Team team : position.budget().request().organisation().teams()) {
            Double[] heads = new Double[position.budget().periods()];
            Arrays.fill(heads, 0.0);
            for (HeadsOutcome each : position.budget().assessment().heads()) {
                if (each.teamId().equals(team.id())) {
                    heads[each.period()] += each.heads();
                }
            }
            List<QueueDemand> queues = demand.stream()
                    .filter(queue -> queue.teamId().equals(team.id()))
                    .toList();
            List<Double> planned = new ArrayList<>();
            List<Double> recent = new ArrayList<>();
            for (QueueDemand each : queues) {
                Queue queue = queue(position, each.queueId());
                planned.add(queue.handleTimeSeconds() / queue.concurrency());
                recent.add(position.recent(DriverMetric.HANDLE_TIME, queue.id(), LAST, queue.handleTimeSeconds())
                        / queue.concurrency());
            }
            teams.add(new StaffingAdvice.TeamPlan(team.id(), Arrays.asList(heads), queues, recent, planned));
        }
        int last = watch.rules(seriesId).lastPeriods();
        return StaffingAdvice.of(teams, position.closed(), AHEAD, last);
    }

    /** Who would gain from a training whose course is free, by the usual assumptions. */
    public List<TrainingSuggestion> training(String seriesId, Caller caller) {
        return training(seriesId, 0, null, null, caller);
    }

    /** Who would gain from a training; an hour costs what the plan pays for one. */
    List<TrainingSuggestion> training(
            String seriesId, long courseMinor, Double hours, Double gapClosed, Caller caller) {
        if (!caller.seesWages()) {
            throw Refusal.of(ProblemCode.WAGES_HIDDEN);
        }
        Position position = shelf.position(seriesId, caller);
        List<FieldFault> faults = new ArrayList<>();
        if (hours != null && !(hours >= 0 && hours <= MOST_HOURS)) {
            faults.add(FieldFault.ofPart("hours", FieldFault.Rule.BETWEEN, 0, MOST_HOURS));
        }
        if (gapClosed != null && !(gapClosed > 0 && gapClosed <= 1)) {
            faults.add(FieldFault.ofPart("gapClosed", FieldFault.Rule.SHARE));
        }
        if (!faults.isEmpty()) {
            throw Refusal.fields(faults);
        }
        TrainingTerms usual = TrainingTerms.usual(Money.ofMinor(courseMinor), hourlyPay(position));
        TrainingTerms terms = new TrainingTerms(
                hours == null ? usual.hoursPerAgent() : hours,
                usual.coursePerAgent(),
                usual.hourlyPay(),
                gapClosed == null ? usual.gapClosed() : gapClosed,
                usual.fewestContacts(),
                usual.slowerBy(),
                usual.lowerQualityBy());
        return TrainingAdvice.of(position.agentFigures(), terms);
    }

    /** Peers' figures with their sources, one's own plan beside them where it has the like. */
    List<Benchmarks.Comparison> benchmarks(String seriesId, Caller caller) {
        Position position = shelf.position(seriesId, caller);
        List<Benchmarks.Comparison> comparisons = new ArrayList<>();
        for (Benchmark each : Benchmarks.all()) {
            boolean wages = each.measure() == Benchmark.Measure.HOURLY_WAGE;
            boolean comparable = !wages
                    || each.unit()
                            .startsWith(position.budget().request().settings().currency());
            OptionalDouble own = comparable && (!wages || caller.seesWages())
                    ? own(each.measure(), position)
                    : OptionalDouble.empty();
            comparisons.add(new Benchmarks.Comparison(each, own));
        }
        return comparisons;
    }

    private static OptionalDouble own(Benchmark.Measure measure, Position position) {
        var request = position.budget().request();
        return switch (measure) {
            case ATTRITION_PER_YEAR -> {
                double heads = 0;
                double leavers = 0;
                for (HeadsOutcome each : position.budget().assessment().heads()) {
                    heads += each.heads();
                    leavers += each.heads() * Attrition.perPeriod(request, each);
                }
                double perYear = request.settings().periodKind() == PeriodKind.MONTH ? MONTHS : 365.25 / 7;
                yield heads > 0 ? OptionalDouble.of(leavers / heads * perYear) : OptionalDouble.empty();
            }
            case SHRINKAGE ->
                request.organisation().teams().stream()
                        .mapToDouble(Team::shrinkage)
                        .average();
            case HANDLE_TIME_SECONDS ->
                request.demand().queues().stream()
                        .filter(queue -> queue.channel() == Channel.PHONE)
                        .mapToDouble(Queue::handleTimeSeconds)
                        .average();
            case HOURLY_WAGE -> OptionalDouble.of(hourlyPay(position).major().doubleValue());
            case EMPLOYER_CONTRIBUTION_RATE ->
                request.workforce().contributions().isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(request.workforce().contributions().stream()
                                .mapToDouble(each -> each.rate())
                                .sum());
            case OCCUPANCY, SERVICE_LEVEL, ABANDONMENT -> OptionalDouble.empty();
        };
    }

    /** Planned base pay over paid hours. */
    private static Money hourlyPay(Position position) {
        List<Period> periods = position.budget().request().calendar().periods();
        double pay = 0;
        for (LedgerEntry entry : position.budget().assessment().ledger()) {
            pay += entry.line() == LedgerLine.BASE_PAY ? entry.amount().minor() : 0;
        }
        double hours = 0;
        for (HeadsOutcome each : position.budget().assessment().heads()) {
            hours += each.heads() * periods.get(each.period()).paidHoursPerHead();
        }
        return hours > 0 ? Money.ofMinor(Math.round(pay / hours)) : Money.ZERO;
    }

    private static Queue queue(Position position, String id) {
        return position.budget().request().demand().queues().stream()
                .filter(queue -> queue.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
