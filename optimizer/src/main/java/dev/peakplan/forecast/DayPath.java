package dev.peakplan.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Contacts by day: observed where they are known, else the month's contacts spread over its days by their weights.
 */
final class DayPath {
    /** A week stands out less from a mean of three weeks that includes it: by the root of two thirds. */
    private static final double ITSELF_INCLUDED = Math.sqrt(2.0 / 3);

    private final Volumes volumes;
    private final Evidence evidence;
    private final YearMonth origin;
    private final double[] contacts;

    /** @param contacts forecast contacts of the months from {@code origin} on */
    DayPath(Volumes volumes, Evidence evidence, YearMonth origin, double[] contacts) {
        this.volumes = volumes;
        this.evidence = evidence;
        this.origin = origin;
        this.contacts = contacts.clone();
    }

    /** Months ahead of the origin, from 0; negative before it. */
    int lead(LocalDate day) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(origin, YearMonth.from(day)));
    }

    boolean observed(LocalDate day) {
        return volumes.daily() ? !Double.isNaN(volumes.days().at(day)) : lead(day) < 0;
    }

    /** Contacts of {@code day}. */
    double contacts(LocalDate day) {
        if (volumes.daily() && observed(day)) {
            return volumes.days().at(day);
        }
        double weight = evidence.weights().weight(day);
        int lead = lead(day);
        if (lead >= 0) {
            double exposure = evidence.weights().exposure(YearMonth.from(day));
            return exposure > 0 ? contacts[Math.min(lead, contacts.length - 1)] * weight / exposure : 0;
        }
        int index = evidence.logs().size() + lead;
        double log = index >= 0 ? evidence.logs().values()[index] : Double.NaN;
        return Math.exp(Double.isNaN(log) ? evidence.logs().lastKnown() : log) * weight;
    }

    /**
     * Noise of single weeks that months do not show: the quantile of the absolute logarithm of a week's contacts over its share of the three
     * weeks around it by day weights, over the last two years.
     */
    double weekNoise(double share) {
        DaySeries days = volumes.days();
        int weeks = Math.min(104, days.size() / 7 - 4);
        if (!volumes.daily() || weeks < 8) {
            return 0;
        }
        double[] sizes = new double[weeks];
        for (int w = 0; w < weeks; w++) {
            int start = days.size() - 7 * (w + 3);
            double week = adjusted(start, start + 7);
            double around = adjusted(start - 7, start + 14);
            sizes[w] = week > 0 && around > 0 ? Math.abs(Math.log(week / around)) / ITSELF_INCLUDED : 0;
        }
        Arrays.sort(sizes);
        return sizes[Math.min(weeks - 1, (int) Math.ceil(share * (weeks + 1)) - 1)];
    }

    private double adjusted(int from, int to) {
        double sum = 0;
        double weights = 0;
        for (int i = Math.max(0, from); i < to; i++) {
            double value = volumes.days().values()[i];
            if (!Double.isNaN(value)) {
                sum += value;
                weights += evidence.weights().weight(volumes.days().day(i));
            }
        }
        return weights > 0 ? sum / weights : 0;
    }
}
