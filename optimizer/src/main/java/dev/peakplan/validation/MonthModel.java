package dev.peakplan.validation;

import dev.peakplan.queueing.ErlangA;
import dev.peakplan.queueing.Station;
import java.util.function.ToDoubleFunction;

/**
 * Erlang A over the load classes of a month. Agents follow load by the square-root rule, n = a + beta sqrt(a) in every class, so that one
 * number, beta, stands for the staffing of the month.
 */
final class MonthModel {
    private static final double LEAST_BETA = -20;
    private static final double MOST_BETA = 20;
    private static final int HALVINGS = 40;

    private final WeekShape shape;
    private final double weeks;
    private final double contactsPerWeek;
    private final double handleTimeSeconds;
    private final double patienceSeconds;

    MonthModel(WeekShape shape, ServiceMonth month, double handleTimeSeconds, double patienceSeconds) {
        this.shape = shape;
        this.weeks = month.month().lengthOfMonth() / 7.0;
        this.contactsPerWeek = month.offered() / weeks;
        this.handleTimeSeconds = handleTimeSeconds;
        this.patienceSeconds = patienceSeconds;
    }

    double abandonment(double beta) {
        return mean(beta, ErlangA::abandonment);
    }

    double waitSeconds(double beta) {
        return mean(beta, ErlangA::meanWaitSeconds);
    }

    double serviceLevel(double beta, double thresholdSeconds) {
        return mean(beta, queue -> queue.serviceLevel(thresholdSeconds).answeredInTimeOverOffered());
    }

    /** Hours of agents at work in the month. */
    double agentHours(double beta) {
        double sum = 0;
        for (WeekShape.LoadClass part : shape.classes()) {
            sum += part.hours() * agents(part, beta);
        }
        return sum * weeks;
    }

    /** The staffing at which {@code share} abandon. */
    double betaForAbandonment(double share) {
        return solve(beta -> share - abandonment(beta));
    }

    /** The staffing that takes {@code hours} of agents. */
    double betaForHours(double hours) {
        return solve(beta -> agentHours(beta) - hours);
    }

    /** The zero of a rising function, or the nearer end. */
    private static double solve(ToDoubleFunction<Double> rising) {
        double low = LEAST_BETA;
        double high = MOST_BETA;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double mean(double beta, ToDoubleFunction<ErlangA> figure) {
        double sum = 0;
        for (WeekShape.LoadClass part : shape.classes()) {
            Station station = new Station(
                    contactsPerWeek * part.share() / part.hours(),
                    handleTimeSeconds,
                    patienceSeconds,
                    agents(part, beta));
            sum += part.share() * figure.applyAsDouble(ErlangA.of(station));
        }
        return sum;
    }

    private double agents(WeekShape.LoadClass part, double beta) {
        double load = contactsPerWeek * part.share() / part.hours() * handleTimeSeconds / 3600;
        // someone is always there
        return Math.max(0.05 * load, load + beta * Math.sqrt(load));
    }
}
