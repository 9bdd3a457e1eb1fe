package dev.peakplan.execution;

import dev.peakplan.plan.Money;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;

/** The published figures that the product carries, in {@code benchmarks.tsv} beside this class, each with its source. */
public final class Benchmarks {
    private static final String FILE = "benchmarks.tsv";

    private Benchmarks() {}

    public static List<Benchmark> all() {
        try (InputStream in = Benchmarks.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Benchmarks::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Benchmark parse(String line) {
        String[] cells = line.split("\t", -1);
        return new Benchmark(
                cells[0],
                cells[1],
                cells[2],
                Benchmark.Measure.valueOf(cells[3]),
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                cells[6],
                cells[7],
                cells[8],
                cells[9],
                cells[10]);
    }

    /**
     * One's own figure beside a peer's.
     *
     * @param benchmark the peer's
     * @param own one's own in the same unit, if known
     */
    public record Comparison(Benchmark benchmark, OptionalDouble own) {
        /** Below (-1), within (0) or above (1) the peer's range; within when one's own is not known. */
        public int place() {
            if (own.isEmpty()) {
                return 0;
            }
            double value = own.getAsDouble();
            return value < benchmark.low() ? -1 : value > benchmark.high() ? 1 : 0;
        }
    }

    /** Hourly wage in major units of a pay per period. */
    public static double hourlyWage(Money payPerPeriod, double paidHoursPerPeriod) {
        return payPerPeriod.major().doubleValue() / paidHoursPerPeriod;
    }
}
