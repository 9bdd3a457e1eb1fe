package dev.peakplan.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The queueing model held against a queue's own history: what it says beside what happened. Months up to {@link #fittedMonths()} were used
 * to find patience and shrinkage; only the months after them are judged.
 *
 * @param queueId the queue
 * @param fittedMonths number of months that were fitted
 * @param patienceSeconds mean patience found
 * @param shrinkage share of rostered hours not available, as found; absent where the history has no rostered hours
 * @param rows by month, figure and in order of time
 * @param verdicts one per figure that could be judged
 */
public record ValidationReport(
        String queueId,
        int fittedMonths,
        double patienceSeconds,
        OptionalDouble shrinkage,
        List<Row> rows,
        List<Verdict> verdicts) {
    public ValidationReport {
        rows = List.copyOf(rows);
        verdicts = List.copyOf(verdicts);
    }

    /** What is compared. */
    public enum Figure {
        /** Contacts offered, forecast from the months before. */
        VOLUME,
        /** Share answered within the threshold. */
        SERVICE_LEVEL,
        /** Share abandoned. */
        ABANDONMENT,
        /** Mean wait in seconds. */
        WAIT
    }

    /**
     * One figure of one month.
     *
     * @param month first day of the month
     * @param figure which figure
     * @param fitted whether the month was used to fit
     * @param predicted what the model says
     * @param actual what happened
     */
    public record Row(LocalDate month, Figure figure, boolean fitted, double predicted, double actual) {}

    /**
     * How far a figure is off in the months that were not fitted.
     *
     * @param figure which figure
     * @param months number of months judged
     * @param error mean absolute error: relative to the sum of actuals for volume and wait, in share points for the others
     * @param tolerance the most that is called validated
     */
    public record Verdict(Figure figure, int months, double error, double tolerance) {
        public boolean validated() {
            return months > 0 && error <= tolerance;
        }
    }
}
