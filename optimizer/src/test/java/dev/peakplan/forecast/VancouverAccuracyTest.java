package dev.peakplan.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.History;
import dev.peakplan.plan.QueueHistory;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every month from October 2018 to October 2023 as an origin, the 12 months after it as outcomes. */
class VancouverAccuracyTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void errorIsAtMostNineTenthsOfTheSeasonalNaiveAndIntervalsCover(boolean daily) {
        QueueHistory history = daily ? Vancouver.daily() : Vancouver.monthly();
        History context = new History(Vancouver.CALENDARS, List.of(), List.of(), List.of());
        RollingStudy study = RollingStudy.of(context, history, YearMonth.of(2018, 10), YearMonth.of(2023, 10), 12);
        assertEquals(61 * 12, study.outcomes().size());
        assertTrue(study.ratioToSeasonalNaive() <= 0.75, () -> "ratio " + study.ratioToSeasonalNaive());
        assertTrue(study.coverage80() >= 0.72, () -> "coverage " + study.coverage80());
        assertTrue(study.coverage80() <= 0.88, () -> "coverage " + study.coverage80());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-03", "2021-09"})
    void nothingObservedAtOrAfterTheOriginChangesTheForecast(String month) {
        YearMonth origin = YearMonth.parse(month);
        Volumes all = Volumes.of(Vancouver.daily());
        double[] withFuture = chosen(all, origin);
        double[] withoutFuture = chosen(all.before(origin), origin);
        for (int h = 0; h < withFuture.length; h++) {
            assertEquals(withoutFuture[h], withFuture[h], 0);
        }
    }

    private static double[] chosen(Volumes volumes, YearMonth origin) {
        List<Method> methods = Methods.of(true);
        Drivers drivers = new Drivers(Vancouver.CALENDARS, List.of(), "calls");
        return new BackTester(new RollingOrigin(volumes, drivers, methods, 12), methods)
                .at(origin, 0)
                .contacts();
    }
}
