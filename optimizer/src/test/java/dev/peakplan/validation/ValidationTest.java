package dev.peakplan.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.Channel;
import dev.peakplan.plan.HistoryPoint;
import dev.peakplan.plan.Profile;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.QueueHistory;
import dev.peakplan.plan.ServiceGoal;
import dev.peakplan.plan.ValidationReport;
import dev.peakplan.plan.ValidationReport.Figure;
import dev.peakplan.plan.ValidationReport.Verdict;
import dev.peakplan.queueing.ErlangA;
import dev.peakplan.queueing.Station;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ValidationTest {
    private static final double PATIENCE = 150;
    private static final double SHRINKAGE = 0.3;
    private static final double HANDLE_TIME = 300;
    private static final double THRESHOLD = 20;

    @Test
    void patienceAndShrinkageAreFoundAndTheRestIsPredicted() {
        ValidationReport report = report(history(true, 1));
        assertEquals(PATIENCE, report.patienceSeconds(), 1e-6 * PATIENCE);
        assertEquals(SHRINKAGE, report.shrinkage().getAsDouble(), 1e-3);
        assertEquals(6, report.fittedMonths());
        for (Figure figure : List.of(Figure.ABANDONMENT, Figure.WAIT, Figure.SERVICE_LEVEL)) {
            assertTrue(verdict(report, figure).validated(), figure.name());
            assertEquals(0, verdict(report, figure).error(), 0.005);
        }
    }

    @Test
    void withoutRosteredHoursAbandonmentIsUsedAndNotJudged() {
        ValidationReport report = report(history(false, 1));
        assertTrue(report.shrinkage().isEmpty());
        assertTrue(verdict(report, Figure.SERVICE_LEVEL).validated());
        assertTrue(report.verdicts().stream().noneMatch(verdict -> verdict.figure() == Figure.ABANDONMENT));
    }

    @Test
    void aDeskThatWorksDifferentlyIsNotValidated() {
        ValidationReport report = report(history(true, 3));
        assertFalse(verdict(report, Figure.WAIT).validated());
    }

    @Test
    void forecastVolumesAreJudgedBesideIt() {
        Map<YearMonth, Double> forecasts = Map.of(YearMonth.of(2025, 12), 1.0);
        ValidationReport report =
                Validation.of(history(true, 1), queue(), profile(), forecasts).orElseThrow();
        Verdict volume = verdict(report, Figure.VOLUME);
        assertEquals(1, volume.months());
        assertFalse(volume.validated());
    }

    @Test
    void threeMonthsAreTooFew() {
        QueueHistory history = history(true, 1);
        QueueHistory few = QueueHistory.monthly("calls", history.points().subList(0, 3));
        assertEquals(Optional.empty(), Validation.of(few, queue(), profile(), Map.of()));
    }

    /** Twelve months of an Erlang A desk; from July on waits are {@code laterWaits} times what its patience explains. */
    private static QueueHistory history(boolean staffed, double laterWaits) {
        List<HistoryPoint> points = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            YearMonth when = YearMonth.of(2025, month);
            double weeks = when.lengthOfMonth() / 7.0;
            double perHour = 60 + 5 * month;
            double load = perHour * HANDLE_TIME / 3600;
            double agents = load + (month % 3 - 0.5) * Math.sqrt(load);
            ErlangA queue = ErlangA.of(new Station(perHour, HANDLE_TIME, PATIENCE, agents));
            double offered = perHour * 50 * weeks;
            double abandoned = offered * queue.abandonment();
            points.add(new HistoryPoint(
                    when.atDay(1).atStartOfDay(),
                    offered,
                    OptionalDouble.of(offered - abandoned),
                    OptionalDouble.of(abandoned),
                    OptionalDouble.of(queue.meanWaitSeconds() * (month > 6 ? laterWaits : 1)),
                    OptionalDouble.of(queue.serviceLevel(THRESHOLD).answeredInTimeOverOffered()),
                    OptionalDouble.of(HANDLE_TIME),
                    staffed ? OptionalDouble.of(agents * 50 * weeks / (1 - SHRINKAGE)) : OptionalDouble.empty()));
        }
        return QueueHistory.monthly("calls", points);
    }

    private static ValidationReport report(QueueHistory history) {
        return Validation.of(history, queue(), profile(), Map.of()).orElseThrow();
    }

    private static Verdict verdict(ValidationReport report, Figure figure) {
        return report.verdicts().stream()
                .filter(verdict -> verdict.figure() == figure)
                .findFirst()
                .orElseThrow();
    }

    private static Queue queue() {
        return new Queue(
                "calls",
                "Calls",
                "team",
                Channel.PHONE,
                HANDLE_TIME,
                new ServiceGoal(0.8, THRESHOLD),
                OptionalDouble.empty(),
                1,
                0,
                Optional.empty(),
                "office");
    }

    /** Fifty equal hours a week: Monday to Friday, 8 to 18. */
    private static Profile profile() {
        List<Double> weights = new ArrayList<>(Collections.nCopies(168, 0.0));
        for (int day = 0; day < 5; day++) {
            for (int hour = 8; hour < 18; hour++) {
                weights.set(day * 24 + hour, 1 / 50.0);
            }
        }
        return new Profile("office", Optional.empty(), 60, weights);
    }
}
