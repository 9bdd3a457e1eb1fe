package dev.peakplan.forecast;

import java.util.ArrayList;
import java.util.List;

/** The methods that are tried on every history. Their constants were set on Vancouver's years before 2018 and are not fitted to a history. */
final class Methods {
    private static final double MEMORY = 0.7;
    private static final double DAMPING = 0.9;

    private Methods() {}

    static List<Method> of(boolean daily) {
        List<Method> methods = new ArrayList<>(List.of(
                new SeasonalNaive(),
                new SeasonalNaiveWithDrift(),
                new LevelAndSeason(MEMORY, 0),
                new LevelAndSeason(MEMORY, DAMPING),
                new ExponentialSmoothing(false),
                new ExponentialSmoothing(true)));
        if (daily) {
            methods.add(new DailyRegression(0));
            methods.add(new DailyRegression(DAMPING));
        }
        return methods;
    }
}
