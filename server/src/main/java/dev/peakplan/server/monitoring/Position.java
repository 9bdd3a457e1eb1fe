package dev.peakplan.server.monitoring;

import dev.peakplan.actuals.ActualRow;
import dev.peakplan.actuals.DriverMetric;
import dev.peakplan.execution.AgentFigures;
import dev.peakplan.execution.LineForecast;
import dev.peakplan.execution.LineStatus;
import dev.peakplan.execution.QueueDemand;
import dev.peakplan.execution.TrackedLine;
import dev.peakplan.execution.YearEnd;
import dev.peakplan.execution.YearEndForecast;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.Volume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A budget beside what happened so far. The periods up to the last one with a figure of spending are past.
 *
 * @param budget what was planned
 * @param closed number of periods that are past
 * @param forecasts every line with its actuals and what is still expected
 * @param drivers figures of drivers
 * @param commitments promises of every state
 * @param agents figures of agents
 * @param strangers figures of lines that the budget no longer has, after an amendment
 */
record Position(
        PlannedBudget budget,
        int closed,
        List<LineForecast> forecasts,
        List<ActualRow.Driven> drivers,
        List<ActualRow.Committed> commitments,
        List<ActualRow.Worked> agents,
        int strangers) {

    static Position of(PlannedBudget budget, List<ActualRow> rows) {
        Map<String, Map<Integer, Money>> spent = new HashMap<>();
        Map<String, Money[]> promised = new HashMap<>();
        List<ActualRow.Driven> drivers = new ArrayList<>();
        List<ActualRow.Committed> commitments = new ArrayList<>();
        List<ActualRow.Worked> agents = new ArrayList<>();
        int closed = 0;
        for (ActualRow row : rows) {
            if (row instanceof ActualRow.Spent it && it.period() < budget.periods()) {
                spent.computeIfAbsent(it.lineKey(), fresh -> new TreeMap<>()).put(it.period(), it.amount());
                closed = Math.max(closed, it.period() + 1);
            } else if (row instanceof ActualRow.Driven it && it.period() < budget.periods()) {
                drivers.add(it);
            } else if (row instanceof ActualRow.Committed it && it.period() < budget.periods()) {
                commitments.add(it);
                if (it.state() == ActualRow.Committed.State.OPEN) {
                    Money[] amounts = promised.computeIfAbsent(it.lineKey(), fresh -> zeros(budget.periods()));
                    amounts[it.period()] = amounts[it.period()].plus(it.amount());
                }
            } else if (row instanceof ActualRow.Worked it) {
                agents.add(it);
            }
        }
        List<LineForecast> forecasts = new ArrayList<>();
        for (TrackedLine line : budget.lines()) {
            Map<Integer, Money> actual = spent.getOrDefault(line.key(), Map.of());
            spent.remove(line.key());
            Money[] open = promised.getOrDefault(line.key(), zeros(budget.periods()));
            forecasts.add(LineForecast.of(new LineStatus(line, actual, Arrays.asList(open)), closed));
        }
        return new Position(budget, closed, forecasts, drivers, commitments, agents, spent.size());
    }

    private static Money[] zeros(int periods) {
        Money[] zeros = new Money[periods];
        Arrays.fill(zeros, Money.ZERO);
        return zeros;
    }

    YearEnd yearEnd() {
        return YearEndForecast.of(forecasts, closed);
    }

    /** A figure of a driver, if it was reported. */
    OptionalDouble driver(DriverMetric metric, String subject, String role, int period) {
        return drivers.stream()
                .filter(each -> each.metric() == metric
                        && each.period() == period
                        && each.subject().equals(subject)
                        && each.role().equals(role))
                .mapToDouble(ActualRow.Driven::value)
                .findFirst();
    }

    /** The mean of a driver over the last reported periods; the fallback where none was reported. */
    double recent(DriverMetric metric, String subject, int count, double fallback) {
        return drivers.stream()
                .filter(each -> each.metric() == metric && each.subject().equals(subject))
                .sorted((one, other) -> Integer.compare(other.period(), one.period()))
                .limit(count)
                .mapToDouble(ActualRow.Driven::value)
                .average()
                .orElse(fallback);
    }

    List<QueueDemand> demand() {
        List<QueueDemand> demand = new ArrayList<>();
        for (Queue queue : budget.request().demand().queues()) {
            Double[] planned = new Double[budget.periods()];
            Arrays.fill(planned, 0.0);
            for (Volume volume : budget.request().demand().volumes()) {
                if (volume.queueId().equals(queue.id())) {
                    planned[budget.request().calendar().getIndex(volume.periodId())] += volume.contacts();
                }
            }
            Map<Integer, Double> actual = new HashMap<>();
            for (ActualRow.Driven each : drivers) {
                if (each.metric() == DriverMetric.CONTACTS && each.subject().equals(queue.id())) {
                    actual.put(each.period(), each.value());
                }
            }
            demand.add(new QueueDemand(queue.id(), queue.teamId(), Arrays.asList(planned), actual));
        }
        return demand;
    }

    /** Agents over all their reported periods together. */
    List<AgentFigures> agentFigures() {
        Map<String, List<ActualRow.Worked>> byAgent = new TreeMap<>();
        agents.forEach(each -> byAgent.computeIfAbsent(each.agent(), fresh -> new ArrayList<>())
                .add(each));
        List<AgentFigures> figures = new ArrayList<>();
        byAgent.forEach((agent, rows) -> {
            double contacts =
                    rows.stream().mapToDouble(ActualRow.Worked::contacts).sum();
            double seconds = rows.stream()
                    .mapToDouble(row -> row.contacts() * row.handleTimeSeconds())
                    .sum();
            OptionalDouble quality = rows.stream()
                    .filter(row -> row.quality().isPresent())
                    .mapToDouble(row -> row.quality().getAsDouble())
                    .average();
            if (contacts > 0) {
                figures.add(new AgentFigures(
                        agent, rows.get(rows.size() - 1).teamId(), contacts, seconds / contacts, quality));
            }
        });
        return figures;
    }
}
