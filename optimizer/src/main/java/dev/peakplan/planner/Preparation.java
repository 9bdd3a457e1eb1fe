package dev.peakplan.planner;

import dev.peakplan.doctor.Doctor;
import dev.peakplan.forecast.Forecaster;
import dev.peakplan.forecast.PeriodSpan;
import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.Demand;
import dev.peakplan.plan.DemandForecast;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.History;
import dev.peakplan.plan.HistoryUse;
import dev.peakplan.plan.HistoryUse.Forecasting;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.QueueHistory;
import dev.peakplan.plan.SpendingHistory;
import dev.peakplan.plan.ValidationReport;
import dev.peakplan.plan.Volume;
import dev.peakplan.spending.GrowthTerms;
import dev.peakplan.spending.SpendingOutlook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request completed from the planner's history: volumes forecast, past spending as budget lines; with what was noticed on the way.
 *
 * @param request the completed request
 * @param forecasts one per queue with a usable history
 * @param validations the queueing model held against the history of real-time queues
 * @param findings what the doctor says of the request; paths start at it
 * @param historyFindings what was noticed about the history; paths start at it
 */
public record Preparation(
        PlanRequest request,
        List<DemandForecast> forecasts,
        List<ValidationReport> validations,
        List<Finding> findings,
        List<Finding> historyFindings) {
    /** Forecasts beside stated volumes, which are for comparison only, are made for plans of so many queues at most. */
    private static final int MOST_COMPARED = 12;

    public Preparation {
        forecasts = List.copyOf(forecasts);
        validations = List.copyOf(validations);
        findings = List.copyOf(findings);
        historyFindings = List.copyOf(historyFindings);
    }

    /**
     * Completes a request.
     *
     * @param history queues are those of the request, by id or by name
     */
    public static Preparation of(PlanRequest request, History history, HistoryUse use) {
        List<Finding> noticed = new ArrayList<>(Doctor.examine(history));
        Map<String, QueueHistory> known = known(request, history, noticed);
        Map<String, DemandForecast> forecasts = new HashMap<>();
        List<ValidationReport> validations = new ArrayList<>();
        for (Queue queue : request.demand().queues()) {
            QueueHistory own = known.get(queue.id());
            if (own != null && wanted(request, queue, use)) {
                forecast(request, history, own, use, noticed).ifPresent(made -> forecasts.put(queue.id(), made));
            }
            if (own != null && queue.channel().realTime()) {
                new QueueValidation(request, history, use).of(queue, own).ifPresent(validations::add);
            }
        }
        PlanRequest completed = completed(request, forecasts, spending(request, history, use, noticed), use);
        List<DemandForecast> inOrder = request.demand().queues().stream()
                .map(queue -> forecasts.get(queue.id()))
                .filter(made -> made != null)
                .toList();
        inOrder.forEach(made -> noticed.addAll(located(made.findings(), made.queueId(), history, known)));
        return new Preparation(completed, inOrder, validations, Doctor.examine(completed), noticed);
    }

    private static Map<String, QueueHistory> known(PlanRequest request, History history, List<Finding> noticed) {
        Map<String, QueueHistory> known = new HashMap<>();
        for (int i = 0; i < history.queues().size(); i++) {
            QueueHistory each = history.queues().get(i);
            Optional<Queue> match = match(request, each.queueId());
            if (match.isEmpty() || known.containsKey(match.get().id())) {
                noticed.add(Finding.warning("history.unknownQueue", "queues[" + i + "]", each.queueId()));
            } else {
                String id = match.get().id();
                known.put(id, new QueueHistory(id, each.step(), each.intervalMinutes(), each.points()));
            }
        }
        return known;
    }

    private static Optional<Queue> match(PlanRequest request, String text) {
        List<Queue> queues = request.demand().queues();
        return queues.stream()
                .filter(queue -> queue.id().equalsIgnoreCase(text.strip()))
                .findFirst()
                .or(() -> queues.stream()
                        .filter(queue -> queue.name().equalsIgnoreCase(text.strip()))
                        .findFirst());
    }

    private static boolean stated(PlanRequest request, Queue queue) {
        return request.demand().volumes().stream()
                .anyMatch(volume -> volume.queueId().equals(queue.id()));
    }

    private static boolean wanted(PlanRequest request, Queue queue, HistoryUse use) {
        return use.demand() != Forecasting.NEVER
                && (use.demand() == Forecasting.ALWAYS
                        || !stated(request, queue)
                        || request.demand().queues().size() <= MOST_COMPARED);
    }

    private static Optional<DemandForecast> forecast(
            PlanRequest request, History history, QueueHistory own, HistoryUse use, List<Finding> noticed) {
        History alone = new History(use.calendars(), List.of(own), history.promotions(), List.of());
        try {
            return Forecaster.forecast(alone, PeriodSpan.of(request.settings(), request.calendar())).stream()
                    .findFirst();
        } catch (IllegalArgumentException tooFar) {
            noticed.add(Finding.warning("history.tooOld", "queues[0]", own.queueId()));
            return Optional.empty();
        }
    }

    /** Findings of a forecast at the place of its queue in the history as it was given. */
    private static List<Finding> located(
            List<Finding> findings, String queueId, History history, Map<String, QueueHistory> known) {
        int index = 0;
        for (int i = 0; i < history.queues().size(); i++) {
            if (history.queues().get(i).points().equals(known.get(queueId).points())) {
                index = i;
            }
        }
        String path = "queues[" + index + "]";
        return findings.stream()
                .map(finding -> new Finding(finding.severity(), finding.code(), path, finding.arguments()))
                .toList();
    }

    private static List<BudgetLine> spending(
            PlanRequest request, History history, HistoryUse use, List<Finding> noticed) {
        Set<String> stated = new HashSet<>();
        request.budget().lines().forEach(line -> stated.add(line.id()));
        GrowthTerms growth = new GrowthTerms(use.wageGrowthPerYear(), use.inflationPerYear());
        List<BudgetLine> lines = new ArrayList<>();
        for (int i = 0; i < history.spending().size(); i++) {
            SpendingHistory past = history.spending().get(i);
            String path = "spending[" + i + "]";
            if (stated.contains(past.id())) {
                noticed.add(Finding.warning("history.spending.stated", path, past.id()));
                continue;
            }
            try {
                lines.add(SpendingOutlook.line(past, growth, request.settings(), request.periodCount()));
            } catch (IllegalArgumentException noneBefore) {
                noticed.add(Finding.warning("history.spending.none", path, past.id()));
            }
        }
        return lines;
    }

    private static PlanRequest completed(
            PlanRequest request, Map<String, DemandForecast> forecasts, List<BudgetLine> more, HistoryUse use) {
        Demand demand = request.demand();
        List<Volume> volumes = new ArrayList<>(demand.volumes());
        for (Queue queue : demand.queues()) {
            DemandForecast made = forecasts.get(queue.id());
            if (made != null && (use.demand() == Forecasting.ALWAYS || !stated(request, queue))) {
                volumes.removeIf(volume -> volume.queueId().equals(queue.id()));
                volumes.addAll(made.volumes());
            }
        }
        List<BudgetLine> lines = new ArrayList<>(request.budget().lines());
        lines.addAll(more);
        return request.with(new Demand(demand.queues(), volumes, demand.profiles(), demand.requiredHours()))
                .with(new Budget(
                        lines,
                        request.budget().caps(),
                        request.budget().floors(),
                        request.budget().initiatives()));
    }
}
