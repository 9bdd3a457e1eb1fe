package dev.peakplan.planner;

import dev.peakplan.forecast.RollingStudy;
import dev.peakplan.plan.History;
import dev.peakplan.plan.HistoryPoint;
import dev.peakplan.plan.HistoryUse;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Profile;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.QueueHistory;
import dev.peakplan.plan.ValidationReport;
import dev.peakplan.validation.Validation;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The queueing model and the forecast held against the last three years of a queue's history. */
final class QueueValidation {
    private static final int MONTHS = 36;
    /** A forecast is judged in the months that validation does not fit. */
    private static final int JUDGED = MONTHS / 2;
    /** Months of history that a forecast needs. */
    private static final int LEAST_PAST = 18;

    private final PlanRequest request;
    private final History history;
    private final HistoryUse use;

    QueueValidation(PlanRequest request, History history, HistoryUse use) {
        this.request = request;
        this.history = history;
        this.use = use;
    }

    /** The report; nothing when the history tells neither waits nor abandoned contacts of enough months. */
    Optional<ValidationReport> of(Queue queue, QueueHistory own) {
        List<HistoryPoint> points = own.points();
        Optional<Profile> profile = profile(queue);
        boolean tells = points.stream()
                .anyMatch(point ->
                        point.abandoned().isPresent() && point.meanWaitSeconds().isPresent());
        if (profile.isEmpty() || !tells) {
            return Optional.empty();
        }
        YearMonth end = YearMonth.from(points.get(points.size() - 1).start()).plusMonths(1);
        LocalDateTime from = end.minusMonths(MONTHS).atDay(1).atStartOfDay();
        List<HistoryPoint> last =
                points.stream().filter(point -> !point.start().isBefore(from)).toList();
        QueueHistory recent = new QueueHistory(own.queueId(), own.step(), own.intervalMinutes(), last);
        return Validation.of(recent, queue, profile.get(), forecasts(own, end));
    }

    /** Contacts that would have been forecast a month before. */
    private Map<YearMonth, Double> forecasts(QueueHistory own, YearMonth end) {
        YearMonth earliest = YearMonth.from(own.points().get(0).start()).plusMonths(LEAST_PAST);
        YearMonth from = end.minusMonths(JUDGED).isBefore(earliest) ? earliest : end.minusMonths(JUDGED);
        Map<YearMonth, Double> forecasts = new TreeMap<>();
        if (from.isBefore(end)) {
            History alone = new History(use.calendars(), List.of(own), history.promotions(), List.of());
            RollingStudy.of(alone, own, from, end.minusMonths(1), 1)
                    .outcomes()
                    .forEach(outcome -> forecasts.put(outcome.month(), outcome.forecast()));
        }
        return forecasts;
    }

    private Optional<Profile> profile(Queue queue) {
        List<Profile> own = request.demand().profiles().stream()
                .filter(profile -> profile.id().equals(queue.profileId()))
                .toList();
        return own.stream()
                .filter(profile -> profile.season().isEmpty())
                .findFirst()
                .or(() -> own.stream().findFirst());
    }
}
