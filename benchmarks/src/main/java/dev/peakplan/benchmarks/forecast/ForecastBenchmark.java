package dev.peakplan.benchmarks.forecast;

import dev.peakplan.forecast.RollingStudy;
import dev.peakplan.forecast.RollingStudy.Outcome;
import dev.peakplan.history.CsvRows;
import dev.peakplan.history.HistoryReader;
import dev.peakplan.plan.ColumnMapping;
import dev.peakplan.plan.History;
import dev.peakplan.plan.HolidayCalendar;
import dev.peakplan.plan.QueueHistory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Errors and coverage at every month of a span as the origin, twelve months ahead; peers are added from the file that
 * {@code benchmarks/forecast/compare.R} writes.
 *
 * <p>Arguments: history (CSV by day or month), first origin, last origin; then, optionally, where to write the origins for the peers, and the
 * peers' forecasts.
 */
public final class ForecastBenchmark {
    private static final int MONTHS_AHEAD = 12;

    private ForecastBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        QueueHistory history = HistoryReader.read(
                        CsvRows.of(Files.readAllBytes(Path.of(arguments[0]))),
                        new ColumnMapping(Map.of(), Optional.of("calls"), false))
                .queues()
                .get(0);
        History context = new History(List.of(HolidayCalendar.CANADA_BC), List.of(), List.of(), List.of());
        RollingStudy study = RollingStudy.of(
                context, history, YearMonth.parse(arguments[1]), YearMonth.parse(arguments[2]), MONTHS_AHEAD);
        out.printf(Locale.ROOT, "%-24s %8s %8s %8s %8s %6s%n", "method", "WAPE", "ratio", "in 80 %", "in 95 %", "n");
        out.printf(
                Locale.ROOT,
                "%-24s %8.4f %8.3f %8.3f %8.3f %6d%n",
                "PeakPlan",
                study.wape(),
                study.ratioToSeasonalNaive(),
                study.coverage80(),
                study.coverage95(),
                study.outcomes().size());
        if (arguments.length > 3) {
            List<String> origins = study.outcomes().stream()
                    .map(outcome -> outcome.origin().toString())
                    .distinct()
                    .toList();
            Files.write(Path.of(arguments[3]), origins);
        }
        if (arguments.length > 4) {
            peers(out, study, Files.readAllLines(Path.of(arguments[4])));
        }
    }

    /** Lines are {@code "method",origin,lead,forecast,lower80,upper80}; methods are compared on the same origins and months. */
    private static void peers(PrintStream out, RollingStudy study, List<String> lines) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        study.outcomes().forEach(outcome -> outcomes.put(outcome.origin() + " " + outcome.month(), outcome));
        Map<String, double[]> sums = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int quote = line.indexOf('"', 1);
            String[] cells = line.substring(quote + 2).split(",");
            YearMonth origin = YearMonth.parse(cells[0]);
            Outcome outcome = outcomes.get(origin + " " + origin.plusMonths(Integer.parseInt(cells[1]) - 1));
            if (outcome != null) {
                double actual = outcome.actual();
                double[] sum = sums.computeIfAbsent(line.substring(1, quote), name -> new double[6]);
                sum[0] += Math.abs(Double.parseDouble(cells[2]) - actual);
                sum[1] += actual;
                sum[2] += Math.abs(outcome.seasonalNaive() - actual);
                sum[3] += actual >= Double.parseDouble(cells[3]) && actual <= Double.parseDouble(cells[4]) ? 1 : 0;
                sum[4]++;
                sum[5] += Math.abs(outcome.forecast() - actual);
            }
        }
        sums.forEach((name, sum) -> out.printf(
                Locale.ROOT,
                "%-24s %8.4f %8.3f %8.3f %8s %6.0f  PeakPlan on the same: %.4f%n",
                name,
                sum[0] / sum[1],
                sum[0] / sum[2],
                sum[3] / sum[4],
                "-",
                sum[4],
                sum[5] / sum[1]));
    }
}
