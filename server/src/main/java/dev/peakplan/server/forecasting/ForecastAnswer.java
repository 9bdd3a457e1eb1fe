package dev.peakplan.server.forecasting;

import dev.peakplan.doctor.Doctor;
import dev.peakplan.excel.read.TableRows;
import dev.peakplan.forecast.Forecaster;
import dev.peakplan.forecast.PeriodSpan;
import dev.peakplan.history.CsvRows;
import dev.peakplan.history.HistoryReader;
import dev.peakplan.history.HistoryReading;
import dev.peakplan.plan.ColumnMapping;
import dev.peakplan.plan.DemandForecast;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.History;
import dev.peakplan.plan.HolidayCalendar;
import dev.peakplan.plan.QueueHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Forecasts of all queues of an export, with all that was noticed about it.
 *
 * @param forecasts one per queue; empty when nothing could be read
 * @param findings bad rows and improbable figures
 * @param mapping the columns that were used, to be kept for the next export
 */
public record ForecastAnswer(List<DemandForecast> forecasts, List<Finding> findings, ColumnMapping mapping) {
    public ForecastAnswer {
        forecasts = List.copyOf(forecasts);
        findings = List.copyOf(findings);
    }

    /**
     * What is asked.
     *
     * @param mapping columns of the export
     * @param calendars whose holidays move demand
     * @param from first day to forecast; the first month after the history if absent
     * @param periods number of periods
     * @param weekly whether periods are weeks instead of months
     */
    public record Question(
            ColumnMapping mapping,
            List<HolidayCalendar> calendars,
            Optional<LocalDate> from,
            int periods,
            boolean weekly) {}

    /**
     * Reads a CSV file or workbook and forecasts.
     *
     * @throws IllegalArgumentException when the periods asked lie too far ahead
     */
    public static ForecastAnswer of(byte[] export, Question question) {
        HistoryReading reading = read(export, question.mapping());
        List<Finding> findings = new ArrayList<>(reading.findings());
        List<DemandForecast> forecasts = new ArrayList<>();
        if (!reading.queues().isEmpty()) {
            History history = new History(question.calendars(), reading.queues(), List.of(), List.of());
            findings.addAll(Doctor.examine(history));
            for (QueueHistory queue : reading.queues()) {
                History alone = new History(question.calendars(), List.of(queue), List.of(), List.of());
                forecasts.addAll(Forecaster.forecast(alone, spans(question, queue)));
            }
        }
        return new ForecastAnswer(forecasts, findings, reading.mapping());
    }

    private static HistoryReading read(byte[] export, ColumnMapping mapping) {
        if (!TableRows.looksLikeWorkbook(export)) {
            return HistoryReader.read(CsvRows.of(export), mapping);
        }
        TableRows table = TableRows.read(export);
        return table.refusal()
                .map(issue -> HistoryReading.unreadable(issue.code().name(), mapping))
                .orElseGet(() -> HistoryReader.read(table.rows(), mapping).with(table.notices()));
    }

    private static List<PeriodSpan> spans(Question question, QueueHistory queue) {
        LocalDate last = queue.points().get(queue.points().size() - 1).start().toLocalDate();
        LocalDate first = question.from().orElse(last.withDayOfMonth(1).plusMonths(1));
        List<PeriodSpan> spans = new ArrayList<>();
        for (int t = 0; t < question.periods(); t++) {
            LocalDate from = question.weekly() ? first.plusWeeks(t) : first.plusMonths(t);
            LocalDate end = question.weekly() ? first.plusWeeks(t + 1L) : first.plusMonths(t + 1L);
            boolean wholeMonth = !question.weekly() && first.getDayOfMonth() == 1;
            spans.add(new PeriodSpan(
                    wholeMonth ? from.toString().substring(0, "2026-01".length()) : from.toString(), from, end));
        }
        return spans;
    }
}
