package dev.peakplan.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * The demand of one queue in every period of a plan.
 *
 * @param queueId the queue
 * @param method the method that did best in the back-test
 * @param origin first day that is forecast: of the month after the history
 * @param periods one entry per planning period, in order
 * @param backTest how well this has worked before
 * @param levelBreaks first days of new levels that were found in the history
 * @param findings what is to be known about the history: gaps, zeros, shortness
 */
public record DemandForecast(
        String queueId,
        ForecastMethod method,
        LocalDate origin,
        List<VolumeForecast> periods,
        BackTest backTest,
        List<LocalDate> levelBreaks,
        List<Finding> findings) {
    public DemandForecast {
        periods = List.copyOf(periods);
        levelBreaks = List.copyOf(levelBreaks);
        findings = List.copyOf(findings);
    }

    /** The expected contacts as inputs of a plan. */
    public List<Volume> volumes() {
        return periods.stream()
                .map(period -> new Volume(queueId, period.periodId(), period.contacts()))
                .toList();
    }
}
