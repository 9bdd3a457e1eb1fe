package dev.peakplan.execution;

import static dev.peakplan.execution.Lines.committed;
import static dev.peakplan.execution.Lines.forecast;
import static dev.peakplan.execution.Lines.line;
import static dev.peakplan.execution.Lines.pay;
import static dev.peakplan.execution.Lines.reported;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Money;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YearEndForecastTest {
    private static YearEnd end(int closed, LineStatus... lines) {
        return YearEndForecast.of(
                java.util.Arrays.stream(lines)
                        .map(status -> LineForecast.of(status, closed))
                        .toList(),
                closed);
    }

    @Test
    void nothingReportedIsThePlan() {
        YearEnd end = end(0, LineStatus.unreported(pay(100, 100, 100)));
        assertEquals(new YearEnd(m(300), m(0), m(0), m(300), m(300), m(300), 0), end);
    }

    @Test
    void spendingAsPlannedEndsAsPlannedWithoutARange() {
        YearEnd end = end(2, reported(pay(100, 200, 300, 400), 100, 200));
        assertEquals(m(1000), end.expected());
        assertEquals(end.low(), end.high());
    }

    @Test
    void remainderIsScaledByTheRunRateShrunkByOnePeriodOnPlan() {
        // 330 of 300 spent, one period of 100 on plan beside it: 430 / 400
        LineForecast line = forecast(reported(pay(100, 100, 100, 100, 100), 110, 110, 110));
        assertEquals(1.075, line.rate(), 1e-12);
        assertEquals(m(330).plus(Money.ofMinor(2 * 107_50)), line.total());
    }

    @Test
    void committedBeyondTheRunRateIsExpectedWhole() {
        LineStatus status = committed(reported(pay(100, 100, 100, 100), 100, 100), 3, 250);
        YearEnd end = end(2, status);
        assertEquals(m(100 + 100 + 100 + 250), end.expected());
        assertEquals(m(250), end.committed());
    }

    @Test
    void stepsOfAnInitiativeAreExpectedAsPlannedWhateverTheFirstCost() {
        LineStatus status =
                reported(line(LedgerLine.INITIATIVE, CostCategory.SOFTWARE, "crm", 500, 50, 50, 50), 900, 60);
        assertEquals(1, forecast(status).rate());
        assertEquals(m(900 + 60 + 100), end(2, status).expected());
    }

    @Test
    void pastPeriodWithoutAFigureCountsAsPlanned() {
        YearEnd end = end(3, reported(pay(100, 100, 100, 100), 100, 100));
        assertEquals(m(400), end.expected());
        assertEquals(m(200), end.actual());
    }

    @Test
    void rangeFollowsTheRatioEstimator() {
        // rates 1 (shrunk from 1): strays -10, +10, on 100 each; s2 = (1 + 1) / 1; R = 200, P = 200
        YearEnd end = end(2, reported(pay(100, 100, 100, 100), 90, 110));
        double squares = 2 * 10_00.0 * 10_00 / 100_00;
        double half = 3.078 * Math.sqrt(squares * 200_00 * (1 + 200.0 / 200));
        assertEquals(Math.round(half), end.high().minus(end.expected()).minor());
    }

    @Test
    void oneReportedPeriodSpansPlanRateAndRawRate() {
        YearEnd end = end(1, reported(pay(100, 100, 100), 120));
        assertEquals(m(320), end.expected());
        assertEquals(m(360), end.high());
    }

    /** Years with a lasting departure from plan and monthly noise: the shrunk rate errs less than plan and than the raw rate after three months. */
    @Test
    void shrunkRunRateErrsLessThanPlanOrRawRateEarlyInTheYear() {
        Random random = new Random(7);
        double shrunk = 0;
        double plan = 0;
        double raw = 0;
        int inside = 0;
        int years = 2000;
        for (int year = 0; year < years; year++) {
            double lasting = 1 + 0.05 * random.nextGaussian();
            long[] actual = new long[12];
            long[] planned = new long[12];
            for (int t = 0; t < 12; t++) {
                planned[t] = 10_000 + 4_000 * (t % 3);
                actual[t] = Math.round(planned[t] * (lasting + 0.08 * random.nextGaussian()));
            }
            long truth = java.util.Arrays.stream(actual).sum();
            long total = java.util.Arrays.stream(planned).sum();
            LineStatus status = reported(pay(planned), java.util.Arrays.copyOf(actual, 3));
            YearEnd end = end(3, status);
            long spent = actual[0] + actual[1] + actual[2];
            long due = planned[0] + planned[1] + planned[2];
            shrunk += Math.pow(end.expected().minor() / 100.0 - truth, 2);
            plan += Math.pow(spent + total - due - truth, 2);
            raw += Math.pow(spent + (total - due) * (double) spent / due - truth, 2);
            inside += end.low().minor() <= truth * 100
                            && truth * 100 <= end.high().minor()
                    ? 1
                    : 0;
        }
        assertTrue(shrunk < plan && shrunk < raw, shrunk + " " + plan + " " + raw);
        double share = (double) inside / years;
        assertTrue(share > 0.72 && share < 0.95, "the 80 % range held " + share);
    }

    @Test
    void quantilesAgreeWithThePublishedTable() {
        assertEquals(1.350, YearEndForecast.t90(13), 1e-3);
        assertEquals(1.310, YearEndForecast.t90(30), 1e-3);
        assertEquals(1.282, YearEndForecast.t90(100_000), 1e-3);
    }

    @Test
    void linesOfALedgerAddOverTeamsAndRoles() {
        var entry = new dev.peakplan.plan.LedgerEntry(
                LedgerLine.BASE_PAY,
                CostCategory.LABOUR,
                java.util.Optional.empty(),
                java.util.Optional.of("s"),
                java.util.Optional.of("d"),
                java.util.Optional.of("team"),
                java.util.Optional.of("role"),
                1,
                m(5));
        List<TrackedLine> lines = TrackedLine.of(List.of(entry, entry), 3);
        assertEquals(1, lines.size());
        assertEquals(List.of(m(0), m(10), m(0)), lines.get(0).planned());
        assertEquals("BASE_PAY@s@d", lines.get(0).key());
    }

    private static Money m(long major) {
        return Money.ofMinor(major * 100);
    }
}
