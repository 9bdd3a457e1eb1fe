package dev.peakplan.execution;

import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What is still expected of one line.
 *
 * <p>The run rate of a line is actual over plan of the reported periods, with one period on plan added to both, so that a single odd month
 * counts half: r = (A + P/n) / (P + P/n). It holds for lines that run, those with plan in at least two reported periods, and lies between
 * {@value #LEAST_RATE} and {@value #MOST_RATE}; every other line (an initiative's steps, severance, a purchase) is expected as planned. A period to come
 * costs the greater of r times its plan and its open commitments. A period that is past but was not reported counts as planned.
 *
 * @param status the line
 * @param rate the run rate; 1 when the line is expected as planned
 * @param amounts actual or expected amount by period
 */
public record LineForecast(LineStatus status, double rate, List<Money> amounts) {
    static final double LEAST_RATE = 0.5;
    static final double MOST_RATE = 2;
    private static final int FEWEST_RUNNING = 2;

    public LineForecast {
        amounts = List.copyOf(amounts);
    }

    /** @param closed number of periods that are past */
    public static LineForecast of(LineStatus status, int closed) {
        double rate = rate(status);
        List<Money> amounts = new ArrayList<>();
        for (int t = 0; t < status.line().planned().size(); t++) {
            Money planned = status.line().planned().get(t);
            Money open = max(planned.times(rate), status.committed().get(t));
            amounts.add(status.actualIn(t).orElse(t < closed ? planned : open));
        }
        return new LineForecast(status, rate, amounts);
    }

    static double rate(LineStatus status) {
        LedgerLine line = status.line().line();
        long running = status.actual().keySet().stream()
                .filter(t -> status.line().planned().get(t).minor() > 0)
                .count();
        double planned = status.plannedOfReported().minor();
        if (running < FEWEST_RUNNING || planned <= 0 || line == LedgerLine.INITIATIVE || line == LedgerLine.SEVERANCE) {
            return 1;
        }
        double prior = planned / status.actual().size();
        double rate = (status.actualTotal().minor() + prior) / (planned + prior);
        return Math.max(LEAST_RATE, Math.min(MOST_RATE, rate));
    }

    private static Money max(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    public Money total() {
        return Sums.of(amounts);
    }

    /** Expected spending of the periods that were not reported. */
    Money remaining() {
        return total().minus(status.actualTotal());
    }
}
