package dev.peakplan.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.DemandForecast;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.History;
import dev.peakplan.plan.HistoryPoint;
import dev.peakplan.plan.HolidayCalendar;
import dev.peakplan.plan.Promotion;
import dev.peakplan.plan.QueueHistory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecasterTest {
    private static final LocalDate START = LocalDate.of(2021, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 1, 1);

    @Test
    void aDoubledLevelIsNotAveragedWithTheOldOne() {
        List<HistoryPoint> points = days(day -> day.isBefore(LocalDate.of(2024, 5, 1)) ? 100 : 200);
        DemandForecast forecast = forecast(history(points, List.of(), List.of()), months(12));
        assertEquals(List.of(LocalDate.of(2024, 5, 1)), forecast.levelBreaks());
        forecast.periods()
                .forEach(period -> assertEquals(
                        200,
                        period.contacts() / YearMonth.parse(period.periodId()).lengthOfMonth(),
                        12));
    }

    @Test
    void closedWeekendsGetNothingAndZerosOnThemAreNotMissing() {
        List<HistoryPoint> points = days(day -> weekend(day) ? 0 : 100);
        List<PeriodSpan> weekendAndMonday = List.of(
                new PeriodSpan("weekend", LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 3)),
                new PeriodSpan("Monday", LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 4)));
        DemandForecast forecast = forecast(history(points, List.of(), List.of()), weekendAndMonday);
        assertEquals(0, forecast.periods().get(0).contacts(), 1e-9);
        assertEquals(100, forecast.periods().get(1).contacts(), 2);
    }

    @Test
    void springFestivalMovesDemandBetweenJanuaryAndFebruary() {
        Holidays china = Holidays.of(List.of(HolidayCalendar.CHINA));
        List<HistoryPoint> points =
                days(day -> china.keys(day).stream().anyMatch(key -> key.startsWith("Spring Festival -7")) ? 300 : 100);
        DemandForecast forecast = forecast(history(points, List.of(HolidayCalendar.CHINA), List.of()), months(2));
        // Spring Festival 2025 is on 29 January: all six busy days lie in January
        assertEquals(6 * 300 + 25 * 100, forecast.periods().get(0).contacts(), 200);
        assertEquals(28 * 100, forecast.periods().get(1).contacts(), 150);
    }

    @Test
    void aPromotionLearntFromThePastRaisesItsDaysToCome() {
        List<Promotion> promotions = new ArrayList<>();
        for (int year = 2021; year <= 2025; year++) {
            promotions.add(new Promotion(
                    "clearance",
                    LocalDate.of(year, 2 + year % 3, 10),
                    LocalDate.of(year, 2 + year % 3, 14),
                    List.of(),
                    OptionalDouble.empty()));
        }
        List<HistoryPoint> points =
                days(day -> promotions.stream().anyMatch(promotion -> promotion.covers(day)) ? 250 : 100);
        Promotion next = promotions.get(4);
        DemandForecast forecast = forecast(
                history(points, List.of(), promotions),
                List.of(new PeriodSpan("sale", next.firstDay(), next.lastDay().plusDays(1))));
        assertEquals(5 * 250, forecast.periods().get(0).contacts(), 90);
    }

    @Test
    void anUnseenPromotionUsesTheFactorThatIsStated() {
        Promotion opening = new Promotion(
                "opening", LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 4), List.of(), OptionalDouble.of(1.5));
        DemandForecast forecast = forecast(
                history(days(day -> 100), List.of(), List.of(opening)),
                List.of(new PeriodSpan("opening", opening.firstDay(), LocalDate.of(2025, 3, 5))));
        assertEquals(2 * 150, forecast.periods().get(0).contacts(), 5);
    }

    @Test
    void missingDaysAreNamedAndDoNotLowerTheLevel() {
        List<HistoryPoint> points = new ArrayList<>(days(day -> 100));
        points.removeIf(point -> point.start().toLocalDate().getDayOfMonth() <= 8
                && point.start().getYear() == 2024
                && point.start().getMonthValue() == 11);
        DemandForecast forecast = forecast(history(points, List.of(), List.of()), months(1));
        assertEquals(3100, forecast.periods().get(0).contacts(), 40);
        Finding missing = forecast.findings().get(0);
        assertEquals("history.missing", missing.code());
        assertEquals("8", missing.arguments().get(0));
    }

    @Test
    void intervalsOfWeeksHoldAboutTheirShareOfWeeks() {
        Random noise = new Random(7);
        List<HistoryPoint> points = days(day -> 1000 * Math.exp(0.1 * noise.nextGaussian()));
        List<PeriodSpan> weeks = IntStream.range(0, 104)
                .mapToObj(w -> new PeriodSpan("w" + w, END.plusWeeks(w), END.plusWeeks(w + 1L)))
                .toList();
        DemandForecast forecast = forecast(history(points, List.of(), List.of()), weeks);
        long inside = forecast.periods().stream()
                .filter(week -> {
                    double actual = IntStream.range(0, 7)
                            .mapToDouble(d -> 1000 * Math.exp(0.1 * noise.nextGaussian()))
                            .sum();
                    return week.eighty().holds(actual);
                })
                .count();
        assertTrue(inside >= 73 && inside <= 97, inside + " of 104 inside");
    }

    @Test
    void aShortHistoryIsForecastButSaysThatItsIntervalsAreUntested() {
        List<HistoryPoint> points = days(day -> 100).subList(0, 150);
        DemandForecast forecast = forecast(
                history(points, List.of(), List.of()),
                List.of(new PeriodSpan("June", LocalDate.of(2021, 6, 1), LocalDate.of(2021, 7, 1))));
        assertEquals(3000, forecast.periods().get(0).contacts(), 60);
        List<String> codes = forecast.findings().stream().map(Finding::code).toList();
        assertEquals(List.of("history.short", "history.intervalsUntested"), codes);
        assertTrue(forecast.backTest().coverage80().isEmpty());
    }

    @Test
    void daysAlreadyObservedCountAsTheyWere() {
        List<HistoryPoint> points = days(day -> day.equals(LocalDate.of(2024, 12, 31)) ? 777 : 100);
        DemandForecast forecast = forecast(
                history(points, List.of(), List.of()),
                List.of(new PeriodSpan("last day", LocalDate.of(2024, 12, 31), END)));
        assertEquals(777, forecast.periods().get(0).contacts(), 0);
        assertEquals(777, forecast.periods().get(0).ninetyFive().upper(), 0);
    }

    @Test
    void aPlanFarBeyondTheHistoryIsRefused() {
        History history = history(days(day -> 100), List.of(), List.of());
        List<PeriodSpan> far = List.of(new PeriodSpan("far", LocalDate.of(2030, 1, 1), LocalDate.of(2030, 2, 1)));
        assertThrows(IllegalArgumentException.class, () -> Forecaster.forecast(history, far));
        assertFalse(Forecaster.forecast(history, months(36)).isEmpty());
    }

    private static List<HistoryPoint> days(ToDoubleFunction<LocalDate> volume) {
        return START.datesUntil(END)
                .map(day -> HistoryPoint.of(day.atStartOfDay(), volume.applyAsDouble(day)))
                .toList();
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static History history(
            List<HistoryPoint> points, List<HolidayCalendar> calendars, List<Promotion> promotions) {
        return new History(calendars, List.of(QueueHistory.daily("calls", points)), promotions, List.of());
    }

    private static List<PeriodSpan> months(int count) {
        return IntStream.range(0, count)
                .mapToObj(m -> new PeriodSpan(
                        YearMonth.from(END).plusMonths(m).toString(), END.plusMonths(m), END.plusMonths(m + 1L)))
                .toList();
    }

    private static DemandForecast forecast(History history, List<PeriodSpan> periods) {
        return Forecaster.forecast(history, periods).get(0);
    }
}
