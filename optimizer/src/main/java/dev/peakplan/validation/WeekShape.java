package dev.peakplan.validation;

import dev.peakplan.plan.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The open hours of a typical week in classes of like load, so that few evaluations of the formulas stand for all intervals.
 *
 * @param classes the classes
 * @param openHours open hours of a week
 */
record WeekShape(List<LoadClass> classes, double openHours) {
    private static final int CLASSES = 8;

    /**
     * Intervals of like load.
     *
     * @param hours hours of a week
     * @param share share of the week's contacts
     */
    record LoadClass(double hours, double share) {}

    static WeekShape of(Profile profile) {
        List<Double> weights = new ArrayList<>(profile.weights());
        weights.removeIf(weight -> weight <= 0);
        Collections.sort(weights);
        double hours = profile.intervalMinutes() / 60.0;
        List<LoadClass> classes = new ArrayList<>();
        int count = Math.min(CLASSES, weights.size());
        for (int c = 0; c < count; c++) {
            List<Double> part = weights.subList(c * weights.size() / count, (c + 1) * weights.size() / count);
            double share = part.stream().mapToDouble(Double::doubleValue).sum();
            classes.add(new LoadClass(part.size() * hours, share));
        }
        return new WeekShape(classes, weights.size() * hours);
    }
}
